//! What came back, in the terms of a page.

use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    background_checks::review::{Answer, Outcome, Review, Said},
    kernel::prose::Prose,
    platform::db::Scope,
    practices::{Moment, Practice},
};

#[derive(Serialize)]
pub struct Reviewed {
    received_on: NaiveDate,
    has_report: bool,
    first: Option<First>,
    answers: Vec<Answered>,
    recheck: Option<Noted>,
    outcome: Option<&'static str>,
    decided: Option<Noted>,
    /// When the link to the final notice was handed over.
    final_on: Option<NaiveDate>,
    /// What the page shows of it is as of this.
    revision: i32,
}

#[derive(Serialize)]
struct First {
    written_on: NaiveDate,
    days: u16,
    reached: Option<Reached>,
    opened_at: Option<Moment>,
    lines: Vec<String>,
}

/// Since when they have it, and how that is known.
#[derive(Serialize)]
struct Reached {
    on: NaiveDate,
    how: &'static str,
    through: NaiveDate,
    is_over: bool,
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
        let answered = |answer: &Answer| Answered {
            kind: answer.kind.clone(),
            lines: lines(&answer.words),
            at: at(answer.at),
        };
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
                written_on: first.written_on,
                days: first.days,
                reached: first.reached.as_ref().map(|reached| Reached {
                    on: reached.on,
                    how: reached.how.word(),
                    through: reached.through,
                    is_over: today > reached.through,
                }),
                opened_at: first.opened_at.map(at),
                lines: lines(&first.because),
            }),
            answers: review.answers.iter().map(answered).collect(),
            recheck: review.recheck.as_ref().map(noted),
            outcome,
            decided,
            final_on: review.final_on,
            revision: review.revision,
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
                written_on: NaiveDate::default(),
                days: 5,
                reached: (is_over || answer.is_some()).then(|| Reached {
                    on: NaiveDate::default(),
                    how: if answer.is_some() { "answered" } else { "handed" },
                    through: NaiveDate::default(),
                    is_over,
                }),
                opened_at: is_over.then(|| Moment::sample("other")),
                lines: vec!["A conviction for theft in 2025.".to_owned()],
            }),
            answers: answer
                .map(|kind| Answered {
                    kind: kind.to_owned(),
                    lines: vec!["That is somebody else.".to_owned()],
                    at: Moment::sample("other"),
                })
                .into_iter()
                .collect(),
            recheck: answer.filter(|kind| *kind == "disputes").map(|_| noted()),
            outcome,
            decided: outcome.filter(|how| *how != "clear").map(|_| noted()),
            final_on: (outcome == Some("ended") && answer.is_some()).then(NaiveDate::default),
            revision: 3,
        }
    }
}

/// What was sealed was prose when it was typed.
fn lines(words: &str) -> Vec<String> {
    let prose = words.parse::<Prose<2000>>();
    prose.map(|prose| prose.lines()).unwrap_or_default()
}
