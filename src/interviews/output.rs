//! What programs are shown.

use chrono::{DateTime, Utc};
use poem_openapi::{Object, types::ToJSON};
use serde_json::Value;

use super::{
    interview::{Arranged, Interview, InterviewId, InterviewState, MeetingKind},
    kit::{Question, QuestionKind},
    ratings::{Agreement, Rater, RaterId, agreement, readable},
};
use crate::{
    applications::ApplicationId,
    jobs::JobId,
    kernel::{prose::Prose, text::Text},
    people::PersonId,
    platform::{http::idempotency::Answer, keys::UserId},
};

/// An interview as it stands.
#[derive(Object)]
#[oai(skip_serializing_if_is_none)]
pub struct InterviewOut {
    pub id: InterviewId,
    application_id: ApplicationId,
    person_id: PersonId,
    job_id: JobId,
    /// Which interview of this application.
    number: i32,
    state: InterviewState,
    kind: MeetingKind,
    minutes: i32,
    place: Option<Text<300>>,
    line: Option<Prose<1000>>,
    /// When it may begin.
    times: Vec<DateTime<Utc>>,
    /// The time that was picked.
    starts_at: Option<DateTime<Utc>>,
    /// What a candidate asks for whom no time suits.
    wish: Option<Prose<500>>,
    raters: Vec<RaterOut>,
    /// What is asked, with the ratings once nobody is awaited. Only where one interview is read.
    questions: Option<Vec<QuestionOut>>,
    offered_at: DateTime<Utc>,
    /// Who offered it: a user, or an API key.
    offered_by: String,
    /// When anything of it last changed.
    updated_at: DateTime<Utc>,
    /// Counts the changes.
    revision: i32,
    /// The candidate's link. It is shown in the answer that makes it, and never again.
    url: Option<String>,
}

/// Somebody who interviews.
#[derive(Object)]
#[oai(rename = "InterviewerOut", skip_serializing_if_is_none)]
pub struct RaterOut {
    pub id: RaterId,
    name: Text<120>,
    user_id: Option<UserId>,
    submitted_at: Option<DateTime<Utc>>,
    /// Since when their ratings are not waited for.
    excused_at: Option<DateTime<Utc>>,
}

/// The link of somebody who interviews.
#[derive(Object)]
#[oai(rename = "InterviewerLinkOut", skip_serializing_if_is_none)]
pub struct RaterLinkOut {
    rater_id: RaterId,
    /// It is shown in the answer that makes it, and never again: not in a repeated answer either.
    url: Option<String>,
}

/// One question.
#[derive(Object)]
#[oai(rename = "InterviewQuestionOut", skip_serializing_if_is_none)]
pub struct QuestionOut {
    id: String,
    /// The duty of the posting that it asks about.
    duty: Option<String>,
    kind: Option<QuestionKind>,
    ask: String,
    /// What a good answer has.
    listen: Option<String>,
    /// What a 1 looks like.
    one: String,
    /// What a 3 looks like.
    three: String,
    /// What a 5 looks like.
    five: String,
    follow_ups: Vec<String>,
    /// How far those who rated agree.
    agreement: Option<Agreement>,
    /// What they rated. Missing as long as somebody is awaited.
    ratings: Option<Vec<RatingOut>>,
}

/// What somebody rated.
#[derive(Object)]
#[oai(rename = "InterviewRatingOut", skip_serializing_if_is_none)]
pub struct RatingOut {
    rater_id: RaterId,
    rating: u8,
    note: Option<String>,
}

/// What is asked at interviews for a job.
#[derive(Object)]
#[oai(rename = "InterviewKitOut")]
pub struct KitOut {
    job_id: JobId,
    questions: Vec<QuestionOut>,
}

impl InterviewOut {
    pub fn new(interview: Interview, raters: &[Rater]) -> Self {
        let Arranged { kind, minutes, place, line } = interview.arranged;
        let of_it = raters.iter().filter(|one| one.interview_id == interview.id);
        Self {
            id: interview.id,
            application_id: interview.application_id,
            person_id: interview.person_id,
            job_id: interview.job_id,
            number: interview.number,
            state: interview.state,
            kind,
            minutes,
            place,
            line,
            times: interview.times,
            starts_at: interview.starts_at,
            wish: interview.wish,
            raters: of_it.map(RaterOut::from).collect(),
            questions: None,
            offered_at: interview.offered_at,
            offered_by: interview.offered_by,
            updated_at: interview.updated_at,
            revision: interview.revision,
            url: None,
        }
    }

    pub fn with_questions(interview: Interview, raters: &[Rater]) -> Self {
        let read = readable(raters);
        let question = |one: &Question| QuestionOut::rated(one, &read);
        let questions = interview.kit.iter().map(question).collect();
        Self { questions: Some(questions), ..Self::new(interview, raters) }
    }

    pub fn with_link(self, url: String) -> Self {
        Self { url: Some(url), ..self }
    }
}

impl QuestionOut {
    fn rated(question: &Question, raters: &[&Rater]) -> Self {
        let rating = |one: &&Rater| {
            Some(RatingOut {
                rater_id: one.id,
                rating: one.sheet.rating(&question.id)?,
                note: one.sheet.note(&question.id).map(str::to_owned),
            })
        };
        Self {
            agreement: agreement(raters, &question.id),
            ratings: (!raters.is_empty()).then(|| raters.iter().filter_map(rating).collect()),
            ..Self::from(question)
        }
    }
}

impl KitOut {
    pub fn new(job_id: JobId, kit: &[Question]) -> Self {
        Self { job_id, questions: kit.iter().map(QuestionOut::from).collect() }
    }
}

impl RaterLinkOut {
    pub fn new(rater_id: RaterId, url: String) -> Self {
        Self { rater_id, url: Some(url) }
    }
}

impl Answer for RaterLinkOut {
    fn without_secrets(&self) -> Option<Value> {
        Self { rater_id: self.rater_id, url: None }.to_json()
    }
}

impl Answer for KitOut {}

impl From<&Question> for QuestionOut {
    fn from(question: &Question) -> Self {
        let Question { id, duty, kind, ask, listen, looks, follow_ups } = question.clone();
        let kind = kind.parse().ok();
        Self {
            id,
            duty,
            kind,
            ask,
            listen,
            one: looks.one,
            three: looks.three,
            five: looks.five,
            follow_ups,
            agreement: None,
            ratings: None,
        }
    }
}

impl From<&Rater> for RaterOut {
    fn from(one: &Rater) -> Self {
        Self {
            id: one.id,
            name: one.name.clone(),
            user_id: one.user_id,
            submitted_at: one.submitted_at,
            excused_at: one.excused_at,
        }
    }
}

impl Answer for InterviewOut {
    fn without_secrets(&self) -> Option<Value> {
        let mut kept = self.to_json()?;
        kept.as_object_mut()?.remove("url");
        Some(kept)
    }
}
