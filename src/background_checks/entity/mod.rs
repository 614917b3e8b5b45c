//! The rows of this room. Nobody else sees them.

pub mod background_check;
pub mod paper;
