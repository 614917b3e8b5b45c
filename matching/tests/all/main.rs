//! What the crate promises, from outside: files of every kind, cases of other products' users, laws.

#![expect(clippy::unwrap_used, reason = "a panic is how a test fails")]

mod cases;
mod files;
mod laws;
mod world;
