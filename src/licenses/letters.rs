//! What its holder and those who manage the practice are written when a license is about to expire.

use chrono::NaiveDate;

use super::{hooks, license::License};
use crate::{
    error::{Error, Result},
    kernel::{
        fault::{Args, Reason},
        language::Language,
    },
    messages::{self, MessageKind, NewMessage, Recipient},
    people::{self, Person, PersonId},
    platform::{
        db::Tx,
        keys::{self, Role, User},
        render::in_full,
    },
    practices,
};

/// Writes to whoever holds it and works here, and to those who manage the practice: to its owners as well when there are
/// few days left, or when nobody else manages it. Without a mail server a letter would wait for somebody to hand it to
/// themselves: then *Today* says it, and it is enough. Which reminder it is, `days` says; how many days are `left`, the letter.
pub async fn expiring(
    tx: &mut Tx,
    license: &License,
    (last_day, days): (NaiveDate, u16),
    left: u16,
) -> Result<()> {
    let practice = practices::here(tx).await?;
    if practice.is_demo() || !tx.mail().is_configured() {
        return Ok(());
    }
    let holder = people::find(tx, license.claim.person_id).await?;
    let holder = holder.ok_or(Error::Missing("person"))?;
    let is_told = holder.particulars.email.is_some() && hooks::works_here(tx, holder.id).await?;
    if is_told {
        let letter = Letter { license, holder: &holder, practice: practice.name(), last_day, left };
        let to = Recipient::from(&holder);
        let text = letter.text(tx, "letter.license_expires_own", (&to, ""))?;
        messages::write(tx, new(license, Some(holder.id), to, text)?).await?;
    }
    let base = practice.public_url.as_ref().map(|url| url.as_str());
    let url = tx.platform().outward.url(base, &format!("/licenses/{}", license.id));
    let letter = Letter { license, holder: &holder, practice: practice.name(), last_day, left };
    // Of their own license somebody is told once.
    let others = whom(keys::users(tx).await?, days).into_iter();
    for user in others.filter(|user| !(is_told && holder.has_email(&user.email))) {
        let to = Recipient {
            name: user.name.as_str().parse().map_err(Error::internal)?,
            email: Some(user.email.clone()),
            phone: None,
            language: Language::English,
        };
        let text = letter.text(tx, "letter.license_expires", (&to, &url))?;
        messages::write(tx, new(license, None, to, text)?).await?;
    }
    Ok(())
}

/// With how few days left its owners are told too.
const OWNERS_WITHIN: u16 = 14;

/// Returns who of the practice is written to.
fn whom(users: Vec<User>, days: u16) -> Vec<User> {
    let mut manage: Vec<_> =
        users.into_iter().filter(|user| user.role >= Role::Manager && !user.has_left).collect();
    let is_theirs = manage.iter().any(|user| user.role < Role::Owner);
    manage.retain(|user| days <= OWNERS_WITHIN || !is_theirs || user.role < Role::Owner);
    manage
}

struct Letter<'a> {
    license: &'a License,
    holder: &'a Person,
    practice: &'a str,
    last_day: NaiveDate,
    left: u16,
}

impl Letter<'_> {
    /// Returns the subject and the body, in the language of whoever reads it.
    fn text(
        &self,
        tx: &Tx,
        code: &'static str,
        (to, url): (&Recipient, &str),
    ) -> Result<(String, String)> {
        let (locales, language) = (&tx.platform().locales, to.language);
        let kind = format!("kind-{}", self.license.claim.kind.word());
        let kind = locales.say(language, &kind, &Args::new());
        let kind = kind.map_err(|error| Error::internal(format!("{error:#}")))?;
        let with = |code: String| {
            let reason = Reason { code: code.into(), ..Reason::new("") };
            let reason = reason
                .with("name", to.name.as_str())
                .with("holder", self.holder.name())
                .with("kind", &*kind)
                .with("jurisdiction", self.license.claim.jurisdiction.as_str())
                .with("day", locales.word(language, &in_full(self.last_day)))
                .with("days", self.left)
                .with("url", url)
                .with("practice", self.practice);
            locales.word(language, &reason)
        };
        Ok((with(format!("{code}_subject")), with(code.to_owned())))
    }
}

fn new(
    license: &License,
    person_id: Option<PersonId>,
    to: Recipient,
    (subject, body): (String, String),
) -> Result<NewMessage> {
    Ok(NewMessage {
        person_id,
        about: license.id.to_string(),
        to,
        kind: MessageKind::License,
        subject: subject.parse().map_err(Error::internal)?,
        body,
        is_secret: false,
        expires_at: None,
    })
}
