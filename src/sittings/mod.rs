//! Sittings: how a test is taken.
//!
//! A **sitting** is one candidate's run of one assessment. Its **delivery** says which item comes to which
//! place, with numbers of the sitting's own, and a place keeps what it got. What is done in it is a log of **steps**: answers, empty ones, marks to look again. What counts is derived from it.
//! **Adjustments** are switched on without asking; anything else is **asked for** before, and read by one
//! person alone. A test of which an item cannot be found **pauses**, and its clock with it. Handing in, or
//! the deadline, ends it: the room above makes a score of it (`hooks.rs`). Nobody who decides sees how
//! long it took or what was switched on; `ending.rs` says when they learn of its end.
//!
//! Read on in `sitting.rs` (the rules), then `steps.rs` (what a candidate does), then a door.

pub mod room;

mod actions;
mod adjustments;
mod api;
mod circumstances;
mod delivery;
mod ending;
mod entity;
mod events;
mod hand_in;
mod hooks;
mod input;
mod output;
mod pages;
mod pause;
mod pauses;
mod question;
mod sheet;
mod sitting;
mod steps;
mod store;
mod work;

pub use adjustments::Adjustments;
pub use circumstances::Circumstances;
pub use ending::told_from;
pub use hand_in::{expire, hand_in};
pub use hooks::HandedIn;
pub use output::{PairOut, QuestionKind, QuestionOut};
pub use pages::{Asked, Stage, Taken};
pub use pause::Pause;
pub use pauses::{contents_of, is_pause};
pub use sheet::Sheet;
pub use sitting::{Placed, Sitting, SittingId, Step, Verdict};
pub use steps::{Answered, answer, start};
pub use store::{
    LateSitting, hold_state, late, of_invitations, pauses, settle, sitting, sitting_of,
};
