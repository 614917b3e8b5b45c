//! One binary, mirroring `src`. SQLite by default; PostgreSQL when `MUSTER_TEST_POSTGRES` names a
//! server. Every test has a database of its own.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a panic is how a test fails")]

mod applications;
mod architecture;
mod events;
mod http;
mod jobs;
mod keys;
mod licenses;
mod openapi;
mod pages;
mod schema;
mod strangers;
mod words;
mod world;
