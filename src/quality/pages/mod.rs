//! The door for people.

pub mod export;
pub mod question;
pub mod questions;

mod certain;
mod figures;
