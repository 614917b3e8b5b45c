//! What a rule does: what a person would press, by the same action of the same room. That room looks again, and
//! refuses what does not fit any more.

use std::str::FromStr;

use super::{engine::Due, firing::FiringOutcome, ready_rule::ReadyRule};
use crate::{
    applications::{self, ApplicationId, ApplicationStage},
    error::{Error, Result},
    interviews::{self, InterviewId, RaterId},
    invitations::{self, InvitationId},
    kernel::fault::Reason,
    licenses::{self, LicenseId, Standing},
    offers::{self, OfferId},
    onboarding,
    platform::db::Tx,
    practices,
};

/// Acts once. Nothing here moves anybody back, closes anything or tells anybody no.
pub async fn act(tx: &mut Tx, rule: ReadyRule, due: &Due) -> Result<FiringOutcome> {
    match rule {
        ReadyRule::FinishedTests => put_where_one_decides(tx, id(due)?).await,
        ReadyRule::NoAnswer => remind(tx, due).await,
        ReadyRule::ExpiringLicenses => make_task(tx, id(due)?, &due.mark).await,
        ReadyRule::SignedOffers => {
            let id: ApplicationId = id(due)?;
            onboarding::start_signed(tx, id).await.map(|_| FiringOutcome::Done)
        }
        ReadyRule::NewApplications => invite(tx, id(due)?).await,
        ReadyRule::MissingRatings => {
            let id: RaterId = id(due)?;
            interviews::remind_rater(tx, id).await.map(done)
        }
    }
}

/// Whoever is further already stays where they are.
async fn put_where_one_decides(tx: &mut Tx, id: ApplicationId) -> Result<FiringOutcome> {
    let application = applications::hold(tx, id).await?;
    let comes_before =
        matches!(application.stage, ApplicationStage::Applied | ApplicationStage::Screened);
    if comes_before {
        applications::move_to(tx, id, ApplicationStage::Assessed, None).await?;
    }
    Ok(done(comes_before))
}

async fn remind(tx: &mut Tx, due: &Due) -> Result<FiringOutcome> {
    let kind = due.subject.split('_').next().unwrap_or_default();
    let is_reminded = match kind {
        "inv" => {
            let id: InvitationId = id(due)?;
            invitations::nudge(tx, id).await?
        }
        "intv" => {
            let id: InterviewId = id(due)?;
            interviews::nudge(tx, id).await?
        }
        _ => {
            let id: OfferId = id(due)?;
            offers::nudge(tx, id).await?
        }
    };
    Ok(done(is_reminded))
}

/// A license that was renewed or withdrawn meanwhile makes no task.
async fn make_task(tx: &mut Tx, id: LicenseId, last_day: &str) -> Result<FiringOutcome> {
    let license = licenses::get(tx, id).await?;
    let today = practices::today(tx).await?;
    let is_same = license.expires_on().is_some_and(|day| day.to_string() == last_day);
    let is_withdrawn = license.standing(today) == Standing::Withdrawn;
    Ok(if is_same && !is_withdrawn { FiringOutcome::Task } else { FiringOutcome::Left })
}

async fn invite(tx: &mut Tx, id: ApplicationId) -> Result<FiringOutcome> {
    let job = applications::find(tx, id).await?.arrival.job_id;
    Ok(done(invitations::invite_all(tx, job, &[id]).await? > 0))
}

fn done(is_done: bool) -> FiringOutcome {
    if is_done { FiringOutcome::Done } else { FiringOutcome::Left }
}

fn id<I: FromStr<Err = Reason>>(due: &Due) -> Result<I> {
    due.subject.parse().map_err(|why: Reason| Error::internal(why))
}
