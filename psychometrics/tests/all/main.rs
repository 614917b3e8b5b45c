//! The crate from outside.

#![expect(clippy::unwrap_used, reason = "a panic is how a test fails")]

mod chance;
mod laws;
mod promised;
mod published;
mod steps;
