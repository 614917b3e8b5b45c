//! The door for people.

pub mod export;
pub mod overview;

mod asking;
mod span;
