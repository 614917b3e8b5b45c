//! The facts that this room announces. When a sitting began and what was switched on is not among
//! them: it would reveal who needed more time.

use serde_json::{Value, json};

use super::{form::Assessment, invitation::Invitation, late::LateGrounds, sitting::SittingId};
use crate::platform::events::Fact;

/// The number of the score that every sitting has.
pub const FIRST: i32 = 1;

crate::words! {
    /// What happens to assessments and invitations.
    pub enum Event {
        Frozen = "assessment.frozen",
        Invited = "invitation.invited",
        LinkMade = "invitation.link_made",
        Submitted = "invitation.submitted",
        Scored = "invitation.scored",
        CalledBack = "invitation.called_back",
        CallbackGivenUp = "invitation.callback_given_up",
        Rescored = "sitting.rescored",
        LateLeftOut = "sitting.late_left_out",
        Expired = "invitation.expired",
        Cancelled = "invitation.cancelled",
        /// What the labels say is the other system's: it is not told.
        Labelled = "invitation.labelled",
    }
}

pub fn frozen(assessment: &Assessment) -> Fact {
    let mut subjects = vec![assessment.id.to_string()];
    subjects.extend(assessment.job_id.map(|job| job.to_string()));
    let data = json!({ "role": assessment.form.role, "items": assessment.form.items.len() });
    Fact { kind: Event::Frozen.word(), version: 1, subjects, data }
}

pub fn happened(invitation: &Invitation, event: Event) -> Fact {
    about(invitation, event, json!({ "assessment": invitation.assessment_id.to_string() }))
}

/// Always of the first score: what came of late answers is told of the sitting alone.
pub fn scored(invitation: &Invitation) -> Fact {
    about(invitation, Event::Scored, json!({ "number": FIRST }))
}

/// What became of answers that came late. The sitting is its only subject: who decides sees the score
/// in force, and not that there was another.
pub fn settled(sitting: SittingId, event: Event, grounds: LateGrounds, number: i32) -> Fact {
    let data = json!({ "grounds": grounds.word(), "number": number });
    Fact { kind: event.word(), version: 1, subjects: vec![sitting.to_string()], data }
}

fn about(invitation: &Invitation, event: Event, data: Value) -> Fact {
    let mut subjects = vec![invitation.id.to_string(), invitation.person_id.to_string()];
    subjects.extend(invitation.application_id.map(|id| id.to_string()));
    Fact { kind: event.word(), version: 1, subjects, data }
}
