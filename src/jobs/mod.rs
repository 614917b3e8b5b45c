//! Jobs: what the practice looks for, what it pays, and where everybody can read it.
//!
//! A job starts as a **draft** from a **role profile**, a file in our own words. The draft is
//! edited section by section; each saved change makes a numbered **version**, which stays readable
//! and comparable. Before a job is **published** somebody has to say what it pays, and of each duty
//! whether it is essential and whether it is needed on day one: nothing is public without. What is
//! published can be **corrected**, and whoever has applied is told what is different; what was said of its duties
//! is frozen, because its test was drawn from it. Any job can be **copied** as a new draft. A job ends by being **closed**, with a reason; whoever comes later is told
//! so, and shown what is open.
//!
//! Read on in `job.rs` (the rules), `description.rs` (the noun), `profile.rs`, then `actions.rs`
//! (the verbs), then a door. `difference.rs` compares two versions; `posting.rs` says a job in the
//! words of search engines, `spanish.rs` what of it is still ours to who reads Spanish, `asks_more.rs` what
//! it asks that the work does not need.

pub mod room;

mod actions;
mod api;
mod asks_more;
mod description;
mod difference;
mod entity;
mod events;
mod hooks;
mod input;
mod job;
mod output;
mod pages;
mod pay_facts;
mod posting;
mod profile;
mod spanish;
mod store;
mod told;
mod waits;

pub use actions::{Start, close, draft_from_profile, edit, publish, take_suggestions};
pub use description::{
    Description, Duty, Employment, Kpi, Line, Pay, PayPeriod, SkillGroup, Spoken, WorkLanguage,
};
pub use hooks::{Asked, Corrected, Reopening};
pub use input::ClosingIn;
pub use job::{
    Change, Closing, Job, JobId, JobRefused, JobStage, Publication, SkillsCheck, Stage, Version,
};
pub use output::JobOut;
pub use pages::{Head, Needed, Obstacle, asked_more, meanwhile, needed};
pub use profile::{Profile, RoleKey, all as profiles, of as profile, suggested};
pub use room::{ReadJobs, TAB, WriteJobs};
pub use spanish::{line_in, read_in};
pub use store::{
    all_titled, called, find, hold, how_many_open, located, of_role, open, open_titled, title_in,
    titled, with_ids,
};
pub use told::told;
