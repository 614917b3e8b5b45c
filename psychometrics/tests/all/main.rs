//! The crate from outside.

#![expect(clippy::unwrap_used, reason = "a panic is how a test fails")]

mod calibrations;
mod chance;
mod laws;
mod models;
mod pairs;
mod promised;
mod properties;
mod published;
mod published_facts;
mod steps;
mod vectors;
