//! The door for people.

pub mod content;
pub mod export;
pub mod question;
pub mod questions;
pub mod raters;

mod certain;
mod figures;
