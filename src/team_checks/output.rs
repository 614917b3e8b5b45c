//! What programs are shown of a team check. Nothing of it is of one person.

use chrono::{DateTime, Utc};
use poem_openapi::Object;
use serde_json::Value;

use super::{
    tally::{Band, Count, STEP, Tally},
    team_check::{TeamCheck, TeamCheckId, TeamCheckState},
};
use crate::{
    assessments::{AssessmentId, Form},
    jobs::JobId,
    platform::http::idempotency::Answer,
};

/// How the people of the office do in the test of a posting, all together.
#[derive(Object)]
#[oai(skip_serializing_if_is_none)]
pub struct TeamCheckOut {
    pub id: TeamCheckId,
    job_id: JobId,
    assessment_id: AssessmentId,
    state: TeamCheckState,
    opened_at: DateTime<Utc>,
    /// Who opened it last: a user, or an API key.
    opened_by: String,
    /// When it ends by itself.
    ends_at: DateTime<Utc>,
    /// When it was ended, by hand or by itself.
    ended_at: Option<DateTime<Utc>>,
    /// The link for the team. It is shown in the answer that made it and never again, not in a repeated answer either:
    /// `POST /jobs/{id}/team-check/links` makes a new one.
    url: Option<String>,
    /// How many have turned in. Once it has ended, only those that are in the results.
    taken_count: u32,
    /// How many work here. With fewer than `shown_from` there will be no results.
    staff_count: u64,
    /// From how many people on there are results, and by how many these move.
    shown_from: u32,
    /// Missing while there are too few.
    results: Option<TeamResultsOut>,
    /// When it was opened or ended. It doesn’t move when somebody turns in: that would say when.
    updated_at: DateTime<Utc>,
    revision: i32,
}

/// What those who are counted did, together.
#[derive(Object)]
pub struct TeamResultsOut {
    /// How many are counted here: five, ten, fifteen …
    people: u32,
    /// In which five points the lowest score lies.
    lowest: TeamBandOut,
    /// Half scored below it, and half above.
    middle: TeamBandOut,
    /// In which five points the highest score lies.
    highest: TeamBandOut,
    /// Every question of the form, in its order. None for who applied to the job: they may take the test.
    questions: Vec<TeamQuestionOut>,
}

/// Scores from and to, both of which are in it.
#[derive(Object)]
pub struct TeamBandOut {
    low: u8,
    high: u8,
}

/// How many got a question right as a whole.
#[derive(Object)]
pub struct TeamQuestionOut {
    /// The question, by its id in the bank.
    item: String,
    /// Of what it asks and keys.
    sha256: String,
    right_count: u32,
}

impl TeamCheckOut {
    /// Without its form it tells of no question.
    pub fn new(
        check: TeamCheck,
        (tally, staff): (&Tally, u64),
        form: Option<&Form>,
        now: DateTime<Utc>,
    ) -> Self {
        Self {
            state: check.state(now),
            id: check.id,
            job_id: check.job_id,
            assessment_id: check.assessment_id,
            opened_at: check.opened_at,
            opened_by: check.opened_by,
            ends_at: check.ends_at,
            ended_at: check.ended_at,
            url: None,
            taken_count: tally.taken(),
            staff_count: staff,
            shown_from: STEP,
            results: tally.shown().and_then(|shown| TeamResultsOut::new(shown, form)),
            updated_at: check.updated_at,
            revision: check.revision,
        }
    }

    /// The same with the link that was just made.
    pub fn with_link(self, url: String) -> Self {
        Self { url: Some(url), ..self }
    }
}

impl TeamResultsOut {
    fn new(shown: &Count, form: Option<&Form>) -> Option<Self> {
        let spread = shown.spread()?;
        let question = |(asked, right): ((&str, &str), &u32)| TeamQuestionOut {
            item: asked.0.to_owned(),
            sha256: asked.1.to_owned(),
            right_count: *right,
        };
        let asks = form.into_iter().flat_map(Form::asks);
        Some(Self {
            people: shown.people,
            lowest: spread.lowest.into(),
            middle: spread.middle.into(),
            highest: spread.highest.into(),
            questions: asks.zip(&shown.right).map(question).collect(),
        })
    }
}

impl From<Band> for TeamBandOut {
    fn from(Band { low, high }: Band) -> Self {
        Self { low, high }
    }
}

impl Answer for TeamCheckOut {
    fn without_secrets(&self) -> Option<Value> {
        let mut kept = poem_openapi::types::ToJSON::to_json(self)?;
        kept.as_object_mut()?.remove("url");
        Some(kept)
    }
}
