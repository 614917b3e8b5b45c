//! The door for people.

pub mod publication;
