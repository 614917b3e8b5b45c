//! Files that people hand in: proofs, papers, résumés.
//!
//! A file is **added** once its content is on the disk (`platform::files`), and is known by an id
//! from then on; the room that it is for keeps that id. What it is was read from its first bytes.
//! It leaves as something to keep, and is never shown as a page of ours.

pub mod room;

mod actions;
mod api;
mod entity;
mod events;
mod file;
mod output;
mod store;

pub use actions::add;
pub use file::{FileId, NewFile, Upload};
pub use room::{ReadFiles, WriteFiles};
pub use store::find;
