//! What is done with applications: load → ask the noun → save → announce.

mod withdrawing;

use super::{
    Decide,
    addition::{Addition, Known},
    application::{
        Application, ApplicationId, ApplicationRefused, ApplicationStage, Arrival, Consent,
        Decision, Turn,
    },
    dossier::{Closing, Note},
    events, hooks, letters,
    newcomer::{New, Received},
    resume::Resume,
    store,
    together::Together,
};
use crate::{
    error::{Error, Result},
    files::{self, FileId, FileUse, NewFile, Upload},
    jobs::{self, JobId},
    kernel::{
        fault::{Fault, Reason},
        labels::Relabelling,
        prose::Prose,
        text::Text,
    },
    people,
    platform::{
        db::{Scope, Tx},
        http::principal::Permission,
        keys::{self, User, UserId},
    },
};

pub use withdrawing::{withdraw, withdraw_own};

pub async fn receive(tx: &mut Tx, new: New) -> Result<Received> {
    // Held: nobody closes it between this look and the application.
    let job = match jobs::hold(tx, new.job_id).await {
        // What a body names and is not there is a fault of the body.
        Err(Error::Missing(_)) => Err(Error::fault("job_id", "applications.job_missing")),
        found => found,
    }?;
    ApplicationRefused::unless_open(&job)?;
    let name = new.particulars.name.clone();
    let person = people::recognise(tx, new.particulars.clone()).await?;
    // Who is known keeps the name that they gave first; the office is told of the other one.
    let other_name = Some(name).filter(|name| !person.is_called(name.as_str()));
    let earlier = store::of_person(tx, person.id, job.id).await?;
    let arrival = Arrival {
        person_id: person.id,
        job_id: job.id,
        applied_as: other_name,
        source: new.source.clone(),
        labels: new.labels.clone(),
        consent: new.consent_version.map(|version| Consent { version, at: tx.now() }),
    };
    match Application::receive(tx.fresh_id(), arrival, &earlier, turn(tx)) {
        Ok(application) => {
            store::add(tx, &application, person.name_folded(), new.form_hash.clone()).await?;
            store::add_answers(tx, application.id, new.answers.clone()).await?;
            tx.announce(events::received(&application));
            if let Some(file) = &new.resume {
                let file = files::add(tx, file.clone()).await?.id;
                name_resume(tx, &application, file).await?;
            }
            // Who is known by a number may have sent an address, and the other way round.
            if !person.can_be_reached_as(&new.particulars) {
                add_to(tx, &application, &new).await?;
            }
            Ok(Received::New(application))
        }
        Err(ApplicationRefused::Again(id)) => {
            let standing = store::hold(tx, id).await?;
            tx.announce(events::repeated(&standing));
            add_to(tx, &standing, &new).await?;
            Ok(Received::Again(standing))
        }
        Err(refused) => Err(refused.into()),
    }
}

/// Keeps what is new in an application that was sent again beside the one that stands.
pub async fn add_to(tx: &mut Tx, standing: &Application, new: &New) -> Result<()> {
    let id = standing.id;
    let person = people::find(tx, standing.arrival.person_id).await?;
    let person = person.ok_or(Error::Missing("person"))?;
    let answered = store::answers(tx, [id]).await?.remove(&id).unwrap_or_default();
    let resumes = store::resumes(tx, [id]).await?.remove(&id).unwrap_or_default();
    let now = (tx.fresh_id(), tx.now());
    let applied_as = standing.arrival.applied_as.as_ref();
    let known = Known { person: &person, answered: &answered, resumes: &resumes, applied_as };
    let Some(addition) = Addition::of(now, new, known) else {
        return Ok(());
    };
    if store::has_addition(tx, id, &addition).await? {
        return Ok(());
    }
    if let (Some(_), Some(file)) = (&addition.resume, &new.resume) {
        let file = files::add(tx, file.clone()).await?;
        files::name(tx, file.id, FileUse::Resume, person.id).await?;
    }
    store::add_addition(tx, id, &addition).await?;
    tx.announce(events::added(standing));
    Ok(())
}

/// Adds a résumé that was sent before: by the candidate on their page, or by the office.
pub async fn add_resume(tx: &mut Tx, id: ApplicationId, file: FileId) -> Result<Application> {
    let application = store::hold(tx, id).await?;
    let has = store::resumes(tx, [id]).await?.remove(&id).unwrap_or_default();
    application.may_add_resume(&has)?;
    if name_resume(tx, &application, file).await? {
        tx.announce(events::resume_added(&application));
    }
    Ok(application)
}

