//! The crate from outside.

mod laws;
mod promised;
mod published;
