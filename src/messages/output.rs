//! What programs are shown.

use chrono::{DateTime, Utc};
use poem_openapi::Object;

use super::message::{Message, MessageId, MessageKind, MessageState};
use crate::{
    kernel::{email::Email, phone::Phone, text::Text},
    people::PersonId,
    platform::http::once::Answer,
};

/// A message to a person.
#[derive(Object)]
#[oai(skip_serializing_if_is_none)]
pub struct MessageOut {
    pub id: MessageId,
    kind: MessageKind,
    state: MessageState,
    /// The id of what it tells of.
    about: String,
    person_id: Option<PersonId>,
    to: RecipientOut,
    subject: Text<200>,
    /// What it says. In no list, and gone if it held a personal link and has left.
    text: Option<String>,
    /// What the mail server said when it did not take it.
    trouble: Option<String>,
    written_at: DateTime<Utc>,
    /// From when on it is of no use.
    expires_at: Option<DateTime<Utc>>,
    /// When it was sent or handed over, or expired.
    settled_at: Option<DateTime<Utc>>,
    /// Who handed it over: a user, or an API key.
    settled_by: Option<String>,
}

/// Who it is for, with the ways to reach them that they gave.
#[derive(Object)]
#[oai(skip_serializing_if_is_none)]
struct RecipientOut {
    name: Text<200>,
    email: Option<Email>,
    phone: Option<Phone>,
}

impl MessageOut {
    pub fn new(message: Message, text: Option<String>) -> Self {
        let (state, settled) = (message.word(), message.settled().cloned());
        let trouble = message.trouble().map(str::to_owned);
        let to = message.to;
        Self {
            id: message.id,
            kind: message.kind,
            state,
            about: message.about,
            person_id: message.person_id,
            to: RecipientOut { name: to.name, email: to.email, phone: to.phone },
            subject: message.subject,
            text,
            trouble,
            written_at: message.written_at,
            expires_at: message.expires_at,
            settled_at: settled.as_ref().map(|settled| settled.at),
            settled_by: settled.map(|settled| settled.by),
        }
    }
}

/// Nothing secret is in an answer that is kept: a handover answers without the text.
impl Answer for MessageOut {}
