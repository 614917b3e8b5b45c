//! The door for people.

pub mod binder;
pub mod offline;
mod sheet;
