//! Screening: the conversation by which the office learns what a job needs to know of an applicant.
//!
//! A candidate **opens** it from their status page, or a manager **invites** them to it. They **say** one thing
//! at a time: typed, tapped or ticked, each under a name, so that a double tap is one turn, and each kept
//! before it is acknowledged. It goes on for seven days on any device. What is asked and how words are read is
//! the crate `dialogue`, which is given **facts** of the posting and the practice, frozen when it begins. At the
//! end the candidate sends their answers, and a person reads **findings**: per requirement *meets*, *does not
//! meet* or *unclear*. Nobody is turned down by it, and nobody is moved.
//!
//! All that was said lies sealed. What tells of health, family, faith and the like is opened for nobody but the
//! candidate.
//!
//! Read on in `screening.rs` (the rules), `facts.rs`, then `actions.rs`, then a door.

pub mod room;

mod actions;
mod api;
mod entity;
mod events;
mod facts;
mod found;
mod hours;
mod input;
mod link;
mod notice;
mod output;
mod pages;
#[expect(clippy::module_inception, reason = "the noun of the room has the room's name")]
mod screening;
mod scripts;
mod status;
mod store;
mod waits;

pub use actions::{Made, Saying, invite, open, say};
pub use found::{Requirement, requirements};
pub use link::Chat;
pub use output::FindingStanding;
pub use room::{ReadScreenings, WriteScreenings};
pub use screening::{Screening, ScreeningId, ScreeningState};
pub use scripts::library;
pub use store::{find, of_application};
pub use waits::WORDS as WAITS;
