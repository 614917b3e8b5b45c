//! What happened so far, and what the new hire asked.

use checklists::Language;
use chrono::NaiveDate;
use serde::Serialize;
use serde_json::{Value, json};

use crate::{
    error::{Error, Result},
    onboarding::{course::Course, events::Event as Kind, store::Asked},
    platform::events::Event,
    practices::{Names, Practice},
};

#[derive(Serialize)]
pub struct Happened {
    kind: String,
    data: Value,
    /// What the task is called that it happened to.
    task: Option<String>,
    on: NaiveDate,
    by: String,
}

impl Happened {
    pub fn new(
        event: &Event,
        (practice, names): (&Practice, &Names<'_>),
        (course, tongue): (&Course, Language),
    ) -> Result<Self> {
        let data: Value = serde_json::from_str(&event.data).map_err(Error::internal)?;
        let planned = data["task"].as_str().and_then(|task| course.planned(task));
        Ok(Self {
            kind: event.kind.clone(),
            task: planned.map(|planned| planned.task.title.get(tongue).to_owned()),
            data,
            on: practice.today(event.at),
            by: names.say(&event.actor),
        })
    }

    pub fn samples() -> Vec<Self> {
        let happened = |kind: &Kind| Self {
            kind: kind.word().to_owned(),
            data: json!({
                "role": "receptionist", "tasks": 2, "task": "w4", "from": "", "to": "", "on": "",
                "moved": 1, "stayed": 2, "gate": "start", "version": 1,
            }),
            task: (*kind == Kind::Done).then(|| "Sign the handbook".to_owned()),
            on: NaiveDate::default(),
            by: "Dana Okafor".to_owned(),
        };
        Kind::ALL.iter().map(happened).collect()
    }
}

#[derive(Serialize)]
pub struct Question {
    number: i32,
    lines: Vec<String>,
    on: NaiveDate,
    answer: Option<Vec<String>>,
}

impl Question {
    pub fn new(asked: Asked, practice: &Practice) -> Self {
        Self {
            number: asked.number,
            lines: asked.words.lines(),
            on: practice.today(asked.asked_at),
            answer: asked.answer.map(|answer| answer.lines()),
        }
    }

    pub fn samples() -> Vec<Self> {
        let question = |answer| Self {
            number: 1,
            lines: vec!["Where do I park?".to_owned()],
            on: NaiveDate::default(),
            answer,
        };
        vec![question(None), question(Some(vec!["Behind the house.".to_owned()]))]
    }
}
