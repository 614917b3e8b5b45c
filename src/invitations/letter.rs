//! What somebody is told who is invited, in the language that they chose.

use chrono::{DateTime, Datelike, Days, Utc};

use super::{invitation::Invitation, link::link_url};
use crate::{
    assessments::{Assessment, title},
    error::{Error, Result},
    kernel::{fault::Reason, language::Language},
    messages::{self, MessageKind, NewMessage, Recipient},
    people::{self, Person},
    platform::{
        db::{Scope, Tx},
        outward::in_language,
    },
    practices::{self, Practice},
};

/// To whom, from whom, and to which test.
pub struct Letter<'a> {
    pub person: &'a Person,
    pub practice: &'a Practice,
    pub assessment: &'a Assessment,
}

/// The messages of subject and text.
pub type Keys = (&'static str, &'static str);

pub const INVITES: Keys = ("letter-invitation-subject", "letter-invitation");
const REMINDS: Keys = ("letter-closes_soon-subject", "letter-closes_soon");

impl Letter<'_> {
    /// Returns subject and text in this language, with the link that leads to the test until that moment.
    pub fn texts(
        &self,
        scope: &Scope,
        language: Language,
        (expires_at, url): (DateTime<Utc>, &str),
        (subject, body): Keys,
    ) -> Result<(String, String)> {
        let say = |words: &Reason| {
            let said = scope.platform().locales.say(language, &words.code, &words.args);
            said.map_err(|error| Error::internal(format!("{error:#}")))
        };
        // Whoever applied may have typed anything.
        let name = people::plain_name(self.person.name());
        let end = self.practice.today(expires_at);
        let last = end.checked_sub_days(Days::new(1)).unwrap_or(end);
        let day = Reason::new("day").with("day", last.day()).with("month", last.month());
        let day = say(&day.with("year", last.year().to_string()))?;
        let words = |key| {
            let words = Reason::new(key).with("practice", self.practice.name());
            let words = words.with("named", if name.is_some() { "yes" } else { "no" });
            let words = words.with("name", name.unwrap_or_default());
            let title = title(self.assessment, language)?;
            Ok::<_, Error>(words.with("title", title).with("day", &*day))
        };
        let form = &self.assessment.form;
        let body = words(body)?.with("url", url);
        let body = body.with("count", form.items.len()).with("minutes", form.minutes());
        Ok((say(&words(subject)?)?, say(&body)?))
    }
}

/// Writes that it closes soon, with a link. An invitation that has not left yet expires: this says the same and more.
pub async fn remind(
    tx: &mut Tx,
    invitation: &Invitation,
    assessment: &Assessment,
    secret: &str,
) -> Result<()> {
    write(tx, invitation, assessment, secret, REMINDS).await
}

/// Writes the message with the link. Until the link is used or renewed, it waits or leaves by mail.
pub async fn invite(
    tx: &mut Tx,
    invitation: &Invitation,
    assessment: &Assessment,
    secret: &str,
) -> Result<()> {
    write(tx, invitation, assessment, secret, INVITES).await
}

async fn write(
    tx: &mut Tx,
    invitation: &Invitation,
    assessment: &Assessment,
    secret: &str,
    keys: Keys,
) -> Result<()> {
    let person = people::find(tx, invitation.person_id).await?.ok_or(Error::Missing("person"))?;
    let practice = practices::here(tx).await?;
    let base = practice.public_url.as_ref().map(|url| url.as_str());
    let letter = Letter { person: &person, practice: &practice, assessment };
    let (language, end) = (person.particulars.language, invitation.expires_at);
    let url = in_language(link_url(tx, base, secret)?, language);
    let (subject, body) = letter.texts(tx, language, (end, &url), keys)?;
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
