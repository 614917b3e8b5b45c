//! Scores: what the answers of a sitting were worth.
//!
//! When a sitting is handed in, its answers are **marked** by what the form has frozen, and make a
//! **score** in the same transaction: the expected percent right over the form, with its range, and the
//! count beside it. Parts with few questions get a word in place of a number. A score says by which
//! **version** of the rules it was made, and keeps it. Answers that came **late** count only when a person
//! has **settled** that they shall; then the sitting is scored anew, and the log keeps both. What a room above
//! says does **not count** is left out of every score of a test, by a **recount** of those that there are. Whoever may
//! reads the questions with what was answered, what is right and why; a candidate never does.
//!
//! Read on in `score.rs`, `version_2.rs` and `late.rs` (the rules), then `actions.rs` (the verbs), then a door.

pub mod room;

mod actions;
mod answers;
mod api;
mod counted;
mod entity;
mod events;
mod hooks;
mod input;
mod judged;
mod late;
mod marked;
mod pages;
mod recount;
mod score;
mod store;
mod version_1;
mod version_2;
mod waits;

pub use answers::parts;
pub use counted::Counted;
pub use hooks::NotCounted;
pub use judged::SLOPE;
pub use late::may_settle;
pub use marked::{Marked, marked, unanswered};
pub use pages::AnswerLine;
pub use recount::Recount;
pub use room::{ReadAnswers, SettleLateAnswers};
pub use score::score;
pub use store::{Dated, history_of, outcome_of, outcomes_of};
pub use version_2::stepped;
