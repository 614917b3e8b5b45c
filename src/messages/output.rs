//! What programs are shown.

use chrono::{DateTime, Utc};
use poem_openapi::Object;

use super::message::{Message, MessageId, MessageKind, MessageState};
use crate::{
    error::{Error, Result},
    kernel::{email::Email, fault::Args, language::Language, phone::Phone, text::Text},
    people::PersonId,
    platform::{db::Scope, http::idempotency::Answer},
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
    /// What it is about, in English whatever the letter is written in: the language somebody chose is
    /// never told.
    subject: String,
    /// What it says. In no list, and gone if it held a personal link and has left.
    text: Option<String>,
    /// What the mail server said when it did not take it.
    trouble: Option<String>,
    written_at: DateTime<Utc>,
    /// When it last changed, in any way that is shown here.
    updated_at: DateTime<Utc>,
    /// From when on it is of no use.
    expires_at: Option<DateTime<Utc>>,
    /// When it was sent or handed over, or expired.
    settled_at: Option<DateTime<Utc>>,
    /// Who handed it over, if somebody did: a user, or an API key.
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
    pub fn new(scope: &Scope, message: Message, text: Option<String>) -> Result<Self> {
        let about = format!("messagekind-{}", message.kind.word());
        let subject = scope.platform().locales.say(Language::English, &about, &Args::new());
        let (state, settled) = (message.word(), message.settled().cloned());
        let trouble = message.trouble().map(str::to_owned);
        let to = message.to;
        let by_hand = settled.as_ref().filter(|_| state == MessageState::HandedOver);
        Ok(Self {
            id: message.id,
            kind: message.kind,
            state,
            about: message.about,
            person_id: message.person_id,
            to: RecipientOut { name: to.name, email: to.email, phone: to.phone },
            subject: subject.map_err(|error| Error::internal(format!("{error:#}")))?,
            text,
            trouble,
            written_at: message.written_at,
            updated_at: message.updated_at,
            expires_at: message.expires_at,
            settled_by: by_hand.map(|settled| settled.by.clone()),
            settled_at: settled.map(|settled| settled.at),
        })
    }
}

/// Nothing secret is in an answer that is kept: a handover answers without the text.
impl Answer for MessageOut {}
