//! Onboarding: what has to happen before, on and after somebody's first day, and after their last.
//!
//! A person **starts** an onboarding: a role, a place, a first day. The crate `checklists` composes the
//! list, and each task has a day that explains itself. The new hire comes by a link of their own and
//! **hands in**: a tick, a file, a signature, a form, a quiz. The office **accepts**, **sends back** or
//! **skips**, with reasons, and **completes** its own tasks. What is open holds **gates**: no start, no
//! patients, no records before. An owner **overrides** one with a reason, never their own. Gates hold
//! permission and never records: *worked today* can always be entered. Who would rather sign by hand prints the text and
//! hands in a photo; the office **confirms** what it sees on the sheet, or sends it back. A first day **moves**, and says
//! what moved with it. Who leaves has a list of the same kind, from the same day on, and what was done and repeats **comes
//! again** on a list of its own, as long as they work here.
//!
//! The practice makes of a list what it needs: tasks of its own, tasks left out where no law stands, days that are
//! stricter, other hands, and packs **switched** on and off for a kind of worker. Each saving is a version; a running list keeps its template whole. What must lie apart (medical, background, Form I-9) is
//! sealed, and every reading of it is an event.
//!
//! Read on in `onboarding.rs` (the nouns), `course.rs` (how far it has come), then `actions/` (the
//! verbs), then a door.

pub mod room;

mod actions;
mod api;
mod catalogue;
mod checklist;
mod checklist_api;
mod checklist_input;
mod checklist_output;
mod course;
mod document;
mod entity;
mod events;
mod hooks;
mod input;
mod known_input;
mod letters;
mod license;
mod limits;
mod link;
#[expect(clippy::module_inception, reason = "a room and its noun have one name")]
mod onboarding;
mod output;
mod packs;
mod pages;
mod paper;
mod particular;
mod policy;
mod prefill;
mod record;
mod sheet;
mod sheet_api;
mod sheet_input;
mod sheet_output;
mod starting;
mod status;
mod store;
mod trial;
mod waits;
mod wording;
mod work;

pub use actions::{
    Completion, Made, accept, complete, complete_by_check, hand_in, leaving, move_start, now_so,
    open_again, override_gate, send_back, skip, start, start_signed, who_waits_for, worked,
};
pub use course::{Course, Lane};
pub use hooks::Objects;
pub use onboarding::{Onboarding, OnboardingId, OnboardingState, TaskState};
pub use record::Record;
pub use room::{OverrideGates, ReadOnboardings, TAB, WriteOnboardings};
pub use starting::{Days, Starting, Whom};
pub use store::{course, keeps, of_staff};
