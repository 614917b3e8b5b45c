//! Binder: what an auditor is handed, in one document.
//!
//! For everybody who worked here between two days, or for one of them: licenses with **every look** at their
//! source and the hash of what proves it, every **check** against exclusion lists with those that found nothing,
//! every possible match with **what a person found**, and the **chain**: how far the practice's log reaches
//! unbroken, and the hash of each event that is meant. It is computed when it is asked for, and owns no table.
//! Birth dates, former names and what a match was compared with stay sealed, and out of it.
//!
//! As a **file** it proves itself to whoever has no Muster (`offline/`).
//!
//! Read on in `binder.rs` (what is in it, and how it is gathered), then a door.

pub mod room;

mod api;
#[expect(clippy::module_inception, reason = "a room and its noun have one name")]
mod binder;
mod offline;
mod output;
mod pages;

pub use room::ReadBinders;
