//! Background checks: what is asked of an outside agency about somebody who has signed an offer.
//!
//! A manager **asks** for one, and only of who has accepted an offer that depends on it. The candidate
//! **reads** the disclosure, which stands alone, and then **authorizes** it by a paper of its own, signed like
//! an offer, or **refuses**. The manager notes where it was **ordered**: the agency works outside of Muster. What
//! comes back is **received** by an owner and lies sealed: nobody who compares candidates sees a word of it, and
//! each reading is an event. What is clear **passes**. Before anything else the **first notice** brings the
//! candidate the report and the summary of their rights; they may **answer**, and what they dispute is
//! **rechecked**. The wait runs from the day on which the owner **handed it over**, or their link opened the report. Only
//! after it does an owner **go ahead** all the same, or **end** it by the final notice,
//! which takes the offer back. No signed offer is taken back for a report by any other way.
//!
//! Read on in `background_check.rs` and `review.rs` (the rules), `waiting.rs`, then `actions.rs`, then a door.

pub mod room;

mod actions;
mod api;
mod background_check;
mod background_check_state;
mod deeds;
mod entity;
mod events;
mod hooks;
mod input;
mod link;
mod notice;
mod output;
mod pages;
mod papers;
mod review;
mod store;
mod waiting;
mod waits;

pub use actions::{Made, ask, authorize, order, read_disclosure};
pub use background_check::{Agency, BackgroundCheck, Order};
pub use background_check_state::{BackgroundCheckId, BackgroundCheckState};
pub use deeds::note_given;
pub use link::Read;
pub use papers::{PaperKind, Signing, text};
pub use room::{JudgeBackgroundChecks, ReadBackgroundChecks, WriteBackgroundChecks};
