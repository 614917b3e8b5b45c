//! The facts that this room announces. When a sitting began and what was switched on is not among
//! them: it would reveal who needed more time.

use serde_json::{Value, json};

use super::{invitation::Invitation, result::Outcome};
use crate::{jobs::JobId, platform::events::Fact};

crate::words! {
    /// What happens to invitations.
    pub enum Event {
        Invited = "invitation.invited",
        LinkMade = "invitation.link_made",
        Reminded = "invitation.reminded",
        Submitted = "invitation.submitted",
        Scored = "invitation.scored",
        /// A person has left a question out of the scores of a test, or let it count again.
        Rescored = "invitation.rescored",
        /// Of callbacks of an earlier release: now the deliveries of their webhook tell it.
        CalledBack = "invitation.called_back",
        CallbackGivenUp = "invitation.callback_given_up",
        Expired = "invitation.expired",
        Cancelled = "invitation.cancelled",
        /// It can be begun again, and stands open for as much longer.
        Extended = "invitation.extended",
        /// Whoever applies to a job is invited from now on, or is not any more.
        EveryoneOn = "invitation.everyone_on",
        EveryoneOff = "invitation.everyone_off",
        /// What the labels say is the other system's: it is not told.
        Labelled = "invitation.labelled",
    }
}

pub fn happened(invitation: &Invitation, event: Event) -> Fact {
    about(invitation, event, json!({ "assessment": invitation.assessment_id.to_string() }))
}

/// Why somebody takes a test again before its time is for the office, and in no log.
pub fn invited(invitation: &Invitation) -> Fact {
    let mut data = json!({ "assessment": invitation.assessment_id.to_string() });
    if let Some(again) = &invitation.again {
        data["retest_of"] = json!(again.of.to_string());
        data["early"] = json!(again.early.is_some());
    }
    if let Some(confirms) = invitation.confirms {
        data["confirms"] = json!(confirms.to_string());
    }
    about(invitation, Event::Invited, data)
}

/// Of a job.
pub fn switched(job: JobId, on: bool) -> Fact {
    let event = if on { Event::EveryoneOn } else { Event::EveryoneOff };
    Fact { kind: event.word(), version: 1, subjects: vec![job.to_string()], data: json!({}) }
}

/// Always of the first score: what came of late answers is told of the sitting alone.
pub fn scored(invitation: &Invitation) -> Fact {
    about(invitation, Event::Scored, json!({ "number": Outcome::FIRST }))
}

/// Which question it is, its regrade says.
pub fn rescored(invitation: &Invitation, left_out: usize) -> Fact {
    about(invitation, Event::Rescored, json!({ "left_out_count": left_out }))
}

fn about(invitation: &Invitation, event: Event, data: Value) -> Fact {
    let mut subjects = vec![invitation.id.to_string(), invitation.person_id.to_string()];
    subjects.extend(invitation.application_id.map(|id| id.to_string()));
    Fact { kind: event.word(), version: 1, subjects, data }
}
