//! Rights: what somebody may ask of the practice about themselves, and how long the law has it kept.
//!
//! All that every room **holds** of a person is found by what each table says of itself
//! (`platform::db::held`), so nothing is left out that a room holds. It is **exported** as it lies, with
//! what is sealed opened, except what one person alone may read; a program gets less of it than an owner on a page. Somebody
//! is **forgotten** as far as no law binds: `laws.rs` says until when, and a **legal hold** stops it altogether. What goes,
//! goes from every table in one transaction, its bytes are overwritten, and its files leave the disk. That they were
//! forgotten stays in a **list** beside the database (`list.rs`): a backup that is put back is told of it.
//!
//! Read on in `laws.rs` (until when), `standing.rs` (what is held and what of it may go), `actions.rs`.

pub mod room;

mod actions;
mod api;
mod entity;
mod events;
mod export;
mod hold;
mod input;
mod laws;
mod list;
mod looks;
mod output;
mod pages;
mod retention;
mod standing;
mod store;
mod waits;
mod work;

pub use actions::catch_up;
