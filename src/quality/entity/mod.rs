//! The rows of this room. Nobody else sees them.

pub mod form;
pub mod question;
pub mod reading;
