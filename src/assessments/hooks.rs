//! What this room leaves to the rooms above it, whose names it does not know.

use std::collections::HashSet;

use futures_util::future::BoxFuture;

use crate::{error::Result, platform::db::Scope};

/// Finds the items that no new form of this practice shall ask.
pub struct LeftOut {
    pub of: for<'a> fn(&'a Scope) -> BoxFuture<'a, Result<HashSet<String>>>,
}

/// Returns the items that no new form of this practice asks, whatever the bank offers.
pub async fn left_out(scope: &Scope) -> Result<HashSet<String>> {
    let mut all = HashSet::new();
    for hook in scope.platform().rooms.hooks::<LeftOut>() {
        all.extend((hook.of)(scope).await?);
    }
    Ok(all)
}
