//! What a candidate is told of their application, in the language that they chose.

use super::{
    application::{Application, ApplicationStage},
    limits, store, ways,
};
use crate::{
    error::{Error, Result},
    jobs::{self, Description, Job},
    kernel::{fault::Reason, language::Language, prose::Prose},
    messages::{self, MessageKind, NewMessage, Recipient},
    people::{self, Person},
    platform::{
        db::{Scope, Tx},
        outward::in_language,
        throttle,
    },
    practices::{self, Practice},
};

/// What every letter about an application names.
struct About {
    person: Person,
    practice: Practice,
    job: String,
}

impl About {
    async fn of(tx: &Scope, application: &Application) -> Result<Self> {
        let person = people::find(tx, application.arrival.person_id).await?;
        let person = person.ok_or(Error::Missing("person"))?;
        let language = person.particulars.language;
        let job = jobs::title_in(tx, language, application.arrival.job_id).await?;
        Ok(Self { person, practice: practices::here(tx).await?, job })
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
    let link = ways::letter_link(tx, application.id).await?.secret;
    with_link(tx, application, &about, &link, ("letter-again-subject", "letter-again")).await
}

/// No mailbox gets many letters that strangers make us write.
async fn may_write_to(tx: &Tx, about: &About) -> Result<bool> {
    let leaves_by_mail = tx.mail().is_configured();
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
    let url = in_language(url, about.language());
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

/// Takes back the letter that says no, as long as nobody has sent it and no mail server has been asked to. Returns
/// whether there was one to take back.
pub async fn take_back(tx: &mut Tx, application: &Application) -> Result<bool> {
    let (about, kind) = (application.id.to_string(), MessageKind::ApplicationClosed);
    if !messages::is_in_hand(tx, &about, kind).await? {
        return Ok(false);
    }
    Ok(messages::expire_about(tx, &about, kind).await? > 0)
}

/// What somebody is told who has moved on to an interview or an offer, in the terms of a page: in the
/// language of who sends it, before it is written in theirs.
pub struct Draft {
    pub subject: String,
    pub before: String,
    pub after: String,
}

/// Returns the letter that goes with the stage as it reads in this language, around what the office adds, or
/// nothing if none goes with it.
pub async fn draft(
    tx: &Scope,
    application: &Application,
    language: Language,
) -> Result<Option<Draft>> {
    if !has_letter(application.stage) {
        return Ok(None);
    }
    let about = About::of(tx, application).await?;
    // Who reads the draft learns from it in no way which language the candidate reads.
    let job = jobs::title_in(tx, language, application.arrival.job_id).await?;
    draft_in(tx, &About { job, ..about }, application.stage, language).map(Some)
}

/// Returns whether a letter goes with a stage.
pub fn has_letter(stage: ApplicationStage) -> bool {
    matches!(stage, ApplicationStage::Interview | ApplicationStage::Offer)
}

fn draft_in(
    tx: &Scope,
    about: &About,
    stage: ApplicationStage,
    language: Language,
) -> Result<Draft> {
    let name = people::plain_name(about.person.name());
    let words = |key| {
        let words = about.words(key).with("stage", stage.word());
        let words = words.with("named", if name.is_some() { "yes" } else { "no" });
        let words = words.with("name", name.unwrap_or_default());
        let said = tx.platform().locales.say(language, key, &words.args);
        said.map_err(|error| Error::internal(format!("{error:#}")))
    };
    let after = about.practice.name().to_owned();
    Ok(Draft { subject: words("letter-moved-subject")?, before: words("letter-moved")?, after })
}

/// Brings the letter that goes with the stage in which an application is: our words in the candidate's
/// language, and below them what the office adds, as it was typed.
pub async fn moved(
    tx: &mut Tx,
    application: &Application,
    added: Option<&Prose<2000>>,
) -> Result<()> {
    let about = About::of(tx, application).await?;
    let draft = draft_in(tx, &about, application.stage, about.language())?;
    let parts = [Some(&*draft.before), added.map(Prose::as_str), Some(&*draft.after)];
    let body = parts.into_iter().flatten().collect::<Vec<_>>().join("\n\n");
    // One that has not left yet tells of a stage that may be over.
    let kind = MessageKind::ApplicationMoved;
    messages::expire_about(tx, &application.id.to_string(), kind).await?;
    send(tx, application, &about, kind, (draft.subject, body)).await
}

/// Tells everybody on whom nobody has decided what is different in the posting to which they applied.
pub async fn corrected(tx: &mut Tx, job: &Job, before: &Description) -> Result<()> {
    let most = store::how_many_wait(tx, job.id).await?;
    for application in store::who_waits(tx, job.id, most).await? {
        let about = About::of(tx, &application).await?;
        let (locales, language) = (&tx.platform().locales, about.language());
        let told = jobs::told(locales, language, before, job.description())?;
        if told.is_empty() {
            return Ok(());
        }
        let words = about.words("letter-corrected").with("told", told.join("\n"));
        let subject = about.say(tx, &about.words("letter-corrected-subject"))?;
        let body = about.say(tx, &words)?;
        send(tx, &application, &about, MessageKind::JobCorrected, (subject, body)).await?;
    }
    Ok(())
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
