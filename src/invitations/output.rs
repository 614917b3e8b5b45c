//! What programs are shown. Neither time nor adjustments are among it.

use bank::Bank;
use chrono::{DateTime, Utc};
use poem_openapi::Object;
use serde_json::Value;

use super::{
    confirmed::ConfirmationOut,
    hooks::Found,
    invitation::{Invitation, InvitationId, Status},
    result::{Outcome, Part, Word},
};
use crate::{
    applications::{ApplicationId, ApplicationOut},
    assessments::{AssessmentId, group_title},
    kernel::{language::Language, metadata::Metadata, text::Text},
    people::{PersonId, PersonOut},
    platform::{callback::CallbackUrl, http::idempotency::Answer, outward::Outward},
};

/// An invitation, and its result once there is one.
#[derive(Object)]
#[oai(skip_serializing_if_is_none)]
pub struct InvitationOut {
    pub id: InvitationId,
    assessment_id: AssessmentId,
    pub(super) person_id: PersonId,
    pub(super) application_id: Option<ApplicationId>,
    /// The person, when `expand` asks for it.
    pub(super) person: Option<PersonOut>,
    /// The application, when `expand` asks for it.
    pub(super) application: Option<ApplicationOut>,
    /// What you call it.
    external_id: Option<Text<120>>,
    /// What you keep beside it.
    metadata: Metadata,
    /// Where it is told that there is a score.
    callback_url: Option<CallbackUrl>,
    /// Where a button leads the candidate after turning in.
    redirect_url: Option<CallbackUrl>,
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
    /// What the same person turned in of this role before: this one is another form. Both results are kept, and neither
    /// replaces the other.
    retest_of: Option<InvitationId>,
    /// Why it was allowed before 14 days were over.
    retest_reason: Option<Text<300>>,
    /// Who allowed that: a user, or an API key.
    retest_allowed_by: Option<String>,
    /// What it confirms: a short test in the office, after one that was taken alone.
    confirms: Option<InvitationId>,
    /// How it compares with what it confirms, once both are told.
    confirmation: Option<ConfirmationOut>,
    result: Option<ResultOut>,
    /// The page of it, for people who have signed in.
    report_url: Option<String>,
    /// When it last changed, in any way that is shown here.
    updated_at: DateTime<Utc>,
    /// Counts the changes. What you call it and keep beside it is none.
    pub revision: i32,
}

/// What the answers were worth. Nobody passes or fails, and nobody is ranked.
#[derive(Object)]
#[oai(skip_serializing_if_is_none)]
pub struct ResultOut {
    /// The expected percent right over the assessment.
    score: u8,
    /// What `score` is out of: always 100.
    max_score: u8,
    /// Nine times in ten the score of this person lies between these.
    low: u8,
    high: u8,
    /// Whether any difficulty is still our estimate: until enough people have answered.
    provisional: bool,
    /// By which rules it was scored: 2 while every difficulty is an estimate, 3 where some were measured, 4 where all were.
    scoring_version: i32,
    /// How much of the test a blind choice gets right, in percent of the questions. It is no score, which reckons with
    /// guessing: set it beside `right` of `count`. Not told before version 2.
    blind: Option<u8>,
    right: u32,
    answered: u32,
    count: u32,
    /// How many questions a person has left out of it, because something was wrong with them. Whoever turns in after that
    /// is scored without them at once. Missing if none ever was; 0 if all count again.
    left_out_count: Option<u32>,
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
            max_score: 100,
            low,
            high,
            provisional: outcome.is_provisional(),
            scoring_version: outcome.scoring,
            blind: outcome.blind,
            right: small(outcome.right),
            answered: small(outcome.answered),
            count: small(outcome.count),
            left_out_count: outcome.left_out.as_ref().map(|items| small(items.len())),
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
            standing: part.said(),
        }
    }
}

fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

impl InvitationOut {
    pub fn new(invitation: Invitation, outcome: Option<&Outcome>, bank: &Bank) -> Self {
        let outcome = outcome.filter(|_| invitation.tells_result());
        let (retest_of, early) = match invitation.again.clone() {
            Some(again) => (Some(again.of), again.early),
            None => (None, None),
        };
        let early = early.map(|early| (early.reason, early.by));
        let (retest_reason, retest_allowed_by) = early.unzip();
        Self {
            retest_of,
            retest_reason,
            retest_allowed_by,
            confirms: invitation.confirms,
            confirmation: None,
            id: invitation.id,
            assessment_id: invitation.assessment_id,
            person_id: invitation.person_id,
            application_id: invitation.application_id,
            person: None,
            application: None,
            external_id: invitation.labels.external_id,
            metadata: invitation.labels.metadata,
            callback_url: invitation.callback.map(|callback| callback.url),
            redirect_url: invitation.redirect_url,
            status: invitation.status,
            invited_at: invitation.invited_at,
            expires_at: invitation.expires_at,
            submitted_at: invitation.submitted_at,
            url: None,
            report_url: None,
            result: outcome.map(|outcome| ResultOut::new(outcome, bank)),
            updated_at: invitation.updated_at,
            revision: invitation.revision,
        }
    }

    /// The same with how it compares with what it confirms.
    pub fn beside_first(self, outcomes: &Found) -> Self {
        let pair = self.confirms.and_then(|first| outcomes.get(&first)).zip(outcomes.get(&self.id));
        let compared = pair.and_then(|(first, second)| ConfirmationOut::of(first, second));
        Self { confirmation: compared.filter(|_| self.result.is_some()), ..self }
    }

    /// The same with the address of its page, where the practice is reached at `base`.
    pub fn reached_at(self, outward: &Outward, base: Option<&str>) -> Self {
        let report_url = Some(outward.url(base, &format!("/invitations/{}", self.id)));
        Self { report_url, ..self }
    }

    /// The same with the link that was just made.
    pub fn with_link(invitation: Invitation, url: String, bank: &Bank) -> Self {
        Self { url: Some(url), ..Self::new(invitation, None, bank) }
    }
}

impl Answer for InvitationOut {
    fn without_secrets(&self) -> Option<Value> {
        let mut kept = poem_openapi::types::ToJSON::to_json(self)?;
        kept.as_object_mut()?.remove("url");
        Some(kept)
    }
}

/// Whether everyone who applies to a job is invited.
#[derive(Object)]
pub struct EveryoneOut {
    pub everyone: bool,
}
