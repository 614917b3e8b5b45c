//! What programs are shown. Neither time nor adjustments are among it.

use bank::{Bank, Choice, Layout, Shown};
use chrono::{DateTime, TimeDelta, Utc};
use poem_openapi::Object;
use serde_json::Value;

use super::{
    actions::Invited,
    form::{Assessment, AssessmentId},
    invitation::{Invitation, InvitationId, Status},
    score::{Outcome, Part, Word},
    sitting::{Sitting, SittingId, Step},
};
use crate::{
    applications::ApplicationId,
    error::Result,
    jobs::JobId,
    kernel::{language::Language, metadata::Metadata, phone::Phone, text::Text},
    medical::{AdjustmentRequest, Reading, Reads},
    people::PersonId,
    platform::{callback::CallbackUrl, http::once::Answer},
};

/// An assessment that people can be invited to.
#[derive(Object)]
#[oai(skip_serializing_if_is_none)]
pub struct AssessmentOut {
    pub id: AssessmentId,
    title: String,
    /// The role profile that it is for.
    role: String,
    /// The posting that it was frozen for, if it was.
    job_id: Option<JobId>,
    /// How many questions it has.
    count: u32,
    /// How many minutes it takes a competent person, unhurried.
    expected_minutes: u32,
    frozen_at: DateTime<Utc>,
}

impl AssessmentOut {
    pub fn new(assessment: &Assessment, bank: &Bank) -> Self {
        let form = &assessment.form;
        let title =
            bank.blueprint(&form.role).map(|blueprint| blueprint.title.get(Language::English));
        Self {
            id: assessment.id,
            title: title.unwrap_or(&form.role).to_owned(),
            role: form.role.clone(),
            job_id: assessment.job_id,
            count: u32::try_from(form.items.len()).unwrap_or(u32::MAX),
            expected_minutes: u32::try_from(form.minutes()).unwrap_or(u32::MAX),
            frozen_at: assessment.frozen_at,
        }
    }
}

/// An invitation, and its result once there is one.
#[derive(Object)]
#[oai(skip_serializing_if_is_none)]
pub struct InvitationOut {
    pub id: InvitationId,
    assessment_id: AssessmentId,
    person_id: PersonId,
    application_id: Option<ApplicationId>,
    /// What you call it.
    external_id: Option<Text<120>>,
    /// What you keep beside it.
    metadata: Metadata,
    /// Where it is told that there is a score.
    callback_url: Option<CallbackUrl>,
    status: Status,
    invited_at: DateTime<Utc>,
    /// Until then the sitting can be begun.
    expires_at: DateTime<Utc>,
    /// When it was handed in. What is handed in after `expires_at` is told later, at one moment for
    /// everyone, and as handed in then.
    submitted_at: Option<DateTime<Utc>>,
    /// The link for the candidate. It is shown in the answer that made it and never again, not in
    /// a repeated answer either: `POST /invitations/{id}/links` makes a new one.
    url: Option<String>,
    result: Option<ResultOut>,
    /// Counts the changes. What you call it and keep beside it is none.
    pub revision: i32,
}

/// What the answers were worth. Nobody passes or fails, and nobody is ranked.
#[derive(Object)]
#[oai(skip_serializing_if_is_none)]
pub struct ResultOut {
    /// The expected percent right over the assessment.
    score: u8,
    /// Nine times in ten the score of this person lies between these.
    low: u8,
    high: u8,
    /// The difficulties are our estimate until enough people have answered.
    provisional: bool,
    /// By which rules it was scored.
    scoring_version: i32,
    right: u32,
    answered: u32,
    count: u32,
    parts: Vec<PartOut>,
}

/// What a group of skills says: numbers from ten questions on, below that a word.
#[derive(Object)]
#[oai(skip_serializing_if_is_none)]
pub struct PartOut {
    group: String,
    title: String,
    right: u32,
    count: u32,
    score: Option<u8>,
    low: Option<u8>,
    high: Option<u8>,
    standing: Option<Word>,
}

impl ResultOut {
    pub fn new(outcome: &Outcome, bank: &Bank) -> Self {
        let Outcome { score, low, high, .. } = *outcome;
        Self {
            score,
            low,
            high,
            provisional: true,
            scoring_version: outcome.scoring,
            right: small(outcome.right),
            answered: small(outcome.answered),
            count: small(outcome.count),
            parts: outcome.parts.iter().map(|part| PartOut::new(part, bank)).collect(),
        }
    }
}

impl PartOut {
    fn new(part: &Part, bank: &Bank) -> Self {
        Self {
            group: part.group.clone(),
            title: group_title(bank, &part.group, Language::English),
            right: small(part.right),
            count: small(part.count),
            score: part.number.map(|number| number.score),
            low: part.number.map(|number| number.low),
            high: part.number.map(|number| number.high),
            standing: part.standing,
        }
    }
}

/// Returns the name of a part of the report.
pub fn group_title(bank: &Bank, group: &str, language: Language) -> String {
    let found = bank.groups().iter().find(|one| one.id == group);
    found.map_or(group, |one| one.title.get(language)).to_owned()
}

fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

impl InvitationOut {
    pub fn new(invitation: Invitation, outcome: Option<&Outcome>, bank: &Bank) -> Self {
        let outcome = outcome.filter(|_| invitation.tells_result());
        Self {
            id: invitation.id,
            assessment_id: invitation.assessment_id,
            person_id: invitation.person_id,
            application_id: invitation.application_id,
            external_id: invitation.labels.external_id,
            metadata: invitation.labels.metadata,
            callback_url: invitation.callback.map(|callback| callback.url),
            status: invitation.status,
            invited_at: invitation.invited_at,
            expires_at: invitation.expires_at,
            submitted_at: invitation.submitted_at,
            url: None,
            result: outcome.map(|outcome| ResultOut::new(outcome, bank)),
            revision: invitation.revision,
        }
    }

