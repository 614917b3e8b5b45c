//! The door for people: the candidate's own page, and that of the office.

pub mod show;
pub mod yours;

use chrono::NaiveDate;
use serde::Serialize;

use super::notice::{Request, Settled};
use crate::practices::Practice;

/// What somebody asked for, in the terms of a page.
#[derive(Serialize)]
struct Asked {
    id: String,
    kind: &'static str,
    said: Vec<String>,
    on: NaiveDate,
    answer: Option<Answered>,
}

#[derive(Serialize)]
struct Answered {
    outcome: &'static str,
    lines: Vec<String>,
    on: NaiveDate,
}

impl Asked {
    fn new(request: &Request, practice: &Practice) -> Self {
        let answer = |settled: &Settled| Answered {
            outcome: settled.outcome.word(),
            lines: settled.answer.lines(),
            on: practice.today(settled.at),
        };
        Self {
            id: request.id.to_string(),
            kind: request.kind.word(),
            said: request.said.lines(),
            on: practice.today(request.asked_at),
            answer: request.settled.as_ref().map(answer),
        }
    }

    fn sample(kind: &'static str, outcome: Option<&'static str>) -> Self {
        Self {
            id: "nreq_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            kind,
            said: vec!["The certificate is from 2024, not 2014.".to_owned()],
            on: NaiveDate::default(),
            answer: outcome.map(|outcome| Answered {
                outcome,
                lines: vec!["We have corrected it.".to_owned()],
                on: NaiveDate::default(),
            }),
        }
    }
}
