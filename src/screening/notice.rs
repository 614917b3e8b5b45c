//! What a candidate is told who is invited, in the language that they chose.

use super::{link::link_url, screening::Screening};
use crate::{
    error::{Error, Result},
    jobs,
    kernel::fault::Reason,
    messages::{self, MessageKind, NewMessage, Recipient},
    people,
    platform::{db::Tx, outward::in_language},
    practices,
};

/// Writes the message with the link. One that was written before and has not left yet expires.
pub async fn write(tx: &mut Tx, screening: &Screening, secret: &str) -> Result<()> {
    let person = people::find(tx, screening.person_id).await?.ok_or(Error::Missing("person"))?;
    let practice = practices::here(tx).await?;
    let language = person.particulars.language;
    let job = jobs::title_in(tx, language, screening.job_id).await?;
    let base = practice.public_url.as_ref().map(|url| url.as_str());
    let url = in_language(link_url(tx, base, secret)?, language);
    let say = |key| {
        let words = Reason::new(key).with("practice", practice.name()).with("name", person.name());
        let words = words.with("job", &*job).with("url", &*url);
        let said = tx.platform().locales.say(language, key, &words.args);
        said.map_err(|error| Error::internal(format!("{error:#}")))
    };
    let (subject, body) = (say("letter-screening-subject")?, say("letter-screening")?);
    let about = screening.id.to_string();
    messages::expire_about(tx, &about, MessageKind::Screening).await?;
    let new = NewMessage {
        person_id: Some(person.id),
        about,
        to: Recipient::from(&person),
        kind: MessageKind::Screening,
        subject: subject.parse().map_err(Error::internal)?,
        body,
        is_secret: true,
        expires_at: Some(screening.open_until),
    };
    messages::write(tx, new).await?;
    Ok(())
}
