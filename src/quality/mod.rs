//! Quality: how well the questions and the tests do what they are for.
//!
//! What was answered in sittings that are told as scored is **counted** into **tallies**: one of each question of
//! a role, by what was chosen, what it earned and how able the rest of the form showed its people, and one of
//! each form. Tallies know nobody, and are enough for every figure, so that a page reads no answer. They are
//! kept up to date from the log; when a score was changed or somebody was forgotten, all is counted anew. What
//! a question's tally says are its **facts**, what a form's says its **certainty**; where people are too few,
//! the page says how many it takes.
//!
//! Read on in `tally.rs`, `facts.rs` and `certainty.rs` (the rules), `reading.rs` (how they grow), then a door.

pub mod room;

mod api;
mod asked;
mod certainty;
mod contribution;
mod drift;
mod entity;
mod evidence;
mod evidence_output;
mod facts;
mod happened;
mod kept;
mod leads;
mod moments;
mod output;
mod pages;
mod parallel;
mod question_flag;
mod raters;
mod raters_output;
mod reading;
mod report;
mod served;
mod store;
mod tally;
mod work;

pub use contribution::{Contribution, Wording};
pub use facts::Keyed;
pub use reading::{Compared, catch_up, check, contribute, rebuild};
pub use report::keyed;