/// Adds a résumé with its file, whose content was kept before the transaction.
pub async fn bring_resume(tx: &mut Tx, id: ApplicationId, file: NewFile) -> Result<Application> {
    let file = files::add(tx, file).await?;
    add_resume(tx, id, file.id).await
}

async fn name_resume(tx: &mut Tx, application: &Application, file: FileId) -> Result<bool> {
    let person = application.arrival.person_id;
    let file: Upload = files::name(tx, file, FileUse::Resume, person).await?;
    let resume = Resume::new(file, tx.now(), tx.actor().to_string());
    store::add_resume(tx, application.id, resume).await
}

pub async fn move_to(
    tx: &mut Tx,
    id: ApplicationId,
    to: ApplicationStage,
    said: Option<Prose<2000>>,
) -> Result<Application> {
    let mut application = store::hold(tx, id).await?;
    let from = application.move_to(to, turn(tx))?;
    store::save(tx, &application).await?;
    tx.announce(events::moved(&application, from));
    if let Some(text) = said {
        write(tx, &application, text).await?;
    }
    Ok(application)
}

/// Hires somebody who begins to work here. What nobody offered in writing was offered by word of mouth: the
/// log says both.
pub async fn hire(tx: &mut Tx, id: ApplicationId) -> Result<Application> {
    let application = store::hold(tx, id).await?;
    match application.stage {
        ApplicationStage::Hired => return Ok(application),
        ApplicationStage::Offer => {}
        _ => {
            move_to(tx, id, ApplicationStage::Offer, None).await?;
        }
    }
    move_to(tx, id, ApplicationStage::Hired, None).await
}

/// Writes to a candidate of the interview or the offer that their application has come to.
pub async fn tell_moved(
    tx: &mut Tx,
    id: ApplicationId,
    added: Option<Prose<2000>>,
) -> Result<Application> {
    let application = store::hold(tx, id).await?;
    if !letters::has_letter(application.stage) {
        return Err(ApplicationRefused::WithoutLetter.into());
    }
    letters::moved(tx, &application, added.as_ref()).await?;
    Ok(application)
}

/// That those who move are written to, and what the office adds to each letter.
pub struct Telling {
    pub added: Option<Prose<2000>>,
}

/// Moves many at once, in a few statements, and writes to each if there is something to tell. Who
/// cannot move any more, because something has happened meanwhile, stays. Returns how many have moved.
pub async fn move_all(
    tx: &mut Tx,
    job_id: JobId,
    ids: &[ApplicationId],
    to: ApplicationStage,
    letter: Option<Telling>,
) -> Result<usize> {
    let mut moved = vec![];
    for mut one in store::hold_these(tx, ids).await? {
        if one.arrival.job_id == job_id
            && let Ok(from) = one.move_to(to, turn(tx))
        {
            tx.announce(events::moved(&one, from));
            moved.push(one);
        }
    }
    store::save_moved(tx, &moved).await?;
    for one in moved.iter().filter(|one| letters::has_letter(one.stage)) {
        if let Some(Telling { added }) = &letter {
            letters::moved(tx, one, added.as_ref()).await?;
        }
    }
    Ok(moved.len())
}

pub async fn note(tx: &mut Tx, id: ApplicationId, text: Prose<2000>) -> Result<Application> {
    let application = store::hold(tx, id).await?;
    write(tx, &application, text).await?;
    Ok(application)
}

pub async fn close(tx: &mut Tx, id: ApplicationId, decision: Decision) -> Result<Application> {
    let mut application = store::hold(tx, id).await?;
    application.close(&decision, tx.actor(), turn(tx))?;
    refuse_bystander(tx, &decision).await?;
    if let Some(first) = hooks::before_rejection(tx, id, Some(decision.grounds)).await? {
        return Err(Error::Conflict(first.reason));
    }
    store::save(tx, &application).await?;
    tx.announce(events::closed(&application, &decision));
    letters::closed(tx, &application, &decision.letter.to_string()).await?;
    store::add_closing(tx, id, closing(tx, Some(decision))).await?;
    Ok(application)
}

