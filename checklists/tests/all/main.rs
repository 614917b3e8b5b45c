//! What a checklist promises, tested over what is shipped.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a panic is how a test fails")]

mod additions;
mod catalogue;
mod days;
mod faults;
mod gates;
mod laws;
mod packs;
mod stories;
mod world;
