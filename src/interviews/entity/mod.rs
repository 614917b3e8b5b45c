//! The rows of this room. Nobody else sees them.

pub mod interview;
pub mod question;
pub mod rater;