/// Undoes that an application was closed a moment ago, as long as its letter has not left the house.
pub async fn reopen(tx: &mut Tx, id: ApplicationId, to: ApplicationStage) -> Result<Application> {
    // Nobody is left unwritten in a job that is closed, or is being closed.
    let job = store::find(tx, id).await?.arrival.job_id;
    let is_open = jobs::hold(tx, job).await?.is_open();
    let mut application = store::hold(tx, id).await?;
    if !is_open {
        return Err(ApplicationRefused::NotUndoable.into());
    }
    let from = application.stage;
    application.reopen(to, turn(tx))?;
    if !letters::take_back(tx, &application).await? {
        return Err(ApplicationRefused::NotUndoable.into());
    }
    store::remove_closing(tx, id).await?;
    store::save(tx, &application).await?;
    tx.announce(events::moved(&application, from));
    Ok(application)
}

/// Closes many with the same reason and a letter to each, and the job with them if it is said why. Who cannot
/// be decided on any more, because something has happened meanwhile, stays. A job is not closed over somebody
/// whom nobody has written to. Returns how many were told.
pub async fn close_all(
    tx: &mut Tx,
    job_id: JobId,
    (ids, together): (&[ApplicationId], &Together),
    closing: Option<Text<500>>,
) -> Result<usize> {
    let closes = closing.is_some();
    if let Some(reason) = closing {
        jobs::close(tx, job_id, reason).await?;
    }
    refuse_unexplained(tx, ids, together).await?;
    let mut told = 0;
    for one in store::hold_these(tx, ids).await? {
        if one.arrival.job_id == job_id && one.stage.is_open() {
            let person = people::find(tx, one.arrival.person_id).await?;
            let person = person.ok_or(Error::Missing("person"))?;
            let decision = together.on(person.name()).map_err(letter_fault)?;
            close(tx, one.id, decision).await?;
            told += 1;
        }
    }
    match store::how_many_wait(tx, job_id).await? {
        left if closes && left > 0 => Err(Error::Invalid(vec![Fault::new(
            "form",
            Reason::new("applications.applied_meanwhile").with("count", left),
        )])),
        _ => Ok(told),
    }
}

/// Refuses letters to several as long as a state wants something before that of one of them, who is named.
pub async fn refuse_unexplained(
    scope: &Scope,
    ids: &[ApplicationId],
    together: &Together,
) -> Result<()> {
    if hooks::notices(scope).await?.is_empty() {
        return Ok(());
    }
    for one in store::these(scope, ids).await?.iter().filter(|one| one.stage.is_open()) {
        if hooks::before_rejection(scope, one.id, Some(together.grounds)).await?.is_some() {
            let person = people::find(scope, one.arrival.person_id).await?;
            let name = person.map(|person| person.name().to_owned()).unwrap_or_default();
            let reason = Reason::new("applications.notice_first").with("name", name);
            return Err(Error::Invalid(vec![Fault::new("form", reason)]));
        }
    }
    Ok(())
}

/// What is wrong with a letter stands at the letter.
pub fn letter_fault(why: Reason) -> Error {
    Error::Invalid(vec![Fault::new("letter", why)])
}

/// Who decides is a user who is here and may.
async fn refuse_bystander(tx: &Tx, decision: &Decision) -> Result<()> {
    decider(tx, decision.decided_by).await.map(drop).map_err(|error| match error {
        Error::Missing(_) => Error::fault("decided_by", "applications.may_not_decide"),
        other => other,
    })
}

/// Returns the user who decides, if they are here and may.
pub async fn decider(scope: &Scope, id: UserId) -> Result<User> {
    let rooms = scope.platform().rooms;
    let may = |user: &User| !user.has_left && rooms.permits(user.role, Decide::NAME);
    keys::user(scope, Some(id)).await?.filter(may).ok_or(Error::Missing("user"))
}

/// Changes what an HR system calls an application, in every stage.
pub async fn label(tx: &mut Tx, id: ApplicationId, to: Relabelling) -> Result<Application> {
    let mut application = store::hold(tx, id).await?;
    if application.arrival.labels.change(to)? {
        store::save_labels(tx, &application).await?;
        tx.announce(events::labelled(&application));
    }
    Ok(application)
}

async fn write(tx: &mut Tx, application: &Application, text: Prose<2000>) -> Result<()> {
    let (written_at, written_by) = (tx.now(), tx.actor().to_string());
    let note = Note { id: tx.fresh_id(), text, written_at, written_by };
    store::add_note(tx, application.id, note).await?;
    tx.announce(events::noted(application));
    Ok(())
}

fn closing(tx: &Tx, decision: Option<Decision>) -> Closing {
    Closing { decision, closed_at: tx.now(), closed_by: tx.actor().to_string() }
}

fn turn(tx: &Tx) -> Turn {
    Turn { id: tx.fresh_id(), at: tx.now() }
}
