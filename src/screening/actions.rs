//! What is done with conversations: load → ask the noun → save → announce.

use chrono::TimeDelta;
use dialogue::{Said, Turn};

use super::{
    events::{self, Event},
    facts,
    link::Chat,
    notice,
    screening::{Exchange, Invited, OPEN_FOR, Screening, ScreeningId, ScreeningRefused, Talk},
    scripts, store,
};
use crate::{
    applications::{self, Application, ApplicationId},
    error::{Error, Result},
    jobs,
    kernel::language::Language,
    messages::{self, MessageKind},
    platform::{
        db::{Scope, Tx},
        http::link::Purpose,
        keys,
    },
    practices,
};

/// A conversation with the secret of a new link, which is shown once.
pub struct Made {
    pub screening: Screening,
    pub secret: String,
}

/// One turn as it comes in.
#[derive(Clone, Debug)]
pub struct Saying {
    /// The name that the device gave it. What comes again under it is the same turn.
    pub name: String,
    /// How many turns there were when it was typed: it answers what was asked then.
    pub after: usize,
    pub said: Said,
    /// The language of the page, in which a conversation begins.
    pub language: Language,
}

/// The link outlives the conversation, so that the candidate can read again what they sent.
const LINK_LASTS: TimeDelta = TimeDelta::days(365);

/// Invites an applicant, and writes to them. Another time it makes a new link and some days more.
pub async fn invite(tx: &mut Tx, id: ApplicationId) -> Result<Made> {
    let application = applications::hold(tx, id).await.map_err(missing)?;
    let mut screening = of(tx, &application).await?;
    screening.invite(Invited { at: tx.now(), by: tx.actor().to_string() })?;
    store::save(tx, &screening).await?;
    keys::revoke_links(tx, Chat::NAME, &screening.id.to_string()).await?;
    let secret = link(tx, &screening).await?;
    tx.announce(events::about(&screening, Event::Invited));
    notice::write(tx, &screening, &secret).await?;
    Ok(Made { screening, secret })
}

/// Opens the conversation for a candidate who came by another way of their own: it begins, goes on after its
/// days were over, or is read again.
pub async fn open(tx: &mut Tx, id: ApplicationId) -> Result<Made> {
    let application = applications::hold(tx, id).await?;
    let mut screening = match held(tx, id).await? {
        Some(there) if there.finished_at.is_some() => there,
        _ => of(tx, &application).await?,
    };
    if screening.finished_at.is_none() && screening.open_until <= tx.now() {
        screening.renew(tx.now());
        store::save(tx, &screening).await?;
    }
    let secret = link(tx, &screening).await?;
    Ok(Made { screening, secret })
}

/// Takes one turn. What is sent twice is one turn, and is answered the same.
pub async fn say(tx: &mut Tx, id: ScreeningId, saying: Saying) -> Result<Exchange> {
    let mut screening = store::hold(tx, id).await?;
    if let Some(before) = store::turn_named(tx, id, &saying.name).await? {
        return if before.turn.said == saying.said { Ok(before) } else { Err(Error::StepReused) };
    }
    refuse_if_closed(&applications::find(tx, screening.application_id).await?)?;
    screening.admit(saying.after, tx.now())?;
    let talk = match screening.talk.clone() {
        Some(talk) => talk,
        None => begin(tx, &screening, saying.language).await?,
    };
    let script = scripts::named(&talk.role)?;
    let turn = Turn { said: saying.said, today: practices::today(tx).await? };
    let came = screening.take(talk, script, &turn, tx.now());
    let exchange = Exchange { turn, says: came.says };
    store::save(tx, &screening).await?;
    store::add_turn(tx, &screening, &saying.name, &exchange).await?;
    if came.asks_first {
        tx.announce(events::about(&screening, Event::Asked));
    }
    if came.is_end {
        messages::expire_about(tx, &id.to_string(), MessageKind::Screening).await?;
        tx.announce(events::about(&screening, Event::Finished));
    }
    Ok(exchange)
}

/// Returns the conversation as it would begin now. Nothing is kept.
pub async fn begin(scope: &Scope, screening: &Screening, language: Language) -> Result<Talk> {
    let job = jobs::find(scope, screening.job_id).await?;
    let facts = facts::of(scope, screening).await?;
    Ok(Talk::begin(scripts::script(job.role)?, facts, spoken(language)))
}

pub fn spoken(language: Language) -> dialogue::Language {
    match language {
        Language::English => dialogue::Language::English,
        Language::Spanish => dialogue::Language::Spanish,
    }
}

/// Returns the conversation of an open application, and makes it if there is none. The application is held.
async fn of(tx: &mut Tx, application: &Application) -> Result<Screening> {
    refuse_if_closed(application)?;
    if let Some(there) = held(tx, application.id).await? {
        return Ok(there);
    }
    let screening = Screening {
        // When a candidate began is theirs to know.
        id: tx.random_id(),
        application_id: application.id,
        person_id: application.arrival.person_id,
        job_id: application.arrival.job_id,
        talk: None,
        open_until: tx.now() + OPEN_FOR,
        invited: None,
        asked_at: None,
        finished_at: None,
        revision: 1,
    };
    store::add(tx, &screening).await?;
    Ok(screening)
}

/// Returns the conversation of an application, and holds it: what is saved has every turn in it that was taken.
async fn held(tx: &Tx, application: ApplicationId) -> Result<Option<Screening>> {
    match store::of_application(tx, application).await? {
        Some(there) => store::hold(tx, there.id).await.map(Some),
        None => Ok(None),
    }
}

fn refuse_if_closed(application: &Application) -> Result<(), ScreeningRefused> {
    if application.stage.is_open() { Ok(()) } else { Err(ScreeningRefused::ApplicationClosed) }
}

async fn link(tx: &Tx, screening: &Screening) -> Result<String> {
    let subject = screening.id.to_string();
    Ok(keys::make_link(tx, Chat::NAME, subject, tx.now() + LINK_LASTS).await?.secret)
}

/// What a body names and is not there is a fault of the body.
fn missing(error: Error) -> Error {
    match error {
        Error::Missing(_) => Error::fault("application_id", "application.missing"),
        other => other,
    }
}
