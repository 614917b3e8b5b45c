//! What a candidate is told of their application, in the language that they chose.

use super::{application::Application, limits, ways};
use crate::{
    error::{Error, Result},
    jobs,
    kernel::{fault::Reason, language::Language},
    messages::{self, MessageKind, NewMessage, Recipient},
    people::{self, Person},
    platform::{db::Tx, throttle},
    practices::{self, Practice},
};

/// What every letter about an application names.
struct About {
    person: Person,
    practice: Practice,
    job: String,
}

impl About {
    async fn of(tx: &Tx, application: &Application) -> Result<Self> {
        let person = people::find(tx, application.arrival.person_id).await?;
        let job = jobs::titled(tx, [application.arrival.job_id]).await?.pop();
        Ok(Self {
            person: person.ok_or(Error::Missing("person"))?,
            practice: practices::here(tx).await?,
            job: job.map(|(_, title)| title).unwrap_or_default(),
        })
    }

    fn words(&self, key: &'static str) -> Reason {
        let words = Reason::new(key).with("name", self.person.name()).with("job", &*self.job);
        words.with("practice", self.practice.name())
    }

    fn language(&self) -> Language {
        self.person.particulars.language
    }

    fn say(&self, tx: &Tx, words: &Reason) -> Result<String> {
        let said = tx.platform().locales.say(self.language(), &words.code, &words.args);
        said.map_err(|error| Error::internal(format!("{error:#}")))
    }
}

/// Confirms that it has come, with the way back. Anybody may have written that address, and anything
/// as a name: the letter uses none, and no mailbox gets many. Whoever gets none has seen the way back.
pub async fn received(tx: &mut Tx, application: &Application, link: &str) -> Result<()> {
    let about = About::of(tx, application).await?;
    if !may_write_to(tx, &about).await? {
        return Ok(());
    }
    with_link(tx, application, &about, link, ("letter-received-subject", "letter-received")).await
}

/// Brings a fresh way back to who applied again, at the number or address that was known before.
pub async fn again(tx: &mut Tx, application: &Application) -> Result<()> {
    // One that has not left yet has such a way back in it: nobody has to send two.
    let kind = MessageKind::ApplicationReceived;
    if messages::waits_about(tx, &application.id.to_string(), kind).await? {
        return Ok(());
    }
    let about = About::of(tx, application).await?;
    if !may_write_to(tx, &about).await? {
        return Ok(());
    }
    let link = ways::link(tx, application.id).await?.secret;
    with_link(tx, application, &about, &link, ("letter-again-subject", "letter-again")).await
}

/// No mailbox gets many letters that strangers make us write.
async fn may_write_to(tx: &Tx, about: &About) -> Result<bool> {
    let leaves_by_mail = tx.platform().mail.is_configured();
    match about.person.particulars.email.as_ref().filter(|_| leaves_by_mail) {
        Some(email) => throttle::take_if_free(tx, &limits::letter_to(email)).await,
        None => Ok(true),
    }
}

async fn with_link(
    tx: &mut Tx,
    application: &Application,
    about: &About,
    link: &str,
    (subject, body): (&'static str, &'static str),
) -> Result<()> {
    let base = about.practice.public_url.as_ref().map(|url| url.as_str());
    let url = tx.platform().outward.url(base, &format!("/status/{link}"));
    let subject = about.say(tx, &about.words(subject))?;
    let body = about.say(tx, &about.words(body).with("url", url))?;
    send(tx, application, about, MessageKind::ApplicationReceived, (subject, body)).await
}

/// Brings the letter in which a person of the practice says no.
pub async fn closed(tx: &mut Tx, application: &Application, letter: &str) -> Result<()> {
    let about = About::of(tx, application).await?;
    let subject = about.say(tx, &about.words("letter-closed-subject"))?;
    let letter = (subject, letter.to_owned());
    send(tx, application, &about, MessageKind::ApplicationClosed, letter).await
}

async fn send(
    tx: &mut Tx,
    application: &Application,
    about: &About,
    kind: MessageKind,
    (subject, body): (String, String),
) -> Result<()> {
    let new = NewMessage {
        person_id: Some(about.person.id),
        about: application.id.to_string(),
        to: Recipient::from(&about.person),
        kind,
        subject: subject.parse().map_err(Error::internal)?,
        body,
        // Whoever has the link of a status page can read it.
        is_secret: kind == MessageKind::ApplicationReceived,
        expires_at: None,
    };
    messages::write(tx, new).await?;
    Ok(())
}
