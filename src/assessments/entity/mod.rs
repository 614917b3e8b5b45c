//! The rows of this room. Nobody else sees them.

pub mod assessment;
pub mod frozen_item;
pub mod invitation;
pub mod pause;
pub mod score;
pub mod sitting;
pub mod state;
pub mod step;
