//! What a report is made of: the same for both doors.

use super::{
    funnel::Funnel,
    store::{self, Asked},
    trend::{self, TrendMonth},
};
use crate::{error::Result, jobs::JobId, platform::db::Scope, practices};

/// Returns how many came how far, of those who are asked about.
pub async fn funnel(scope: &Scope, asked: Asked) -> Result<Funnel> {
    let paths = store::paths_by(scope, asked).await?;
    let stays = store::stays_by(scope, asked).await?;
    let sources = store::sources_by(scope, asked).await?;
    Ok(Funnel::of(&paths, &stays, &sources))
}

/// Returns how those came on who applied in each of so many months up to this one.
pub async fn trend(scope: &Scope, job: Option<JobId>, many: u32) -> Result<Vec<TrendMonth>> {
    let practice = practices::here(scope).await?;
    let now = (practice.time_zone(), practice.today(scope.now()));
    let months = trend::months(now, many);
    let counted = store::months_by(scope, job, &months).await?;
    Ok(trend::trend(&months, &counted))
}
