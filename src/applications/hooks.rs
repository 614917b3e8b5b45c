//! What this room leaves to the rooms above it, whose names it does not know.

use std::collections::HashMap;

use futures_util::future::BoxFuture;

use super::{application::ApplicationId, tested::Tested};
use crate::{error::Result, kernel::language::Language, platform::db::Scope};

/// How the skills tests of applications stand, as far as they have one.
pub type Found = HashMap<ApplicationId, Tested>;

/// Finds how the skills test of each of these applications stands, in as many questions for a hundred as
/// for one. What it says in words is in this language: the reader's, never the candidate's.
pub struct Tests {
    pub of: for<'a> fn(&'a Scope, Vec<ApplicationId>, Language) -> BoxFuture<'a, Result<Found>>,
}

/// Returns how the skills tests of these applications stand.
pub async fn tests_of(
    scope: &Scope,
    ids: impl IntoIterator<Item = ApplicationId>,
    language: Language,
) -> Result<Found> {
    let ids: Vec<_> = ids.into_iter().collect();
    let mut all = HashMap::new();
    for hook in scope.platform().rooms.hooks::<Tests>() {
        all.extend((hook.of)(scope, ids.clone(), language).await?);
    }
    Ok(all)
}
