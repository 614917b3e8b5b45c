//! The rows of this room. Nobody else sees them.

pub mod pause;
pub mod sitting;
pub mod state;
pub mod step;
