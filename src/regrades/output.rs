//! What programs are shown of a regrade.

use chrono::{DateTime, Utc};
use poem_openapi::Object;

use super::{
    decision::Decision,
    regrade::{Regrade, RegradeId, RegradeReason, RegradeState},
};
use crate::{
    applications::{ApplicationId, ApplicationStage},
    assessments::AssessmentId,
    invitations::{InvitationId, Outcome},
    kernel::text::Text,
    people::PersonId,
    platform::http::idempotency::Answer,
};

/// A question that is left out of scores.
#[derive(Object)]
#[oai(skip_serializing_if_is_none)]
pub struct RegradeOut {
    id: RegradeId,
    item: String,
    /// Of what it asks and keys: another wording counts.
    sha256: String,
    /// Of which test alone. Missing if of every test that asks it.
    assessment_id: Option<AssessmentId>,
    reason: RegradeReason,
    note: Option<Text<300>>,
    state: RegradeState,
    began_at: DateTime<Utc>,
    began_by: String,
    undone_at: Option<DateTime<Utc>>,
    undone_by: Option<String>,
    /// How many scores that are told were counted again since it was begun, or since it was undone.
    scores_changed: i32,
    /// How many stay as they are, because another question of their test cannot be found.
    scores_left: i32,
    updated_at: DateTime<Utc>,
    revision: i32,
}

impl From<Regrade> for RegradeOut {
    fn from(one: Regrade) -> Self {
        Self {
            id: one.id,
            item: one.item,
            sha256: one.sha256,
            assessment_id: one.assessment_id,
            reason: one.reason,
            note: one.note,
            state: one.state,
            began_at: one.began_at,
            began_by: one.began_by,
            undone_at: one.undone_at,
            undone_by: one.undone_by,
            scores_changed: one.changed,
            scores_left: one.unscored,
            updated_at: one.updated_at,
            revision: one.revision,
        }
    }
}

impl Answer for RegradeOut {}

/// A decision that rested on a score which is not in force any more.
#[derive(Object)]
pub struct RegradeDecisionOut {
    application_id: ApplicationId,
    invitation_id: InvitationId,
    person_id: PersonId,
    /// Where the application stands.
    stage: ApplicationStage,
    decided_at: DateTime<Utc>,
    /// The score by which it was decided.
    before: ScoreBandOut,
    /// The score in force.
    now: ScoreBandOut,
}

/// A score with its range.
#[derive(Object)]
pub struct ScoreBandOut {
    score: u8,
    /// Nine times in ten the score of this person lies between these.
    low: u8,
    high: u8,
}

impl From<Decision> for RegradeDecisionOut {
    fn from(one: Decision) -> Self {
        Self {
            application_id: one.application.id,
            invitation_id: one.invitation_id,
            person_id: one.application.arrival.person_id,
            stage: one.application.stage,
            decided_at: one.application.turn.at,
            before: (&one.before).into(),
            now: (&one.now).into(),
        }
    }
}

impl From<&Outcome> for ScoreBandOut {
    fn from(outcome: &Outcome) -> Self {
        Self { score: outcome.score, low: outcome.low, high: outcome.high }
    }
}
