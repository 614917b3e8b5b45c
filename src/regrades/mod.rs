//! Regrades: a question that turns out to be wrong is left out of the scores that were made with it.
//!
//! The answers of many may speak against a key (`quality`), or somebody reads a question again; a person decides.
//! They **begin** a regrade, for the test of one posting or for every test that asks this wording, with a reason.
//! From then on no score is made with it, and a round **counts** those again that there are, some at a time. Nothing is
//! overwritten: a score that somebody has read keeps its place in the list, and the new one says what was left
//! out. The **decisions** that rested on a score that is not in force any more are listed, for a person to look at again.
//! A regrade is **undone** the way it was begun, and every score counts the question again.
//!
//! Read on in `regrade.rs` (the rules) and `decision.rs`, then `actions.rs` (the verbs), then a door.

pub mod room;

mod actions;
mod api;
mod counting;
mod decision;
mod entity;
mod events;
mod input;
mod output;
mod pages;
mod regrade;
mod store;
mod work;

pub use regrade::{Regrade, RegradeId, RegradeState};
pub use room::{ReadRegrades, WriteRegrades};
pub use store::{of_item, out_of_every_test, out_of_new_tests};
