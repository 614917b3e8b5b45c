//! One binary: each further one would be linked again.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a panic is how a test fails")]

mod conversation;
mod expected;
mod office;
mod promises;
mod scripts;
mod utterances;
