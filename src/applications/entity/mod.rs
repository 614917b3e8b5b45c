//! The rows of this room. Nobody else sees them.

pub mod addition;
pub mod answer;
pub mod application;
pub mod closing;
pub mod note;
pub mod resume;
pub mod return_code;
