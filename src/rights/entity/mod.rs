//! The rows of this room. Nobody else sees them.

pub mod forgotten;
pub mod hold;
pub mod look;
