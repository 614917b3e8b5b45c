//! The rows of this room. Nobody else sees them.

pub mod change;
pub mod import;
pub mod span;
pub mod staff;
