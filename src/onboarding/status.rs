//! What a candidate's status page says of their onboarding.

use super::store;
use crate::{
    applications::{self, ApplicationId, Way},
    error::Result,
    platform::db::Scope,
};

/// Returns the list that runs for somebody who was hired and is led there.
pub async fn ways(scope: &Scope, id: ApplicationId) -> Result<Vec<Way>> {
    let running = store::joining_of(scope, id).await?;
    if running.is_none() || !applications::leads_on(scope).await? {
        return Ok(vec![]);
    }
    let act = |id| Some(format!("onboardings/{id}"));
    let way = |id| Way { word: "onboarding", until: None, act: act(id) };
    Ok(running.into_iter().map(way).collect())
}
