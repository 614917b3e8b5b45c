//! What this room leaves to the rooms above it, whose names it does not know.

use std::collections::HashMap;

use futures_util::future::BoxFuture;

use super::{Job, JobId, description::Description};
use crate::{
    error::Result,
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
