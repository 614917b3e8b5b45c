//! Notices: what a state wants candidates told of tests and chats that a program scores or sorts, and what
//! before somebody is turned down.
//!
//! Which **laws** there are is a dated file with sources. Where one binds the practice, its notice stands on the form to
//! apply and on the candidate's own page, and is **acknowledged**. Where it wants a letter of its own when the outcome
//! is bad, no letter of rejection leaves before that one: the office **explains** what counted and why, and that a
//! person looked. The candidate may **ask** for a correction or for a person to look again; as long as nobody has
//! **answered**, no rejection leaves either.
//!
//! Read on in `notice_law.rs` (which binds when), `notice.rs` (the nouns), then `actions.rs`, then a door.

pub mod room;

mod actions;
mod api;
mod entity;
mod events;
mod hooks;
mod input;
mod letters;
mod notice;
mod notice_law;
mod output;
mod pages;
mod store;
mod waits;

pub use notice::{NoticeRequestId, RequestKind};
