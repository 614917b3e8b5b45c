//! The rows of this room. Nobody else sees them.

pub mod everyone;
pub mod invitation;
