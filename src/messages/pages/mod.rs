//! The door for people, a file for each page. Everything works without JavaScript.

pub mod code;
pub mod hand_over;
pub mod list;
pub mod print;
pub mod show;

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;

use super::{
    hand::ways,
    message::{Message, MessageKind, MessageState},
};
use crate::practices::Practice;

/// One message, in the terms of a page.
#[derive(Clone, Serialize)]
struct Row {
    id: String,
    kind: &'static str,
    name: String,
    email: Option<String>,
    phone: Option<String>,
    ways: &'static str,
    subject: String,
    written_on: NaiveDate,
    /// When it ended.
    settled_on: Option<NaiveDate>,
    state: Tag,
    trouble: Option<String>,
}

/// How far it has come, with its tone and icon.
#[derive(Clone, Serialize)]
struct Tag {
    word: &'static str,
    tone: &'static str,
    icon: &'static str,
}

impl From<MessageState> for Tag {
    fn from(state: MessageState) -> Self {
        let (tone, icon) = match state {
            MessageState::Waiting => ("accent", "clock"),
            MessageState::Sending | MessageState::Expired => ("", "waiting"),
            MessageState::Sent | MessageState::HandedOver => ("good", "check"),
        };
        Self { word: state.word(), tone, icon }
    }
}

impl Row {
    fn new(message: &Message, practice: &Practice) -> Self {
        let day = |at: DateTime<Utc>| practice.today(at);
        Self {
            id: message.id.to_string(),
            kind: message.kind.word(),
            name: message.to.name.to_string(),
            email: message.to.email.as_ref().map(ToString::to_string),
            phone: message.to.phone.as_ref().map(ToString::to_string),
            ways: ways(&message.to),
            subject: message.subject.to_string(),
            written_on: day(message.written_at),
            settled_on: message.settled().map(|settled| day(settled.at)),
            state: message.word().into(),
            trouble: message.trouble().map(str::to_owned),
        }
    }

    fn sample(state: MessageState) -> Self {
        let is_open = matches!(state, MessageState::Waiting | MessageState::Sending);
        Self {
            id: "msg_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            kind: MessageKind::ApplicationReceived.word(),
            name: "Amina Farouk".to_owned(),
            email: Some("amina@mail.example".to_owned()),
            phone: is_open.then(|| "503 555 0147".to_owned()),
            ways: if is_open { "both" } else { "email" },
            subject: "We have your application".to_owned(),
            written_on: NaiveDate::default(),
            settled_on: (!is_open).then(NaiveDate::default),
            state: state.into(),
            trouble: (state == MessageState::Waiting).then(|| "no such mailbox".to_owned()),
        }
    }
}

/// Returns the paragraphs of a text, each with its lines.
fn paragraphs(text: &str) -> Vec<Vec<String>> {
    let text = text.replace("\r\n", "\n");
    let paragraphs = text.split("\n\n").map(str::trim).filter(|one| !one.is_empty());
    paragraphs.map(|one| one.lines().map(str::to_owned).collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_line_begins_a_paragraph() {
        let read = paragraphs("Good morning\r\n\r\nThank you.\nDana\n\n\n");
        assert_eq!(read, [vec!["Good morning"], vec!["Thank you.", "Dana"]]);
    }
}
