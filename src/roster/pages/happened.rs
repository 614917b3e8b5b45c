//! What has happened to a staff member, as their page tells it.

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::{Value, json};

use crate::{
    error::{Error, Result},
    platform::events::Event,
    practices::{Names, Practice},
    roster::events::Event as Kind,
};

/// A line of the timeline.
#[derive(Serialize)]
pub struct Happened {
    kind: String,
    data: Value,
    on: NaiveDate,
    by: String,
    /// How often in a row, if more than once: thirty tasks are done on a day, and are told one by one where they are.
    times: Option<usize>,
}

impl Happened {
    pub fn samples() -> Vec<Self> {
        let happened = |kind: &Kind| Self {
            kind: kind.word().to_owned(),
            data: json!({ "starts_on": "", "on": "", "from": "", "to": "", "span": 2 }),
            on: NaiveDate::default(),
            by: "Dana Okafor".to_owned(),
            times: (*kind == Kind::Changing).then_some(3),
        };
        Kind::ALL.iter().map(happened).collect()
    }

    fn new(event: &Event, practice: &Practice, names: &Names<'_>) -> Result<Self> {
        Ok(Self {
            kind: event.kind.clone(),
            data: serde_json::from_str(&event.data).map_err(Error::internal)?,
            on: practice.today(event.at),
            by: names.say(&event.actor),
            times: None,
        })
    }

    /// Returns what happened, each kind once where somebody did the same several times in a row on one day.
    pub fn all(events: &[Event], practice: &Practice, names: &Names<'_>) -> Result<Vec<Self>> {
        let mut lines: Vec<Self> = vec![];
        for event in events {
            let line = Self::new(event, practice, names)?;
            match lines.last_mut() {
                Some(last) if last.is_like(&line) => last.times = Some(last.times.unwrap_or(1) + 1),
                _ => lines.push(line),
            }
        }
        Ok(lines)
    }

    /// Whether both are said in the same words: of a task no sentence says which one it is.
    fn is_like(&self, other: &Self) -> bool {
        let said = |line: &Self| {
            let mut data = line.data.clone();
            if let Some(data) = data.as_object_mut() {
                data.remove("task");
            }
            data
        };
        self.kind == other.kind
            && self.on == other.on
            && self.by == other.by
            && said(self) == said(other)
    }
}
