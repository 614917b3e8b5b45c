//! What is done with interviews: load → ask the noun → save → announce.

use chrono::{DateTime, TimeDelta, Utc};

use super::{
    events::{self, Event},
    free::{free_times, refuse_times},
    hours,
    interview::{Arranged, Interview, InterviewId, InterviewRefused, InterviewState, in_order},
    kit::{self, Added, MOST_OWN, OwnQuestion, QuestionId},
    link::Meet,
    notice::{self, Notice},
    ratings::{NewRater, Rater, Sheet},
    store,
};
use crate::{
    applications::{self, Application, ApplicationId, ApplicationStage},
    error::{Error, Result},
    jobs::{self, JobId},
    kernel::{awake::is_awake, fault::Reason, prose::Prose},
    messages::{self, MessageKind},
    platform::{
        db::{Scope, Tx},
        http::link::Purpose,
        keys,
    },
    practices,
};

/// An interview to be offered.
#[derive(Clone, Debug)]
pub struct NewInterview {
    pub application_id: ApplicationId,
    pub arranged: Arranged,
    pub times: Vec<DateTime<Utc>>,
    pub raters: Vec<NewRater>,
}

/// An interview with the secret of its link, which is shown once.
pub struct Made {
    pub interview: Interview,
    pub secret: String,
}

/// The links outlive the interview by as long as somebody may want to look again.
pub const LINK_LASTS: TimeDelta = TimeDelta::days(120);

/// Offers an interview: the application moves to that stage, and the candidate gets a link to pick a time.
pub async fn offer(tx: &mut Tx, new: NewInterview) -> Result<Made> {
    in_turn(tx).await?;
    let application = applications::hold(tx, new.application_id).await.map_err(missing)?;
    let earlier = store::of_application(tx, application.id).await?;
    let interview = prepare(tx, &application, &new, &earlier).await?;
    store::add(tx, &interview).await?;
    store::add_raters(tx, &raters_of(tx, &interview, new.raters)).await?;
    if stage_is_before_interview(application.stage) {
        applications::move_to(tx, application.id, ApplicationStage::Interview, None).await?;
    }
    tx.announce(events::about(&interview, Event::Offered));
    let secret = link(tx, &interview).await?;
    notice::write(tx, &interview, Notice::Times, Some(&secret)).await?;
    Ok(Made { interview, secret })
}

/// Whether an hour is free is asked of all interviews. Nobody else takes one meanwhile.
async fn in_turn(tx: &Tx) -> Result<()> {
    tx.in_turn("interview times").await
}

/// Returns the interview that this would make. Nothing is kept.
async fn prepare(
    scope: &Scope,
    application: &Application,
    new: &NewInterview,
    earlier: &[Interview],
) -> Result<Interview> {
    if !application.stage.is_open() {
        return Err(InterviewRefused::ApplicationClosed.into());
    }
    if let Some(standing) = earlier.iter().find(|one| one.is_standing()) {
        return Err(InterviewRefused::AlreadyPlanned(standing.id).into());
    }
    refuse_times(scope, &new.times, new.arranged.minutes, &new.raters, None).await?;
    let job = jobs::find(scope, application.arrival.job_id).await?;
    let own = store::own_questions(scope, job.id).await?;
    Ok(Interview {
        id: scope.fresh_id(),
        application_id: application.id,
        person_id: application.arrival.person_id,
        job_id: job.id,
        number: i32::try_from(earlier.len() + 1).map_err(Error::internal)?,
        arranged: new.arranged.clone(),
        kit: kit::of(job.role, job.description(), &own)?,
        state: InterviewState::Offered,
        times: in_order(new.times.clone()),
        starts_at: None,
        wish: None,
        remind_at: None,
        offered_at: scope.now(),
        offered_by: scope.actor().to_string(),
        updated_at: scope.now(),
        revision: 1,
    })
}