    /// The same with the link that was just made.
    pub fn with_link(made: Invited, url: String, bank: &Bank) -> Self {
        Self { url: Some(url), ..Self::new(made.invitation, None, bank) }
    }
}

impl Answer for InvitationOut {
    fn without_secrets(&self) -> Option<Value> {
        let mut kept = poem_openapi::types::ToJSON::to_json(self)?;
        kept.as_object_mut()?.remove("url");
        Some(kept)
    }
}

/// A sitting, as its candidate sees it.
#[derive(Object)]
pub struct SittingOut {
    id: SittingId,
    /// How many questions there are.
    count: u32,
    answered: u32,
    /// The first question that has not been seen, from 1.
    next_number: u32,
    /// When the time is over, by the server's clock.
    ends_at: DateTime<Utc>,
    is_handed_in: bool,
}

impl SittingOut {
    pub fn new(sitting: &Sitting) -> Self {
        Self {
            id: sitting.id,
            count: small(sitting.items.len()),
            answered: small(sitting.answered()),
            next_number: small(sitting.next_place() + 1),
            ends_at: sitting.deadline,
            is_handed_in: sitting.submitted_at.is_some(),
        }
    }
}

/// A question, without anything that tells its answer.
#[derive(Object)]
#[oai(skip_serializing_if_is_none)]
pub struct QuestionOut {
    number: u32,
    /// `single`, `multiple`, `numeric`, `ordering`, `matching`, `grid`, `short_text`, `find_errors`,
    /// `inbox`, `schedule` or `record`.
    kind: String,
    stem_html: String,
    /// Options: send `answer` and the key. Lines: send the key and a place. What has right sides: send
    /// the key and the key of a right side. Fields of a `record`: send the key and the text.
    choices: Vec<ChoiceOut>,
    rights: Vec<ChoiceOut>,
    /// What the number counts: send `answer` and the number.
    unit: Option<String>,
    /// What was answered last, as it would be sent.
    answer: Vec<PairOut>,
    flagged: bool,
}

#[derive(Object)]
pub struct ChoiceOut {
    key: String,
    html: String,
}

#[derive(Object)]
pub struct PairOut {
    name: String,
    value: String,
}

impl QuestionOut {
    pub fn new(place: usize, shown: Shown, layout: &Layout, step: Option<&Step>) -> Self {
        let choices = |all: Vec<Choice>| {
            all.into_iter().map(|one| ChoiceOut { key: one.key, html: one.html }).collect()
        };
        let response = step.and_then(|step| step.response.as_ref());
        let pairs = response.map(|response| layout.pairs(response)).unwrap_or_default();
        Self {
            number: small(place + 1),
            kind: shown.kind.word().to_owned(),
            stem_html: shown.stem_html,
            choices: choices(shown.choices),
            rights: choices(shown.rights),
            unit: shown.unit.map(|unit| unit.word().to_owned()),
            answer: pairs.into_iter().map(|(name, value)| PairOut { name, value }).collect(),
            flagged: step.is_some_and(|step| step.flagged),
        }
    }
}

/// An answer that has been kept.
#[derive(Object)]
pub struct StepOut {
    /// Counts the steps of the sitting.
    step_no: i32,
    number: u32,
    /// Whether it counts. What comes after the time is kept, and a person may still accept it.
    is_counted: bool,
}

impl StepOut {
    pub fn new(step: &Step) -> Self {
        Self {
            step_no: step.step_no,
            number: u32::try_from(step.place + 1).unwrap_or_default(),
            is_counted: !step.is_late,
        }
    }
}

/// What a candidate asked for before the test, and the answer. Only they see it, and their reader.
#[derive(Object)]
#[oai(skip_serializing_if_is_none)]
pub struct AdjustmentOut {
    /// Who reads it: the practice's `owner`, one `user` of it, or somebody `outside` to be called.
    read_by: Reads,
    reader: String,
    /// Of who is outside: call them.
    phone: Option<Phone>,
    /// How many minutes the sitting lasts, with what was arranged.
    limit_minutes: u32,
    asked_at: Option<DateTime<Utc>>,
    words: Option<String>,
    answer: Option<String>,
    answered_at: Option<DateTime<Utc>>,
}

impl AdjustmentOut {
    pub fn new(reading: &Reading, asked: Option<AdjustmentRequest>, limit: TimeDelta) -> Self {
        let answer = asked.as_ref().and_then(|asked| asked.answer.as_ref());
        Self {
            read_by: reading.reads(),
            reader: reading.name().to_owned(),
            phone: reading.phone().cloned(),
            limit_minutes: u32::try_from((limit.num_seconds() + 59) / 60).unwrap_or(u32::MAX),
            asked_at: asked.as_ref().map(|asked| asked.asked_at),
            answer: answer.map(|answer| answer.words.to_string()),
            answered_at: answer.map(|answer| answer.answered_at),
            words: asked.map(|asked| asked.words.to_string()),
        }
    }
}

/// Writes the address that a link has for a phone.
pub fn link_url(
    scope: &crate::platform::db::Scope,
    base: Option<&str>,
    secret: &str,
) -> Result<String> {
    Ok(scope.platform().outward.url(base, &format!("/take/{secret}")))
}
