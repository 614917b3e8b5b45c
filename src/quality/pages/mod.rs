//! The door for people.

mod apart;
pub mod content;
pub mod export;
pub mod question;
pub mod questions;
pub mod raters;
pub mod tables;

mod certain;
mod figures;
mod months;
pub mod outcomes;
