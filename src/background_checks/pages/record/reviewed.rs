//! What came back, in the terms of a page.

use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    background_checks::review::{Outcome, Review, Said},
    kernel::prose::Prose,
    platform::db::Scope,
    practices::{Moment, Practice},
};

#[derive(Serialize)]
pub struct Reviewed {
    received_on: NaiveDate,
    has_report: bool,
    first: Option<First>,
    answer: Option<Answered>,
    recheck: Option<Noted>,
    outcome: Option<&'static str>,
    decided: Option<Noted>,
}

#[derive(Serialize)]
struct First {
    sent_on: NaiveDate,
    waits_through: NaiveDate,
    days: u16,
    is_over: bool,
    lines: Vec<String>,
}

#[derive(Serialize)]
struct Answered {
    kind: String,
    lines: Vec<String>,
    at: Moment,
}

#[derive(Serialize)]
struct Noted {
    lines: Vec<String>,
    at: Moment,
}

impl Reviewed {
    pub fn new(review: &Review, practice: &Practice, scope: &Scope) -> Self {
        let today = practice.today(scope.now());
        let at = |at| Moment::new(practice, at, scope.now());
        let noted = |said: &Said| Noted { lines: lines(&said.words), at: at(said.at) };
        let (outcome, decided) = match &review.outcome {
            None => (None, None),
            Some(Outcome::Clear) => (Some("clear"), None),
            Some(Outcome::WentAhead(said)) => (Some("went_ahead"), Some(noted(said))),
            Some(Outcome::Ended(said)) => (Some("ended"), Some(noted(said))),
        };
        Self {
            received_on: review.received_on,
            has_report: review.report.is_some(),
            first: review.first.as_ref().map(|first| First {
                sent_on: first.sent_on,
                waits_through: first.waits_through,
                days: first.days,
                is_over: today > first.waits_through,
                lines: lines(&first.because),
            }),
            answer: review.answer.as_ref().map(|answer| Answered {
                kind: answer.kind.clone(),
                lines: lines(&answer.words),
                at: at(answer.at),
            }),
            recheck: review.recheck.as_ref().map(noted),
            outcome,
            decided,
        }
    }

    /// An example: with a first notice whose wait is over or not, an answer of a kind, and an outcome.
    pub fn sample(
        first: Option<bool>,
        answer: Option<&str>,
        outcome: Option<&'static str>,
    ) -> Self {
        let noted = || Noted {
            lines: vec!["The agency was called.".to_owned()],
            at: Moment::sample("other"),
        };
        Self {
            received_on: NaiveDate::default(),
            has_report: outcome != Some("clear"),
            first: first.map(|is_over| First {
                sent_on: NaiveDate::default(),
                waits_through: NaiveDate::default(),
                days: 5,
                is_over,
                lines: vec!["A conviction for theft in 2025.".to_owned()],
            }),
            answer: answer.map(|kind| Answered {
                kind: kind.to_owned(),
                lines: vec!["That is somebody else.".to_owned()],
                at: Moment::sample("other"),
            }),
            recheck: answer.filter(|kind| *kind == "disputes").map(|_| noted()),
            outcome,
            decided: outcome.filter(|how| *how != "clear").map(|_| noted()),
        }
    }
}

/// What was sealed was prose when it was typed.
fn lines(words: &str) -> Vec<String> {
    let prose = words.parse::<Prose<2000>>();
    prose.map(|prose| prose.lines()).unwrap_or_default()
}
