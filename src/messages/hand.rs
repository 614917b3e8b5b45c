//! A waiting message as a page shows it, with the ways to hand it over: `components/hand`.

use serde::Serialize;

use super::{
    message::{Message, MessageKind, Recipient},
    store,
};
use crate::{
    error::Result,
    kernel::{email::Email, phone::Phone},
    platform::{db::Scope, http::download::percent},
    practices::{Moment, Practice},
};

/// Only the ways that the person gave.
#[derive(Clone, Serialize)]
pub struct Hand {
    id: String,
    kind: &'static str,
    name: String,
    /// Since when it waits, by the practice's clock.
    since: Moment,
    /// `both`, `email`, `phone` or `none`.
    ways: &'static str,
    /// What “Copy” copies. Nothing, if it cannot be read any more.
    text: Option<String>,
    mailto: Option<String>,
    sms: Option<String>,
    /// What the mail server said.
    trouble: Option<String>,
}

/// Returns the messages that wait for a hand, the oldest first. For who may read messages.
pub async fn waiting(scope: &Scope, practice: &Practice, limit: u64) -> Result<Vec<Hand>> {
    let messages = store::oldest_waiting(scope, limit).await?;
    Ok(messages.iter().map(|message| Hand::new(scope, message, practice)).collect())
}

impl Hand {
    pub(super) fn new(scope: &Scope, message: &Message, practice: &Practice) -> Self {
        let text = store::text_if_kept(scope, message);
        let Recipient { name, email, phone, .. } = &message.to;
        let mail = |(email, text): (&_, &String)| mailto(email, message.subject.as_str(), text);
        let texted = |(phone, text): (&_, &String)| sms(phone, text);
        Self {
            id: message.id.to_string(),
            kind: message.kind.word(),
            name: name.to_string(),
            since: Moment::new(practice, message.written_at, scope.now()),
            ways: ways(&message.to),
            mailto: email.as_ref().zip(text.as_ref()).map(mail),
            sms: phone.as_ref().zip(text.as_ref()).map(texted),
            text,
            trouble: message.trouble().map(str::to_owned),
        }
    }

    pub fn sample(ways: &'static str, trouble: Option<&str>) -> Self {
        let by = |way: &str| ways == way || ways == "both";
        Self {
            id: "msg_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            kind: MessageKind::AssessmentInvitation.word(),
            name: "Amina Farouk".to_owned(),
            since: Moment::sample("other"),
            ways,
            text: (ways != "none").then(|| "Good morning Amina".to_owned()),
            mailto: by("email").then(|| "mailto:amina@mail.example?subject=Hello".to_owned()),
            sms: by("phone").then(|| "sms:+15035550147?&body=Hello".to_owned()),
            trouble: trouble.map(str::to_owned),
        }
    }
}

pub(super) fn ways(to: &Recipient) -> &'static str {
    match (&to.email, &to.phone) {
        (Some(_), Some(_)) => "both",
        (Some(_), None) => "email",
        (None, Some(_)) => "phone",
        (None, None) => "none",
    }
}

/// Opens a letter in somebody's own mail program. A line ends there with two characters.
pub(super) fn mailto(to: &Email, subject: &str, body: &str) -> String {
    let to = percent(to.as_str()).replace("%40", "@");
    let body = percent(&body.replace('\n', "\r\n"));
    format!("mailto:{to}?subject={}&body={body}", percent(subject))
}

/// Opens a message on somebody's own phone. One kind of phone reads what follows `?`, the other
/// what follows `&`; both read this.
pub(super) fn sms(to: &Phone, body: &str) -> String {
    format!("sms:{}?&body={}", to.e164(), percent(body))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_cannot_break_out_of_its_address() {
        let email: Email = "ami&na@mail.example".parse().unwrap();
        assert_eq!(
            mailto(&email, "Día 1?", "Hola,\nuno & dos"),
            "mailto:ami%26na@mail.example?subject=D%C3%ADa%201%3F&body=Hola%2C%0D%0Auno%20%26%20dos"
        );
        let phone: Phone = "503 555 0147".parse().unwrap();
        assert_eq!(sms(&phone, "uno & dos\n"), "sms:+15035550147?&body=uno%20%26%20dos%0A");
    }
}
