//! What those who manage the practice are written when a license is about to expire.

use chrono::NaiveDate;

use super::license::License;
use crate::{
    error::{Error, Result},
    kernel::{
        fault::{Args, Reason},
        language::Language,
    },
    messages::{self, MessageKind, NewMessage, Recipient},
    people,
    platform::{
        db::Tx,
        keys::{self, Role, User},
        render::in_full,
    },
    practices,
};

/// Writes to everybody who manages the practice. Without a mail server a letter would wait for somebody to
/// hand it to themselves: then *Today* says it, and it is enough.
pub async fn expiring(
    tx: &mut Tx,
    license: &License,
    (last_day, days): (NaiveDate, u16),
) -> Result<()> {
    let practice = practices::here(tx).await?;
    if practice.is_demo() || !tx.platform().mail.is_configured() {
        return Ok(());
    }
    let holder = people::find(tx, license.claim.person_id).await?;
    let holder = holder.ok_or(Error::Missing("person"))?;
    let base = practice.public_url.as_ref().map(|url| url.as_str());
    let url = tx.platform().outward.url(base, &format!("/licenses/{}", license.id));
    let locales = tx.platform().locales.clone();
    let word = |reason: &Reason| locales.word(Language::English, reason);
    let kind = format!("kind-{}", license.claim.kind.word());
    let kind = locales.say(Language::English, &kind, &Args::new());
    let kind = kind.map_err(|error| Error::internal(format!("{error:#}")))?;
    for user in keys::users(tx).await?.into_iter().filter(manages) {
        let with = |code| {
            Reason::new(code)
                .with("name", user.name.as_str())
                .with("holder", holder.name())
                .with("kind", &*kind)
                .with("jurisdiction", license.claim.jurisdiction.as_str())
                .with("day", word(&in_full(last_day)))
                .with("days", days)
                .with("url", &*url)
                .with("practice", practice.name())
        };
        let subject = word(&with("letter.license_expires_subject"));
        let body = word(&with("letter.license_expires"));
        messages::write(tx, new(license, &user, (subject, body))?).await?;
    }
    Ok(())
}

fn manages(user: &User) -> bool {
    user.role >= Role::Manager && !user.has_left
}

fn new(license: &License, user: &User, (subject, body): (String, String)) -> Result<NewMessage> {
    Ok(NewMessage {
        person_id: None,
        about: license.id.to_string(),
        to: Recipient {
            name: user.name.as_str().parse().map_err(Error::internal)?,
            email: Some(user.email.clone()),
            phone: None,
            language: Language::English,
        },
        kind: MessageKind::License,
        subject: subject.parse().map_err(Error::internal)?,
        body,
        is_secret: false,
        expires_at: None,
    })
}
