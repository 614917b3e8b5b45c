//! The rows of this room. Nobody else sees them.

pub mod sheet;
pub mod tally;
pub mod team_check;
