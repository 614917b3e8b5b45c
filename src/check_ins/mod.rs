//! Check-ins: how it goes 30, 60 and 90 days after somebody's first day of work, by the signs that the role's profile
//! names.
//!
//! A manager sits down with somebody and **holds** a check-in: each sign is rated in words that say what they mean, or
//! left out because nobody has seen it yet. That completes the task of the onboarding, if there is one. It can be
//! **corrected**, and the log says that it was. Nobody holds their own. The ratings are what selection is later
//! measured by, so they are kept as they were given, with the words that the sign had then.
//!
//! Read on in `check_in.rs` (the rules), then `actions.rs` (the verbs), then a door.

pub mod room;

mod actions;
mod api;
mod check_in;
mod entity;
mod events;
mod input;
mod output;
mod pages;
mod store;

pub use check_in::{CheckIn, CheckInId, KpiRating, Rated};
pub use room::{ReadCheckIns, WriteCheckIns};
pub use store::latest;
