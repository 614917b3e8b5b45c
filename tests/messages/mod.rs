//! What is said to people: by mail where there is a server, by hand where there is none.

mod mail;
mod story;

use muster::{
    kernel::language::Language,
    messages::{self, Message, MessageKind, NewMessage, Recipient},
    platform::db::Scope,
};

/// Somebody who can be reached in these ways.
pub fn amina(email: Option<&str>, phone: Option<&str>) -> Recipient {
    Recipient {
        name: "Amina Farouk".parse().unwrap(),
        email: email.map(|email| email.parse().unwrap()),
        phone: phone.map(|phone| phone.parse().unwrap()),
        language: Language::English,
    }
}

/// An invitation, with a link that opens a test.
pub fn invitation(to: Recipient) -> NewMessage {
    NewMessage {
        person_id: None,
        about: "inv_1".to_owned(),
        to,
        kind: MessageKind::AssessmentInvitation,
        subject: "Your ten questions".parse().unwrap(),
        body: "Good morning Amina\n\nhttps://cedar.example/take/link_secret".to_owned(),
        is_secret: true,
        expires_at: None,
    }
}

/// A message without a secret.
pub fn received(to: Recipient) -> NewMessage {
    NewMessage {
        about: "appl_1".to_owned(),
        kind: MessageKind::ApplicationReceived,
        subject: "We have your application".parse().unwrap(),
        body: "Good morning Amina\n\nThank you & see you.".to_owned(),
        is_secret: false,
        ..invitation(to)
    }
}

pub async fn write(scope: &Scope, new: NewMessage) -> Message {
    scope.write(async |tx| messages::write(tx, new).await).await.unwrap()
}
