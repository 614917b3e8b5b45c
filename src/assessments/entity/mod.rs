//! The rows of this room. Nobody else sees them.

pub mod assessment;
pub mod frozen_item;
