//! What a candidate is told of their background check, in the language that they chose. A letter goes through many
//! hands: of what came back it says no more than that there is news, and it brings no link. The owner hands that over.

use super::{background_check::BackgroundCheck, link};
use crate::{
    error::{Error, Result},
    kernel::fault::Reason,
    messages::{self, MessageKind, NewMessage, Recipient},
    people,
    platform::{db::Tx, outward::in_language},
    practices,
};

/// What happened, and with which words it is told.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Notice {
    /// It brings the link to what they have to read and sign.
    Asked,
    /// The same words, whatever the news is.
    News,
}

impl Notice {
    fn keys(self) -> (&'static str, &'static str) {
        match self {
            Self::Asked => ("letter-background-subject", "letter-background"),
            Self::News => ("letter-background-news-subject", "letter-background-news"),
        }
    }
}

/// Writes the message. Whatever was written of this check and has not left yet expires.
pub async fn write(
    tx: &mut Tx,
    check: &BackgroundCheck,
    notice: Notice,
    secret: Option<&str>,
) -> Result<()> {
    let person = people::find(tx, check.person_id).await?.ok_or(Error::Missing("person"))?;
    let practice = practices::here(tx).await?;
    let language = person.particulars.language;
    let base = practice.public_url.as_ref().map(|url| url.as_str());
    let url = secret.map(|secret| in_language(link::url(tx, base, secret), language));
    let url = url.unwrap_or_default();
    let words = |key| {
        let words = Reason::new(key).with("practice", practice.name()).with("name", person.name());
        words.with("url", &*url)
    };
    let locales = &tx.platform().locales;
    let say = |words: Reason| {
        let said = locales.say(language, &words.code, &words.args);
        said.map_err(|error| Error::internal(format!("{error:#}")))
    };
    let (subject, body) = notice.keys();
    let (subject, body) = (say(words(subject))?, say(words(body))?);
    expire(tx, check).await?;
    let new = NewMessage {
        person_id: Some(person.id),
        about: check.id.to_string(),
        to: Recipient::from(&person),
        kind: MessageKind::BackgroundCheck,
        subject: subject.parse().map_err(Error::internal)?,
        body,
        is_secret: secret.is_some(),
        expires_at: None,
    };
    messages::write(tx, new).await?;
    Ok(())
}

/// What was written and has not left is not sent any more.
pub async fn expire(tx: &mut Tx, check: &BackgroundCheck) -> Result<()> {
    let about = check.id.to_string();
    messages::expire_about(tx, &about, MessageKind::BackgroundCheck).await.map(drop)
}
