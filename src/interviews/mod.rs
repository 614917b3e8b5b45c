//! Interviews: the same questions for everybody, a time that suits both, ratings that nobody has copied, and
//! the page on which somebody decides.
//!
//! A job has a **kit**: questions of its role profile whose duty was ticked, and the office's own. A manager
//! **offers** some times; the candidate **picks** one by a personal link, **moves** or **declines** it, or
//! **asks** for others. Who does not come is put down by a person. Each **rater** has a link of their own and rates
//! every question from 1 to 5 by what is written beside the numbers; nobody sees what the others think before all
//! have submitted. What may not be asked, or written down about somebody, is **barred** where it is typed.
//!
//! Whoever **decides** sees what there is of each candidate side by side, and when two scores tell nothing about who
//! is better. Nobody is ranked.
//!
//! Read on in `kit.rs`, `barred.rs`, `interview.rs`, `ratings.rs` and `compare.rs` (the rules), then `actions.rs`,
//! then a door.

pub mod room;

mod actions;
mod api;
mod barred;
mod calendar;
mod compare;
mod comparison;
mod entity;
mod events;
mod free;
mod hours;
mod input;
mod interview;
mod kit;
mod link;
mod notice;
mod output;
mod overdue;
mod pages;
mod rating;
mod ratings;
mod sides;
mod status;
mod store;
mod waits;
mod work;

pub use actions::{Made, NewInterview, ask_for_others, nudge, offer, pick};
pub use hours::proposals;
pub use interview::{Arranged, Interview, InterviewId, InterviewState, MeetingKind};
pub use overdue::{Overdue, overdue, remind_rater};
pub use rating::{Turn, rate};
pub use ratings::{NewRater, Rated, RaterId, Sheet};
pub use room::{ReadInterviews, WriteInterviews};
pub use store::{RatedTogether, of_application, rated_together, raters};
pub use waits::STANDING as WAITS;
