//! Exclusions: who may not work in federal health programs, and whether anybody here is among them.
//!
//! Somebody **loads** a list's file. It is checked, written beside the others in small pieces, and put in
//! force by one change of state: an **edition**. A file that is no list changes nothing, and says why. Editions
//! belong to the practice that loaded them, so nobody is checked against what a stranger brought. Where whoever runs Muster has
//! named an address, the federal list is **fetched** (`fetch.rs`).
//!
//! A **check** looks for everybody who works here or is about to, in every list in force, and writes down who
//! was looked for, and who could not be. What it finds is a possible **match**, with its reasons: it says nothing
//! of anybody. A person **settles** it, never about themselves, with how they know; no Social Security number is
//! kept. What was ruled out stays quiet until the row of the list changes, or what is known of the person.
//! An open match and a confirmed one hold the task of the onboarding; a check without one completes it.
//! Birth dates and former names are **told** for this and nothing else, and lie sealed.
//!
//! Read on in `edition.rs`, `matched.rs` and `check.rs` (the nouns), then `load.rs` and `run.rs`, then a door.

pub mod room;

mod actions;
mod api;
mod check;
mod edition;
mod entity;
mod events;
mod fetch;
mod gate;
mod grounds;
mod identity;
mod input;
mod load;
mod look;
mod matched;
mod output;
mod pages;
mod run;
mod store;
mod waits;
mod work;

pub use actions::{settle, tell_identity};
pub use check::{Check, CheckCause, CheckId, CheckOutcome, Checked};
pub use edition::{Edition, EditionId, EditionState, Incoming, ListSource};
pub use identity::Identity;
pub use load::{Pace, load, load_seen};
pub use matched::{Disposition, Match, MatchFinding, MatchId, MatchMeans, MatchState, MatchTier};
pub use room::{ReadExclusions, WriteExclusions};
pub use run::check_everybody;
pub use store::{checked, checks_between, matches_of};
