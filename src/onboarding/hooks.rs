//! What this room leaves to the rooms above it, whose names it does not know.

use chrono::NaiveDate;
use futures_util::future::BoxFuture;

use super::license;
use crate::{
    error::{Error, Result},
    kernel::fault::Reason,
    people::PersonId,
    platform::db::{Scope, Tx},
};

/// What a higher room has against a task being settled: as long as it has, nobody completes the task, skips it,
/// or lets its gate open.
pub struct Objects {
    pub task: &'static str,
    pub why: for<'a> fn(&'a Scope, PersonId) -> BoxFuture<'a, Result<Option<Reason>>>,
}

/// Returns why a task of somebody cannot be settled, if anything speaks against it.
pub async fn objection(
    scope: &Scope,
    person: PersonId,
    task: &str,
    today: NaiveDate,
) -> Result<Option<Reason>> {
    for hook in scope.platform().rooms.hooks::<Objects>().filter(|hook| hook.task == task) {
        if let Some(why) = (hook.why)(scope, person).await? {
            return Ok(Some(why));
        }
    }
    license::objection(scope, person, task, today).await
}

pub async fn refuse_if_objected(
    tx: &Tx,
    person: PersonId,
    task: &str,
    today: NaiveDate,
) -> Result<()> {
    match objection(tx, person, task, today).await? {
        Some(why) => Err(Error::Conflict(why)),
        None => Ok(()),
    }
}
