//! What somebody is told who is invited, in the language that they chose.

use chrono::{Datelike, Days};

use super::{invitation::Invitation, link::link_url};
use crate::{
    assessments::{Assessment, title},
    error::{Error, Result},
    kernel::fault::Reason,
    messages::{self, MessageKind, NewMessage, Recipient},
    people,
    platform::db::Tx,
    practices,
};

/// Writes the message with the link. Until the link is used or renewed, it waits or leaves by mail.
pub async fn invite(
    tx: &mut Tx,
    invitation: &Invitation,
    assessment: &Assessment,
    secret: &str,
) -> Result<()> {
    let person = people::find(tx, invitation.person_id).await?.ok_or(Error::Missing("person"))?;
    let practice = practices::here(tx).await?;
    let language = person.particulars.language;
    let base = practice.public_url.as_ref().map(|url| url.as_str());
    let say = |words: &Reason| {
        let said = tx.platform().locales.say(language, &words.code, &words.args);
        said.map_err(|error| Error::internal(format!("{error:#}")))
    };
    // Whoever applied may have typed anything.
    let name = people::plain_name(person.name());
    let end = practice.today(invitation.expires_at);
    let last = end.checked_sub_days(Days::new(1)).unwrap_or(end);
    let day = Reason::new("day").with("day", last.day()).with("month", last.month());
    let day = say(&day.with("year", last.year().to_string()))?;
    let words = |key| {
        let words = Reason::new(key).with("practice", practice.name());
        let words = words.with("named", if name.is_some() { "yes" } else { "no" });
        let words = words.with("name", name.unwrap_or_default());
        Ok::<_, Error>(words.with("title", title(assessment, language)?).with("day", &*day))
    };
    let subject = say(&words("letter-invitation-subject")?)?;
    let form = &assessment.form;
    let body = words("letter-invitation")?.with("url", link_url(tx, base, secret)?);
    let body = say(&body.with("count", form.items.len()).with("minutes", form.minutes()))?;
    let about = invitation.id.to_string();
    messages::expire_about(tx, &about, MessageKind::AssessmentInvitation).await?;
    let new = NewMessage {
        person_id: Some(person.id),
        about,
        to: Recipient::from(&person),
        kind: MessageKind::AssessmentInvitation,
        subject: subject.parse().map_err(Error::internal)?,
        body,
        is_secret: true,
        expires_at: Some(invitation.expires_at),
    };
    messages::write(tx, new).await?;
    Ok(())
}
