//! The rows of this room. Nobody else sees them.

pub mod path;
pub mod reading;
pub mod stay;
