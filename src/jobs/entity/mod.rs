//! The rows of this room. Nobody else sees them.

pub mod closing;
pub mod job;
pub mod publication;
pub mod version;
