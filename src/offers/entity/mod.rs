//! The rows of this room. Nobody else sees them.

pub mod copy;
pub mod ending;
pub mod offer;
pub mod question;
pub mod sheet;
pub mod signature;
