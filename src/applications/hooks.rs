//! What this room leaves to the rooms above it, whose names it does not know.

use chrono::NaiveDate;
use futures_util::future::BoxFuture;
use serde::Serialize;

use super::ApplicationId;
use crate::{error::Result, platform::db::Scope};

/// What there is for a candidate beside the application itself: a test, an offer.
pub struct Ways {
    pub of: for<'a> fn(&'a Scope, ApplicationId) -> BoxFuture<'a, Result<Vec<Way>>>,
}

/// One thing to which a status page leads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Way {
    /// What it is and how it stands: `status-way-test_open` says it.
    pub word: &'static str,
    /// Until when, if that is said.
    pub until: Option<NaiveDate>,
    /// The rest of the address, after that of the status page, to which a button sends the candidate.
    pub act: Option<String>,
}

impl Way {
    /// An example for the samples of pages.
    pub fn sample(word: &&'static str) -> Self {
        let until = word.ends_with("open").then(NaiveDate::default);
        let act = (*word != "test_over").then(|| "tests/inv_0000".to_owned());
        Self { word, until, act }
    }
}

/// Returns all there is, from the lowest room to the highest.
pub async fn ways(scope: &Scope, id: ApplicationId) -> Result<Vec<Way>> {
    let mut all = vec![];
    for hook in scope.platform().rooms.hooks::<Ways>() {
        all.extend((hook.of)(scope, id).await?);
    }
    Ok(all)
}
