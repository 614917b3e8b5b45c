//! What this room leaves to the rooms above it, whose names it does not know.

use std::collections::HashMap;

use futures_util::future::BoxFuture;

use super::{Job, JobId, description::Description};
use crate::{
    error::{Error, Result},
    kernel::fault::Reason,
    platform::db::{Scope, Tx},
};

/// What is asked for each posting, as far as anything is.
type Found<'a> = BoxFuture<'a, Result<HashMap<JobId, String>>>;

/// Finds the ids of what was frozen for these postings to be asked, in one question however many there
/// are.
pub struct Asked {
    pub of: for<'a> fn(&'a Scope, Vec<JobId>) -> Found<'a>,
}

/// Returns what is asked of whoever applies to these postings, as far as anything is.
pub async fn asked(
    scope: &Scope,
    ids: impl IntoIterator<Item = JobId>,
) -> Result<HashMap<JobId, String>> {
    let ids: Vec<_> = ids.into_iter().collect();
    let mut all = HashMap::new();
    for hook in scope.platform().rooms.hooks::<Asked>() {
        all.extend((hook.of)(scope, ids.clone()).await?);
    }
    Ok(all)
}

/// Why a job that was closed just now stays closed, as a room above says: people were told.
pub struct Reopening {
    pub why: for<'a> fn(&'a Scope, &'a Job) -> BoxFuture<'a, Result<Option<Reason>>>,
}

/// Returns why a job stays closed, if a room above says so.
pub async fn against_reopening(scope: &Scope, job: &Job) -> Result<Option<Reason>> {
    for hook in scope.platform().rooms.hooks::<Reopening>() {
        if let Some(why) = (hook.why)(scope, job).await? {
            return Ok(Some(why));
        }
    }
    Ok(None)
}

pub async fn refuse_reopening(tx: &Tx, job: &Job) -> Result<()> {
    against_reopening(tx, job).await?.map_or(Ok(()), |why| Err(Error::Conflict(why)))
}

/// What a room above does when a published job has been corrected, in the same transaction: with the description as
/// it was before.
pub struct Corrected {
    pub run: for<'a> fn(&'a mut Tx, &'a Job, &'a Description) -> BoxFuture<'a, Result<()>>,
}

/// Tells the rooms above that everybody reads another description of this job.
pub async fn corrected(tx: &mut Tx, job: &Job, before: &Description) -> Result<()> {
    let rooms = tx.platform().rooms;
    for hook in rooms.hooks::<Corrected>() {
        (hook.run)(tx, job, before).await?;
    }
    Ok(())
}
