//! The rows of this room. Nobody else sees them.

pub mod check;
pub mod checked;
pub mod chunk;
pub mod disposition;
pub mod edition;
pub mod identity;
pub mod matched;
