//! Background work: mail the link that somebody asked for who forgot their password.
//!
//! It is sent from here and not by the room of messages, whose letters people of the practice read
//! and hand over: nobody but the user may see what opens the user's account.

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value, json};

use super::mailed_link;
use crate::{
    error::{Error, Result},
    kernel::{fault::Reason, language::Language},
    platform::{
        db::{Scope, Tx},
        keys::{Issued, User, UserId},
        mail::Letter,
        work::{Claimed, Retry},
    },
    practices,
};

/// The kind of work that mails one link.
pub const MAIL_LINK: &str = "auth.mail_link";

/// For five tries in a quarter of an hour: somebody sits there and waits for the letter.
pub const MAIL_LINK_RETRY: Retry = Retry::doubling(TimeDelta::minutes(1), TimeDelta::minutes(8), 5);

/// What is to be done: neither a secret nor an address lies in the queue.
struct Asked {
    user: UserId,
    /// Of the page on which it was asked for.
    language: Language,
    /// Then nobody expects the letter any more: the server may have been down meanwhile.
    until: DateTime<Utc>,
}

impl Asked {
    fn write(&self) -> Value {
        json!({
            "user": self.user.to_string(),
            "language": self.language.word(),
            "until": self.until.to_rfc3339(),
        })
    }

    fn read(payload: &Value) -> Result<Self> {
        let text = |name: &str| payload[name].as_str().unwrap_or_default();
        let unreadable = |why: Reason| Error::internal(why);
        Ok(Self {
            user: text("user").parse().map_err(unreadable)?,
            language: text("language").parse().map_err(unreadable)?,
            until: text("until").parse().map_err(Error::internal)?,
        })
    }
}

/// Leaves the letter to the worker.
pub(super) async fn put_off(tx: &mut Tx, user: UserId, language: Language) -> Result<()> {
    let now = tx.now();
    let asked = Asked { user, language, until: now + mailed_link::LINK_LASTS };
    tx.enqueue(MAIL_LINK, asked.write(), now).await
}

/// Makes a link and mails it, if it is still wanted and can be sent.
pub async fn mail_link(scope: &Scope, work: &Claimed) -> Result<()> {
    let Asked { user, language, until } = Asked::read(&work.payload)?;
    // Looked at again: there may be another practice by now, or no mail server any more.
    if scope.now() >= until || !mailed_link::can_mail(scope.platform()).await? {
        return Ok(());
    }
    let make = async |tx: &mut Tx| mailed_link::make_link(tx, user).await;
    let Some((user, link)) = scope.write(make).await? else { return Ok(()) };
    let letter = letter(scope, &user, &link, language).await?;
    // What a mail server says may name the address: neither the queue nor the log has its words.
    scope.mail().send(&letter).await?;
    let note = async |tx: &mut Tx| {
        mailed_link::note_mailed(tx, user.id);
        Ok(())
    };
    scope.write(note).await
}

/// Returns the letter with this link. Each link has a letter of its own: a mail program that drops
/// what it takes for the same one must not drop the link that opens.
async fn letter(scope: &Scope, user: &User, link: &Issued, language: Language) -> Result<Letter> {
    let practice = practices::here(scope).await?;
    let is_alone = mailed_link::is_alone(scope.platform()).await?;
    let base = practice.public_url.as_ref().filter(|_| is_alone).map(|url| url.as_str());
    let url = scope.platform().outward.url(base, &format!("/password/{}", link.secret));
    let say = |key: &'static str| {
        let words = Reason::new(key).with("name", user.name.as_str());
        let words = words.with("practice", practice.name()).with("url", &*url);
        let said = scope.platform().locales.say(language, &words.code, &words.args);
        said.map_err(|error| Error::internal(format!("{error:#}")))
    };
    Ok(Letter {
        id: link.id.to_string(),
        from: practice.name().to_owned(),
        name: user.name.to_string(),
        to: user.email.clone(),
        subject: say("letter-password-subject")?,
        body: say("letter-password")?,
    })
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::kernel::typed_id::TypedId;

    #[test]
    fn what_was_asked_survives_the_queue_and_names_nobody() {
        let user = UserId::from_uuid(Uuid::from_u128(5));
        let until = "2026-11-24T16:30:00.000001Z".parse().unwrap();
        let payload = Asked { user, language: Language::Spanish, until }.write();
        let read = Asked::read(&payload).unwrap();
        assert_eq!((read.user, read.language, read.until), (user, Language::Spanish, until));
        assert_eq!(payload.as_object().unwrap().len(), 3);
        assert!(Asked::read(&json!({})).is_err());
    }
}
