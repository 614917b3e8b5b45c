//! What this room leaves to the rooms above it, whose names it does not know.

use futures_util::future::BoxFuture;

use crate::{assessments::AssessmentId, error::Result, platform::db::Scope};

/// An item, and the hash of what it asks and keys: another wording may be sound.
pub type Wording = (String, String);

/// Finds the items that do not count in the scores of a test.
pub struct NotCounted {
    pub of: for<'a> fn(&'a Scope, AssessmentId) -> BoxFuture<'a, Result<Vec<Wording>>>,
}

/// Returns the items that do not count in the scores of a test.
pub async fn not_counted(scope: &Scope, id: AssessmentId) -> Result<Vec<Wording>> {
    let mut all = vec![];
    for hook in scope.platform().rooms.hooks::<NotCounted>() {
        all.extend((hook.of)(scope, id).await?);
    }
    Ok(all)
}
