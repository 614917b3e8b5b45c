//! What this room leaves to the rooms above it, whose names it does not know.

use std::collections::HashMap;

use futures_util::future::BoxFuture;

use super::JobId;
use crate::{error::Result, platform::db::Scope};

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
