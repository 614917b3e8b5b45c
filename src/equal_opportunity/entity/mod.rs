//! The rows of this room. Nobody else sees them.

pub mod edition;
pub mod self_identification;
pub mod setting;
