//! The door for people.

pub mod binder;
mod sheet;
