//! Assessments: which questions a person is asked, and what their answers were worth.
//!
//! The crate **bank** holds the items that we ship: texts, keys and the rules by which numbers are drawn.
//! A **form** is the list of items of one assessment, frozen when it is published: everyone who
//! applies to a posting gets the same items, with their **contents** as they were then. An **invitation** is the one-time right to take it.
//! Its **sitting** gives each candidate an order and numbers of their own, and is a log of
//! **steps**; what counts is derived from it. Handing in, or the deadline, makes a **score**:
//! the expected percent right over the form, with its range, and the count beside it. Nobody who
//! decides sees how long it took or what was switched on; `ending.rs` says when they learn of its end.
//!
//! Read on in `form.rs`, `invitation.rs`, `sitting.rs` and `score.rs` (the rules), then
//! `actions.rs` and `steps.rs` (what is done), then a door.

pub mod room;

mod actions;
mod adjustments;
mod api;
mod contents;
mod ending;
mod entity;
mod events;
mod form;
mod input;
mod invitation;
mod late;
mod letter;
mod output;
mod pages;
mod pauses;
mod publication;
mod question;
mod score;
mod sitting;
mod steps;
mod store;
mod work;

pub use actions::NewInvitation;
pub use actions::{cancel, invite, new_link, own_assessments, publish};
pub use adjustments::Adjustments;
pub use contents::{Contents, Lost};
pub use form::{Assessment, AssessmentId, Form, FormItem};
pub use invitation::{Invitation, InvitationId, Status};
pub use late::may_settle;
pub use pauses::{Pause, contents_of};
pub use room::{ReadAssessments, SettleLateAnswers, WriteInvitations};
pub use score::{Outcome, Part, score};
pub use sitting::{Placed, Sitting, SittingId, Step};
pub use steps::{Answered, answer, expire, hand_in, start};
pub use store::{assessment_for, assessments, invitations_of, late, outcome_of, pauses, sitting};

/// What the link of an invitation is for.
pub struct Take;

impl crate::platform::http::link::Purpose for Take {
    const NAME: &'static str = "assessment:take";
}
