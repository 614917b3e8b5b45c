//! A switch of a job: whoever applies to it is invited to its skills test, without a click for each.
//!
//! The candidate's form is answered at once. The invitation follows as work, made by the product itself, so
//! that nothing that fails there loses an application.

use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::{ColumnTrait, Condition, QueryFilter};
use serde_json::json;

use super::{
    entity::everyone::{Column, Entity, Model},
    events, together,
};
use crate::{
    applications::{self, Application, ApplicationId},
    error::{Error, Result},
    jobs::{self, JobId},
    kernel::{day, fault::Reason},
    platform::{
        db::{Scope, Tx},
        work::Claimed,
    },
    practices,
};

/// The kind of work that invites one who has applied.
pub const INVITE: &str = "invitations.invite";

/// Returns since when everyone who applies to a job is invited, if they are.
pub async fn since(scope: &Scope, job: JobId) -> Result<Option<DateTime<Utc>>> {
    let row = scope.one(scope.select::<Entity>().filter(Column::JobId.eq(job))).await?;
    Ok(row.map(|row| row.since))
}

/// Returns the jobs to which everyone who applies is invited.
pub async fn jobs_with_everyone(scope: &Scope) -> Result<Vec<JobId>> {
    let rows = scope.all(scope.select::<Entity>()).await?;
    Ok(rows.into_iter().map(|row| row.job_id).collect())
}

/// Lets everyone who applies from now on be invited, or nobody. Returns whether that changes anything.
pub async fn switch(tx: &mut Tx, job: JobId, on: bool) -> Result<bool> {
    // Held: two who press at once are one after the other.
    let job = jobs::hold(tx, job).await?;
    if since(tx, job.id).await?.is_some() == on {
        return Ok(false);
    }
    if on {
        let (practice_id, since) = (tx.practice_id(), tx.now());
        let decided_by = tx.actor().to_string();
        tx.insert(Model { practice_id, job_id: job.id, since, decided_by }).await?;
    } else {
        tx.remove::<Entity>(Condition::all().add(Column::JobId.eq(job.id))).await?;
    }
    tx.announce(events::switched(job.id, on));
    Ok(true)
}

/// Somebody has applied by the form.
pub async fn applied(tx: &mut Tx, application: &Application) -> Result<()> {
    if since(tx, application.arrival.job_id).await?.is_none() {
        return Ok(());
    }
    let now = tx.now();
    tx.enqueue(INVITE, json!({ "application": application.id.to_string() }), now).await
}

/// Invites one who has applied. Who has been invited meanwhile, has withdrawn, or applied to a job whose
/// switch is off by now, is left as they are.
pub async fn invite(scope: &Scope, work: &Claimed) -> Result<()> {
    let id = work.payload["application"].as_str().unwrap_or_default();
    let id: ApplicationId = id.parse().map_err(|why: Reason| Error::internal(why))?;
    let act = async |tx: &mut Tx| {
        let application = applications::hold(tx, id).await?;
        let job = application.arrival.job_id;
        if since(tx, job).await?.is_none() {
            return Ok(());
        }
        // Whoever took a test of this role a few days ago is invited once they may take another.
        if let Some(from) = together::waits_until(tx, job, application.arrival.person_id).await? {
            let day = day::begins(from, practices::here(tx).await?.time_zone());
            // Work waits a day at most: until then it is looked at anew each day.
            let at = day.min(tx.now() + TimeDelta::hours(12));
            return tx.enqueue(INVITE, json!({ "application": id.to_string() }), at).await;
        }
        together::invite_all(tx, job, &[id]).await.map(drop)
    };
    scope.write(act).await
}
