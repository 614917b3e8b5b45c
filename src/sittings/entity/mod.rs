//! The rows of this room. Nobody else sees them.

pub mod item;
pub mod pause;
pub mod sitting;
pub mod state;
pub mod step;
