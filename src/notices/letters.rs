//! What a candidate is written, in the language that they chose: our words, and in them those of the office as typed.

use super::notice::{Explanation, Settled};
use crate::{
    applications::{self, Application},
    error::{Error, Result},
    jobs,
    kernel::fault::Reason,
    messages::{self, MessageKind, NewMessage, Recipient},
    people,
    platform::{db::Tx, outward::in_language},
    practices,
};

/// The letter that leaves before a rejection.
pub async fn outcome(tx: &mut Tx, application: &Application, says: &Explanation) -> Result<()> {
    let words = |words: Reason| {
        words.with("counted", says.counted.as_str()).with("reasons", says.reasons.as_str())
    };
    write(tx, application, ("letter-outcome-subject", "letter-outcome"), words).await
}

/// The answer to what they asked for.
pub async fn answered(tx: &mut Tx, application: &Application, settled: &Settled) -> Result<()> {
    let words = |words: Reason| {
        words.with("outcome", settled.outcome.word()).with("answer", settled.answer.as_str())
    };
    let keys = ("letter-notice-answer-subject", "letter-notice-answer");
    write(tx, application, keys, words).await
}

async fn write(
    tx: &mut Tx,
    application: &Application,
    (subject, body): (&'static str, &'static str),
    with: impl Fn(Reason) -> Reason,
) -> Result<()> {
    let arrival = &application.arrival;
    let person = people::find(tx, arrival.person_id).await?.ok_or(Error::Missing("person"))?;
    let job = jobs::titled(tx, [arrival.job_id]).await?.pop().map(|(_, title)| title);
    let practice = practices::here(tx).await?;
    let language = person.particulars.language;
    let link = applications::letter_link(tx, application.id).await?.secret;
    let base = practice.public_url.as_ref().map(|url| url.as_str());
    let url = tx.platform().outward.url(base, &format!("/status/{link}/notices"));
    let url = in_language(url, language);
    let say = |key| {
        let words = Reason::new(key).with("practice", practice.name()).with("name", person.name());
        let words = with(words.with("job", job.clone().unwrap_or_default()).with("url", &*url));
        let said = tx.platform().locales.say(language, key, &words.args);
        said.map_err(|error| Error::internal(format!("{error:#}")))
    };
    let (subject, body) = (say(subject)?, say(body)?);
    let new = NewMessage {
        person_id: Some(person.id),
        about: application.id.to_string(),
        to: Recipient::from(&person),
        kind: MessageKind::StateNotice,
        subject: subject.parse().map_err(Error::internal)?,
        body,
        is_secret: true,
        expires_at: None,
    };
    messages::write(tx, new).await?;
    Ok(())
}
