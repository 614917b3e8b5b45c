//! What programs are shown of an application's notices.

use chrono::{DateTime, NaiveDate, Utc};
use poem_openapi::Object;

use super::{
    notice::{
        Acknowledgment, NoticeRequestId, OutcomeLetter, Request, RequestKind, RequestOutcome, Told,
    },
    notice_law::{Law, NoticeLaw, Want},
};
use crate::{
    applications::ApplicationId, kernel::prose::Prose, platform::http::idempotency::Answer,
};

/// What the state of the practice wants told about an application, and what was told.
#[derive(Object)]
#[oai(skip_serializing_if_is_none)]
pub struct NoticesOut {
    pub application_id: ApplicationId,
    /// The laws that bind the practice today. None in most states.
    laws: Vec<NoticeLawOut>,
    /// Whether a test was scored or a short chat sorted.
    has_counted: bool,
    acknowledged: Vec<AcknowledgmentOut>,
    outcome_letter: Option<OutcomeLetterOut>,
    requests: Vec<NoticeRequestOut>,
    /// Why no letter of rejection leaves yet: the code of the refusal.
    against_rejecting: Option<String>,
}

/// A law, with where it was read.
#[derive(Object)]
pub struct NoticeLawOut {
    /// Which law wants the notice, by the state that made it.
    law: NoticeLaw,
    since: NaiveDate,
    wants: Vec<Want>,
    source: String,
    as_of: NaiveDate,
}

/// That the candidate read a notice.
#[derive(Object)]
#[oai(rename = "NoticeAcknowledgmentOut")]
pub struct AcknowledgmentOut {
    law: NoticeLaw,
    version: i32,
    acknowledged_at: DateTime<Utc>,
}

/// The letter that leaves before a rejection.
#[derive(Object)]
pub struct OutcomeLetterOut {
    law: NoticeLaw,
    counted: Prose<1000>,
    reasons: Prose<2000>,
    sent_at: DateTime<Utc>,
    sent_by: String,
}

/// What the candidate asked for.
#[derive(Object)]
#[oai(skip_serializing_if_is_none)]
pub struct NoticeRequestOut {
    id: NoticeRequestId,
    kind: RequestKind,
    said: Prose<2000>,
    asked_at: DateTime<Utc>,
    outcome: Option<RequestOutcome>,
    answer: Option<Prose<2000>>,
    settled_at: Option<DateTime<Utc>>,
    settled_by: Option<String>,
}

impl NoticesOut {
    pub fn new(application_id: ApplicationId, told: Told) -> Self {
        let against = told.against_rejecting(false);
        Self {
            application_id,
            has_counted: told.has_counted,
            against_rejecting: against.map(|refused| refused.reason().code.to_string()),
            laws: told.laws.into_iter().map(NoticeLawOut::from).collect(),
            acknowledged: told.acknowledged.into_iter().map(AcknowledgmentOut::from).collect(),
            outcome_letter: told.letter.map(OutcomeLetterOut::from),
            requests: told.requests.into_iter().map(NoticeRequestOut::from).collect(),
        }
    }
}

impl Answer for NoticesOut {}

impl From<Law> for NoticeLawOut {
    fn from(law: Law) -> Self {
        let Law { law, since, wants, source, as_of, .. } = law;
        Self { law, since, wants, source: source.to_owned(), as_of }
    }
}

impl From<Acknowledgment> for AcknowledgmentOut {
    fn from(read: Acknowledgment) -> Self {
        Self { law: read.law, version: read.version, acknowledged_at: read.at }
    }
}

impl From<OutcomeLetter> for OutcomeLetterOut {
    fn from(letter: OutcomeLetter) -> Self {
        let OutcomeLetter { law, explains, sent_at, sent_by } = letter;
        Self { law, counted: explains.counted, reasons: explains.reasons, sent_at, sent_by }
    }
}

impl From<Request> for NoticeRequestOut {
    fn from(request: Request) -> Self {
        let Request { id, kind, said, asked_at, settled, .. } = request;
        let (outcome, answer, settled_at, settled_by) = match settled {
            Some(it) => (Some(it.outcome), Some(it.answer), Some(it.at), Some(it.by)),
            None => (None, None, None, None),
        };
        Self { id, kind, said, asked_at, outcome, answer, settled_at, settled_by }
    }
}