/// Offers other times, by a new link.
pub async fn offer_again(tx: &mut Tx, id: InterviewId, times: Vec<DateTime<Utc>>) -> Result<Made> {
    in_turn(tx).await?;
    let mut interview = store::hold(tx, id).await?;
    refuse_if_closed(tx, &interview).await?;
    let raters = store::raters(tx, [id]).await?.into_iter();
    let raters: Vec<_> =
        raters.map(|one| NewRater { name: one.name, user_id: one.user_id }).collect();
    refuse_times(tx, &times, interview.arranged.minutes, &raters, Some(id)).await?;
    interview.offer_again(in_order(times))?;
    store::save(tx, &interview).await?;
    tx.announce(events::about(&interview, Event::Offered));
    let secret = link(tx, &interview).await?;
    notice::write(tx, &interview, Notice::Times, Some(&secret)).await?;
    Ok(Made { interview, secret })
}

/// Makes a new link for the candidate; the one before opens nothing any more.
pub async fn new_link(tx: &mut Tx, id: InterviewId) -> Result<Made> {
    let interview = store::hold(tx, id).await?;
    if !interview.is_standing() {
        return Err(InterviewRefused::NotOpen(interview.state).into());
    }
    let secret = link(tx, &interview).await?;
    tx.announce(events::about(&interview, Event::LinkMade));
    notice::write(tx, &interview, Notice::Times, Some(&secret)).await?;
    Ok(Made { interview, secret })
}

/// Makes one link more, for a candidate who came by another way of their own.
pub async fn further_link(tx: &mut Tx, interview: &Interview) -> Result<String> {
    let subject = interview.id.to_string();
    Ok(keys::make_link(tx, Meet::NAME, subject, tx.now() + LINK_LASTS).await?.secret)
}

/// Books a time, as only the candidate's link can.
pub async fn pick(tx: &mut Tx, id: InterviewId, at: DateTime<Utc>) -> Result<Interview> {
    in_turn(tx).await?;
    let mut interview = store::hold(tx, id).await?;
    refuse_if_closed(tx, &interview).await?;
    // The same tap twice is one.
    if interview.state == InterviewState::Booked && interview.starts_at == Some(at) {
        return Ok(interview);
    }
    let zone = practices::here(tx).await?.time_zone();
    let remind_at = hours::reminder_at(at, tx.now(), zone);
    // What was free again meanwhile may be somebody else's.
    if !free_times(tx, &interview).await?.contains(&at) {
        return Err(InterviewRefused::TimeGone.into());
    }
    let was_booked = interview.pick(at, remind_at, tx.now())?;
    store::save(tx, &interview).await?;
    messages::expire_about(tx, &id.to_string(), MessageKind::Interview).await?;
    let event = if was_booked { Event::Moved } else { Event::Booked };
    tx.announce(events::about(&interview, event));
    Ok(interview)
}

/// Keeps what a candidate says whom no time suits.
pub async fn ask_for_others(tx: &mut Tx, id: InterviewId, wish: Prose<500>) -> Result<Interview> {
    let mut interview = store::hold(tx, id).await?;
    interview.ask_for_others(wish)?;
    finish(tx, interview, Event::OthersAsked).await
}

pub async fn decline(tx: &mut Tx, id: InterviewId) -> Result<Interview> {
    let mut interview = store::hold(tx, id).await?;
    interview.decline()?;
    finish(tx, interview, Event::Declined).await
}

/// Calls it off, and tells the candidate.
pub async fn cancel(tx: &mut Tx, id: InterviewId) -> Result<Interview> {
    let mut interview = store::hold(tx, id).await?;
    interview.cancel()?;
    let interview = finish(tx, interview, Event::Cancelled).await?;
    notice::write(tx, &interview, Notice::Cancelled, None).await?;
    Ok(interview)
}

/// A person puts down that the candidate did not come.
pub async fn miss(tx: &mut Tx, id: InterviewId) -> Result<Interview> {
    let mut interview = store::hold(tx, id).await?;
    interview.miss(tx.now())?;
    finish(tx, interview, Event::Missed).await
}

