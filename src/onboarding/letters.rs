//! What a new hire is written, in the language that they chose.

use checklists::{Planned, Task};
use chrono::NaiveDate;

use super::{link, onboarding::Onboarding};
use crate::{
    error::{Error, Result},
    kernel::fault::Reason,
    messages::{self, MessageKind, NewMessage, Recipient},
    people,
    platform::{db::Tx, outward::in_language, render::in_full},
    practices,
    roster::Staff,
};

/// Why somebody is written about a task.
#[derive(Clone, Copy)]
pub enum Why {
    SentBack,
    /// It was due on that day, which is over.
    SentBackLate(NaiveDate),
    Waits,
}

impl Why {
    /// Whoever handed something in in time is told if the day is over by now.
    pub fn sent_back(planned: &Planned, today: NaiveDate) -> Self {
        match planned.due.do_by() {
            Some(day) if day < today => Self::SentBackLate(day),
            _ => Self::SentBack,
        }
    }
}

/// Brings the link to the page of a hire.
pub async fn welcome(
    tx: &mut Tx,
    onboarding: &Onboarding,
    staff: &Staff,
    link: &str,
) -> Result<()> {
    let position = staff.terms.position.to_string();
    let words = |key| Reason::new(key).with("position", &*position);
    send(tx, onboarding, link, (words("letter-welcome-subject"), words("letter-welcome"))).await
}

/// Says that something is due again that they did before. Which, the page says.
pub async fn again(tx: &mut Tx, onboarding: &Onboarding) -> Result<()> {
    let link = link::to(tx, onboarding.id).await?.secret;
    let words = (Reason::new("letter-due_again-subject"), Reason::new("letter-due_again"));
    send(tx, onboarding, &link, words).await
}

/// Says that a task waits, or has to be done again. The task itself is named on the page alone: a
/// letter goes through many hands.
pub async fn task(tx: &mut Tx, onboarding: &Onboarding, _: &Task, why: Why) -> Result<()> {
    let (subject, body) = match why {
        Why::SentBack => ("letter-sent_back-subject", Reason::new("letter-sent_back")),
        Why::SentBackLate(day) => {
            let day = in_words(tx, onboarding, day).await?;
            ("letter-sent_back-subject", Reason::new("letter-sent_back-late").with("day", day))
        }
        Why::Waits => ("letter-waits-subject", Reason::new("letter-waits")),
    };
    let link = link::to(tx, onboarding.id).await?.secret;
    send(tx, onboarding, &link, (Reason::new(subject), body)).await
}

/// Says a day in full, in the language of whom it is written to.
async fn in_words(tx: &Tx, onboarding: &Onboarding, day: NaiveDate) -> Result<String> {
    let person = people::find(tx, onboarding.person_id).await?.ok_or(Error::Missing("person"))?;
    let words = in_full(day);
    let locales = &tx.platform().locales;
    let said = locales.say(person.particulars.language, &words.code, &words.args);
    said.map_err(|error| Error::internal(format!("{error:#}")))
}

async fn send(
    tx: &mut Tx,
    onboarding: &Onboarding,
    link: &str,
    (subject, body): (Reason, Reason),
) -> Result<()> {
    let person = people::find(tx, onboarding.person_id).await?;
    let person = person.ok_or(Error::Missing("person"))?;
    let practice = practices::here(tx).await?;
    let base = practice.public_url.as_ref().map(|url| url.as_str());
    let url = tx.platform().outward.url(base, &format!("/welcome/{link}"));
    let language = person.particulars.language;
    let url = in_language(url, language);
    let say = |words: Reason| {
        let words = words.with("name", person.name()).with("practice", practice.name());
        let words = words.with("url", &*url);
        let said = tx.platform().locales.say(language, &words.code, &words.args);
        said.map_err(|error| Error::internal(format!("{error:#}")))
    };
    let new = NewMessage {
        person_id: Some(person.id),
        about: onboarding.id.to_string(),
        to: Recipient::from(&person),
        kind: MessageKind::Onboarding,
        subject: say(subject)?.parse().map_err(Error::internal)?,
        body: say(body)?,
        is_secret: true,
        expires_at: None,
    };
    messages::write(tx, new).await?;
    Ok(())
}
