//! The tasks that rules made and that still ask for something. Of a license that was renewed, or withdrawn, nobody has to
//! be told that it ends on a day on which it does not.

use std::collections::HashMap;

use super::{firing::Firing, store};
use crate::{
    error::Result,
    licenses::{self, License, LicenseId},
    platform::db::Scope,
};

/// More than any office has at once.
const MOST: usize = 200;
/// As many are looked at: those that are over stay until somebody settles them.
const LOOKED_AT: u64 = 2_000;

/// Returns them, the oldest first.
pub async fn open(scope: &Scope) -> Result<Vec<Firing>> {
    let mut tasks = store::open_tasks(scope, LOOKED_AT).await?;
    let ids: Vec<LicenseId> = tasks.iter().filter_map(|task| task.subject.parse().ok()).collect();
    let licenses = licenses::of_ids(scope, &ids).await?;
    let licenses: HashMap<_, _> =
        licenses.into_iter().map(|license| (license.id.to_string(), license)).collect();
    // What a rule could not do asks for somebody, whatever it is about.
    tasks.retain(|task| {
        task.because.is_some()
            || licenses.get(&task.subject).is_some_and(|license| is_of(task, license))
    });
    tasks.truncate(MOST);
    Ok(tasks)
}

/// The mark of such a task is the last day that it was made for.
fn is_of(task: &Firing, license: &License) -> bool {
    let last_day = license.expires_on().map(|day| day.to_string());
    license.withdrawal.is_none() && last_day.as_deref() == Some(task.mark.as_str())
}
