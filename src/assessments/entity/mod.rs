//! The rows of this room. Nobody else sees them.

pub mod assessment;
pub mod invitation;
pub mod score;
pub mod sitting;
pub mod state;
pub mod step;