async fn finish(tx: &mut Tx, interview: Interview, event: Event) -> Result<Interview> {
    store::save(tx, &interview).await?;
    messages::expire_about(tx, &interview.id.to_string(), MessageKind::Interview).await?;
    tx.announce(events::about(&interview, event));
    Ok(interview)
}

/// Reminds the candidate once, by a link beside the one that they have. At night it waits.
pub async fn remind(tx: &mut Tx, id: InterviewId) -> Result<()> {
    let mut interview = store::hold(tx, id).await?;
    let zone = practices::here(tx).await?.time_zone();
    let is_due = interview.remind_at.is_some_and(|at| at <= tx.now());
    if !is_due || !is_awake(tx.now(), zone) {
        return Ok(());
    }
    interview.remind_at = None;
    store::save(tx, &interview).await?;
    let is_ahead = interview.starts_at.is_some_and(|at| tx.now() < at);
    if interview.state != InterviewState::Booked || !is_ahead {
        return Ok(());
    }
    let secret = further_link(tx, &interview).await?;
    notice::write(tx, &interview, Notice::Reminder, Some(&secret)).await
}

/// Reminds a candidate who has not picked a time, by a link beside the one that they have. Returns whether there
/// is still one to pick.
pub async fn nudge(tx: &mut Tx, id: InterviewId) -> Result<bool> {
    let interview = store::hold(tx, id).await?;
    let is_open = interview.open_times(tx.now()).next().is_some();
    if interview.state != InterviewState::Offered || !is_open {
        return Ok(false);
    }
    let secret = further_link(tx, &interview).await?;
    notice::write(tx, &interview, Notice::Times, Some(&secret)).await?;
    Ok(true)
}

/// Adds a question of the office's own. It is asked at interviews that are offered from now on.
pub async fn add_question(tx: &mut Tx, job: JobId, own: OwnQuestion) -> Result<QuestionId> {
    let job = jobs::hold(tx, job).await?.id;
    if store::own_questions(tx, job).await?.len() >= MOST_OWN {
        return Err(Error::Conflict(
            Reason::new("interviews.enough_questions").with("max", MOST_OWN),
        ));
    }
    let id: QuestionId = tx.fresh_id();
    store::add_question(tx, job, Added { id, own }).await?;
    tx.announce(events::about_question(job, id, Event::QuestionAdded));
    Ok(id)
}

pub async fn remove_question(tx: &mut Tx, job: JobId, id: QuestionId) -> Result<()> {
    if !store::own_questions(tx, job).await?.iter().any(|one| one.id == id) {
        return Err(Error::Missing("interview_question"));
    }
    store::remove_question(tx, id).await?;
    tx.announce(events::about_question(job, id, Event::QuestionRemoved));
    Ok(())
}

fn raters_of(tx: &Tx, interview: &Interview, raters: Vec<NewRater>) -> Vec<Rater> {
    let rater = |(number, NewRater { name, user_id })| Rater {
        id: tx.fresh_id(),
        interview_id: interview.id,
        number,
        name,
        user_id,
        sheet: Sheet::default(),
        submitted_at: None,
        excused_at: None,
    };
    (1..).zip(raters).map(rater).collect()
}

async fn refuse_if_closed(tx: &Tx, interview: &Interview) -> Result<()> {
    let application = applications::find(tx, interview.application_id).await?;
    if application.stage.is_open() {
        return Ok(());
    }
    Err(InterviewRefused::ApplicationClosed.into())
}

fn stage_is_before_interview(stage: ApplicationStage) -> bool {
    use ApplicationStage::{Applied, Assessed, Screened};
    matches!(stage, Applied | Screened | Assessed)
}

async fn link(tx: &mut Tx, interview: &Interview) -> Result<String> {
    keys::revoke_links(tx, Meet::NAME, &interview.id.to_string()).await?;
    further_link(tx, interview).await
}

/// What a body names and is not there is a fault of the body.
fn missing(error: Error) -> Error {
    match error {
        Error::Missing(_) => Error::fault("application_id", "application.missing"),
        other => other,
    }
}
