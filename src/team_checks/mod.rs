//! Team checks: the people who do the work take the test of a posting, so that the office sees how hard it is.
//!
//! A posting has one **check**. Somebody of the office **opens** it, which makes a link; it ends by itself or is
//! **ended**, and may be opened again. Who holds the link fills in a **sheet**, the posting's form with all its
//! questions on one page, and **turns it in**. Nobody is asked who they are, and nothing is kept that could say it: a
//! sheet is marked as a candidate's answers are, counted into a **tally** and forgotten. The tally is shown from five
//! people on, and moves by five. No score, statistic, decision or event comes of a sheet. It says something of the
//! test and nothing of a person, and no cut score rests on it.
//!
//! Read on in `tally.rs` and `team_check.rs` (the rules), then `actions.rs` (the verbs), then a door.

pub mod room;

mod actions;
mod api;
mod entity;
mod events;
mod input;
mod output;
mod pages;
mod sheet;
mod store;
mod tally;
mod team_check;
mod work;

pub use sheet::seed;
pub use team_check::TeamCheckId;
