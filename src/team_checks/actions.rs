//! What is done with team checks: load → ask the noun → save → announce.

use super::{
    events::{self, Event},
    store,
    tally::{Marked, Tally},
    team_check::{MOST_PEOPLE, TeamCheck, TeamCheckId, TeamCheckRefused, ends_at},
};
use crate::{
    assessments,
    error::{Error, Result},
    jobs::{self, JobId},
    platform::{
        db::{Scope, Tx},
        http::link::Purpose,
        keys,
    },
    practices,
};

/// What the link of a team check is for.
pub struct JoinIn;

impl Purpose for JoinIn {
    const NAME: &'static str = "team_check:join";
}

/// A check with the secret of its link, which is shown once.
pub struct Opened {
    pub check: TeamCheck,
    pub secret: String,
}

/// Opens the check of a posting for so many days after today: the first time, or again. Who applied to the job does not:
/// the link shows what is asked.
pub async fn open(tx: &mut Tx, job: JobId, days: i32) -> Result<Opened> {
    // Of two who open at once the second finds what the first did.
    jobs::hold(tx, job).await?;
    let practice = practices::here(tx).await?;
    let ends_at = ends_at(practice.today(tx.now()), days, practice.time_zone());
    let by = tx.actor().to_string();
    let check = match held(tx, job).await? {
        Some(mut check) => {
            // Its time may be over and nobody have ended it: what ends with it ends first.
            if check.is_over(tx.now()) {
                check = close(tx, check).await?;
            }
            check.reopen((ends_at, by), tx.now())?;
            store::save(tx, &check).await?;
            check
        }
        None => begin(tx, job, (ends_at, by)).await?,
    };
    tx.announce(events::about(&check, Event::Opened));
    linked(tx, check).await
}

async fn begin(
    tx: &mut Tx,
    job_id: JobId,
    (ends_at, opened_by): (chrono::DateTime<chrono::Utc>, String),
) -> Result<TeamCheck> {
    let assessment = assessments::assessment_for(tx, job_id).await?;
    let check = TeamCheck {
        id: tx.fresh_id(),
        job_id,
        assessment_id: assessment.ok_or(TeamCheckRefused::WithoutTest)?.id,
        opened_at: tx.now(),
        opened_by,
        ends_at,
        ended_at: None,
        updated_at: tx.now(),
        revision: 1,
    };
    store::add(tx, &check).await?;
    Ok(check)
}

/// Makes another link, as the one before was lost. That one opens nothing any more.
pub async fn new_link(tx: &mut Tx, job: JobId) -> Result<Opened> {
    jobs::hold(tx, job).await?;
    let check = of_job(tx, job).await?;
    check.refuse_unless_open(tx.now())?;
    linked(tx, check).await
}

async fn linked(tx: &Tx, check: TeamCheck) -> Result<Opened> {
    let subject = check.id.to_string();
    keys::revoke_links(tx, JoinIn::NAME, &subject).await?;
    let secret = keys::make_link(tx, JoinIn::NAME, subject, check.ends_at).await?.secret;
    Ok(Opened { check, secret })
}

/// Holds the check of a posting, if it has one: the round that ends it may be on its way.
async fn held(tx: &Tx, job: JobId) -> Result<Option<TeamCheck>> {
    match store::of_job(tx, job).await? {
        Some(check) => store::hold(tx, check.id).await.map(Some),
        None => Ok(None),
    }
}

/// Ends the check of a posting before its time. Who applied to the job does not: it takes answers of colleagues away.
pub async fn end_of(tx: &mut Tx, job: JobId) -> Result<TeamCheck> {
    jobs::hold(tx, job).await?;
    let check = held(tx, job).await?.ok_or(Error::Missing("team_check"))?;
    close(tx, check).await
}

/// Ends a check whose time is over, unless somebody has ended it or opened it again since it was found.
pub async fn end_if_over(tx: &mut Tx, id: TeamCheckId) -> Result<()> {
    let check = store::hold(tx, id).await?;
    if check.is_over(tx.now()) {
        close(tx, check).await?;
    }
    Ok(())
}

/// Ends a check that is held. Who turned in and is not shown yet is forgotten, and so is which sheets came.
async fn close(tx: &mut Tx, mut check: TeamCheck) -> Result<TeamCheck> {
    let id = check.id;
    check.end(tx.now())?;
    keys::revoke_links(tx, JoinIn::NAME, &id.to_string()).await?;
    let mut tally = store::tally(tx, id).await?;
    tally.settle();
    store::save_tally(tx, id, &tally).await?;
    store::forget_sheets(tx, id).await?;
    store::save(tx, &check).await?;
    tx.announce(events::about(&check, Event::Ended));
    Ok(check)
}

/// Counts a sheet, unless it was counted before: a double tap sends one sheet. Nothing is announced.
pub async fn turn_in(tx: &mut Tx, id: TeamCheckId, name: &str, marked: &Marked) -> Result<()> {
    let check = store::hold(tx, id).await?;
    if !check.is_open(tx.now()) {
        return Err(Error::Spent);
    }
    if !store::add_sheet(tx, id, name).await? {
        return Ok(());
    }
    let mut tally = store::tally(tx, id).await?;
    if tally.taken() >= MOST_PEOPLE {
        return Err(TeamCheckRefused::Full.into());
    }
    tally.count(marked);
    store::save_tally(tx, id, &tally).await
}

/// Returns the tally of a check as it is told: once its time is over, without those who are about to be forgotten.
pub async fn tally_of(scope: &Scope, check: &TeamCheck) -> Result<Tally> {
    let mut tally = store::tally(scope, check.id).await?;
    if check.is_over(scope.now()) {
        tally.settle();
    }
    Ok(tally)
}

/// Returns the check of a posting.
pub async fn of_job(scope: &Scope, job: JobId) -> Result<TeamCheck> {
    store::of_job(scope, job).await?.ok_or(Error::Missing("team_check"))
}
