//! What programs are shown. In which language somebody answered is not told.

use chrono::{DateTime, NaiveDate, Utc};
use dialogue::{Given, Message};
use poem_openapi::Object;
use serde_json::Value;

use super::screening::{Exchange, Screening, ScreeningId, ScreeningState};
use crate::{
    applications::ApplicationId, error::Result, jobs::JobId, people::PersonId,
    platform::http::idempotency::Answer,
};

crate::words! {
    /// What was found about one requirement.
    pub enum FindingStanding {
        Meets = "meets",
        DoesNotMeet = "does_not_meet",
        /// A person has to ask, or to look.
        Unclear = "unclear",
    }
}

/// A screening conversation as it stands.
#[derive(Object)]
#[oai(skip_serializing_if_is_none)]
pub struct ScreeningOut {
    pub id: ScreeningId,
    application_id: ApplicationId,
    person_id: PersonId,
    job_id: JobId,
    state: ScreeningState,
    /// Whether the candidate asked for a person, or left something to be answered.
    wants_answer: bool,
    invited_at: Option<DateTime<Utc>>,
    /// Who invited: a user, or an API key. Missing if the candidate came by themselves.
    invited_by: Option<String>,
    /// The day on which the answers came, in the practice's time zone.
    finished_on: Option<NaiveDate>,
    /// Counts the changes.
    revision: i32,
    /// What was found, once it was sent. Only where one conversation is read.
    findings: Option<Vec<FindingOut>>,
    /// What the candidate left for a person, in their own words. Only where one conversation is read.
    left: Option<Vec<String>>,
    /// The candidate's link. It is shown in the answer that makes it, and never again.
    url: Option<String>,
}

/// What was found about one requirement. It is no verdict: a person decides.
#[derive(Object)]
#[oai(rename = "ScreeningFindingOut", skip_serializing_if_is_none)]
pub struct FindingOut {
    /// The question's id: `hours`.
    question: String,
    requirement: String,
    /// Whether the work cannot be done without.
    must: bool,
    /// Missing where the job asks for nothing: then the answer only informs.
    standing: Option<FindingStanding>,
    /// What was understood, in English.
    understood: Vec<String>,
    /// The candidate's own words. Missing where they told what nobody may be judged by.
    own_words: Option<String>,
}

/// What is said in the conversation.
#[derive(Object)]
pub struct ChatOut {
    state: ScreeningState,
    /// How many messages the candidate has sent. The next one says it.
    after: u32,
    /// What was said last.
    messages: Vec<SaidOut>,
}

/// One message to the candidate, in their language.
#[derive(Object)]
#[oai(rename = "ScreeningMessageOut", skip_serializing_if_is_none)]
pub struct SaidOut {
    paragraphs: Vec<String>,
    /// What was understood, line by line.
    noted: Vec<String>,
    question: Option<String>,
    /// Why it is asked.
    why: Option<String>,
    /// Quick replies: sent as they are, they are understood.
    replies: Vec<String>,
}

impl From<dialogue::Standing> for FindingStanding {
    fn from(standing: dialogue::Standing) -> Self {
        match standing {
            dialogue::Standing::Meets => Self::Meets,
            dialogue::Standing::DoesNotMeet => Self::DoesNotMeet,
            dialogue::Standing::Unclear => Self::Unclear,
        }
    }
}

impl ScreeningOut {
    pub fn new(
        screening: &Screening,
        now: DateTime<Utc>,
        day: impl Fn(DateTime<Utc>) -> NaiveDate,
    ) -> Self {
        let invited = screening.invited.clone();
        Self {
            id: screening.id,
            application_id: screening.application_id,
            person_id: screening.person_id,
            job_id: screening.job_id,
            state: screening.word(now),
            wants_answer: screening.wants_answer(),
            invited_at: invited.as_ref().map(|invited| invited.at),
            invited_by: invited.map(|invited| invited.by),
            finished_on: screening.finished_at.map(day),
            revision: screening.revision,
            findings: None,
            left: None,
            url: None,
        }
    }

    pub fn with_link(self, url: String) -> Self {
        Self { url: Some(url), ..self }
    }

    /// Adds what was found and what was left.
    pub fn with_findings(self, screening: &Screening, exchanges: &[Exchange]) -> Result<Self> {
        let Some(found) = screening.found(exchanges, dialogue::Language::English)? else {
            return Ok(self);
        };
        let findings = found.rows.into_iter().map(|(finding, given)| FindingOut {
            question: finding.question,
            requirement: finding.requirement.en,
            must: finding.must,
            standing: finding.standing.map(FindingStanding::from),
            understood: given.map(|given| lines(&given)).unwrap_or_default(),
            own_words: finding.quote,
        });
        Ok(Self { findings: Some(findings.collect()), left: Some(found.left), ..self })
    }
}

impl Answer for ScreeningOut {
    fn without_secrets(&self) -> Option<Value> {
        let mut kept = poem_openapi::types::ToJSON::to_json(self)?;
        kept.as_object_mut()?.remove("url");
        Some(kept)
    }
}

impl ChatOut {
    pub fn new(screening: &Screening, now: DateTime<Utc>, messages: &[Message]) -> Self {
        Self {
            state: screening.word(now),
            after: u32::try_from(screening.turns()).unwrap_or(u32::MAX),
            messages: messages.iter().map(SaidOut::from).collect(),
        }
    }
}

impl From<&Message> for SaidOut {
    fn from(message: &Message) -> Self {
        let noted = message.noted.iter().map(|noted| format!("{}: {}", noted.title, noted.text));
        Self {
            paragraphs: message.paragraphs.clone(),
            noted: noted.collect(),
            question: message.question.clone(),
            why: message.why.clone(),
            replies: message.replies.iter().map(|reply| reply.says.clone()).collect(),
        }
    }
}

/// What was understood, a line each. A line that only says the question again says nothing more.
fn lines(given: &Given) -> Vec<String> {
    let line = |noted: &dialogue::Noted| {
        if noted.title == given.title {
            noted.text.clone()
        } else {
            format!("{}: {}", noted.title, noted.text)
        }
    };
    given.noted.iter().map(line).collect()
}
