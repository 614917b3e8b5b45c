//! What a candidate's status page says of their conversation.

use super::store;
use crate::{
    applications::{self, ApplicationId, ApplicationStage, Way},
    error::Result,
    platform::db::Scope,
    practices,
};

/// Offers the conversation to everybody who has applied, until somebody makes them an offer. One that was sent
/// can be read again. Who is not led there is offered none.
pub async fn ways(scope: &Scope, id: ApplicationId) -> Result<Vec<Way>> {
    if !applications::leads_on(scope).await? {
        return Ok(vec![]);
    }
    let act = Some("screening".to_owned());
    let there = store::of_application(scope, id).await?;
    if there.as_ref().is_some_and(|there| there.finished_at.is_some()) {
        return Ok(vec![Way { word: "screening_done", until: None, act }]);
    }
    let stage = applications::find(scope, id).await?.stage;
    if !stage.is_open() || matches!(stage, ApplicationStage::Offer) {
        return Ok(vec![]);
    }
    let ends = there.map(|there| there.open_until).filter(|ends| *ends > scope.now());
    let until = match ends {
        Some(ends) => Some(practices::here(scope).await?.today(ends)),
        None => None,
    };
    Ok(vec![Way { word: "screening_open", until, act }])
}
