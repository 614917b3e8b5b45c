//! What was done, and who did it, in the terms of a page.

use std::str::FromStr;

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::{Value, json};

use crate::{
    applications::{
        addition::Addition,
        dossier::{Closing, Note},
        events::Event as Kind,
    },
    error::{Error, Result},
    platform::events::Event,
    practices::{Names, Practice},
};

#[derive(Serialize)]
pub struct Closed {
    pub ending: &'static str,
    pub reason: Option<&'static str>,
    pub letter: Vec<String>,
    pub on: NaiveDate,
    pub by: String,
}

#[derive(Serialize)]
pub struct Said {
    pub lines: Vec<String>,
    pub on: NaiveDate,
    pub by: String,
}

impl Closed {
    pub fn sample(ending: &'static str, reason: Option<&'static str>, letter: &[&str]) -> Self {
        let letter = letter.iter().map(|&line| line.to_owned()).collect();
        Self { ending, reason, letter, on: NaiveDate::default(), by: "Dana Okafor".to_owned() }
    }
}

impl Said {
    pub fn sample() -> Self {
        let lines = vec!["Called her.".to_owned(), "Can start soon.".to_owned()];
        Self { lines, on: NaiveDate::default(), by: "Dana Okafor".to_owned() }
    }
}

/// What came with an application that was sent again.
#[derive(Serialize)]
pub struct Added {
    pub id: String,
    pub on: NaiveDate,
    pub name: Option<String>,
    pub phone: Option<String>,
    pub email: Option<String>,
    /// A file and its kind.
    pub resume: Option<(String, &'static str)>,
    pub answers: Vec<(String, &'static str)>,
}

impl Added {
    /// An example of all that there may be.
    pub fn sample() -> Self {
        Self {
            id: "adtn_0000".to_owned(),
            on: NaiveDate::default(),
            name: Some("Marisol Etxeberria Ruiz".to_owned()),
            phone: Some("503 555 0148".to_owned()),
            email: Some("marisol@mail.example".to_owned()),
            resume: Some(("file_0000".to_owned(), "pdf")),
            answers: vec![("spanish".to_owned(), "yes")],
        }
    }
}

/// A line of the timeline: the message `event-…` over the event's data.
#[derive(Serialize)]
pub struct Happened {
    pub kind: String,
    pub icon: &'static str,
    pub data: Value,
    pub on: NaiveDate,
    pub by: String,
}

impl Happened {
    /// One of each kind.
    pub fn samples() -> Vec<Self> {
        let happened = |kind: &Kind| Self {
            kind: kind.word().to_owned(),
            icon: icon(kind.word()),
            data: json!({ "from": "applied", "to": "interview", "reason": "another_chosen" }),
            on: NaiveDate::default(),
            by: "Dana Okafor".to_owned(),
        };
        Kind::ALL.iter().map(happened).collect()
    }
}

/// Who did it, by the name that people of the practice know them by.
pub struct Who<'a> {
    pub practice: &'a Practice,
    pub names: Names<'a>,
}

impl Who<'_> {
    pub fn named(&self, actor: &str) -> String {
        self.names.say(actor)
    }

    pub fn said(&self, note: &Note) -> Said {
        let (on, by) = (self.practice.today(note.written_at), self.named(&note.written_by));
        Said { lines: note.text.lines(), on, by }
    }

    pub fn added(&self, addition: &Addition) -> Added {
        let Addition { id, sent_at, name, phone, email, resume, answers } = addition;
        Added {
            id: id.to_string(),
            on: self.practice.today(*sent_at),
            name: name.as_ref().map(ToString::to_string),
            phone: phone.as_ref().map(ToString::to_string),
            email: email.as_ref().map(ToString::to_string),
            resume: resume.as_ref().map(|sent| (sent.file.to_string(), sent.stored.kind.word())),
            answers: answers.iter().map(|(of, speaks)| (of.clone(), speaks.word())).collect(),
        }
    }

    pub fn happened(&self, event: &Event) -> Result<Happened> {
        Ok(Happened {
            kind: event.kind.clone(),
            icon: icon(&event.kind),
            data: serde_json::from_str(&event.data).map_err(Error::internal)?,
            on: self.practice.today(event.at),
            by: self.named(&event.actor),
        })
    }

    pub fn closed(&self, closing: Closing, ending: &'static str) -> Closed {
        let decision = closing.decision.as_ref();
        let by = decision.map(|decision| decision.decided_by.to_string());
        Closed {
            ending,
            reason: decision.map(|decision| decision.grounds.word()),
            letter: decision.map(|decision| decision.letter.lines()).unwrap_or_default(),
            on: self.practice.today(closing.closed_at),
            by: self.named(&by.unwrap_or(closing.closed_by)),
        }
    }
}

fn icon(kind: &str) -> &'static str {
    match Kind::from_str(kind) {
        Ok(Kind::Moved) => "next",
        Ok(Kind::Noted) => "pen",
        Ok(Kind::Closed | Kind::Withdrawn) => "cross",
        Ok(Kind::Repeated | Kind::Added) => "again",
        Ok(Kind::Labelled) => "link",
        Ok(Kind::Received | Kind::ResumeAdded) | Err(_) => "file",
    }
}
