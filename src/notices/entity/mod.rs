//! The rows of this room. Nobody else sees them.

pub mod acknowledgment;
pub mod letter;
pub mod request;
