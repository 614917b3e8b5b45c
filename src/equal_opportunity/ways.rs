//! What a status page says of it.

use super::store;
use crate::{
    applications::{ApplicationId, Way},
    error::Result,
    platform::db::Scope,
};

/// The rest of the address, after that of the status page.
pub const ADDRESS: &str = "about-you";

/// Offers to say something of oneself, where the practice asks.
pub async fn ways(scope: &Scope, id: ApplicationId) -> Result<Vec<Way>> {
    if store::setting(scope).await?.is_none() {
        return Ok(vec![]);
    }
    let has_said = store::has_said(scope, id).await?;
    let word = if has_said { "about_you_done" } else { "about_you_open" };
    Ok(vec![Way { word, until: None, act: Some(ADDRESS.to_owned()) }])
}
