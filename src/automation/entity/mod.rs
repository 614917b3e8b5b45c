//! The rows of this room. Nobody else sees them.

pub mod firing;
pub mod rule;
