//! Roster: who works here, since when, where and as what.
//!
//! A staff member is the **same person** that applied, and not a copy: what is known of the human stays
//! in `people`, licenses stay in `licenses`. Somebody is **signed on** for a first day and is *starting*;
//! they are *active* once their gates let them begin, or once the first day **worked** is entered, which
//! can always be done. What they do **changes** from a day on. They **leave** on a last day, and may be
//! signed on again: each time is a span of its own. How somebody stands follows from days and today; it
//! is computed, never stored. Leaving begins the offboarding list at once, by a hook; whoever **stays** after all ends it,
//! and goes on with what it had ended.
//!
//! Read on in `staff.rs` (the rules), then `actions.rs` (the verbs), then a door. `import.rs` reads the list
//! that an office has already, `lists.rs` brings it in.

pub mod room;

mod actions;
mod api;
mod entity;
mod events;
mod hooks;
mod import;
mod input;
mod lists;
mod output;
mod pages;
mod staff;
mod store;
mod waits;
mod work;

pub use actions::{
    NewStaff, SigningOn, add, did_not_start, hold_back, leave, name_contact, release, reschedule,
    sign_on, stay, worked,
};
pub use hooks::{DueAgain, Duty, Left, Stays, Worked};
pub use room::{ReadStaff, TAB, WriteStaff};
pub use staff::{Contact, Span, Staff, StaffId, StaffKind, StaffStage, Terms};
pub use store::{among, find, how_many_work, in_turn, of_people, of_person, who_work};
