//! What a report is made of: the same for both doors.

use super::{
    funnel::Funnel,
    store::{self, Asked},
    trend::{self, TrendMonth},
};
use crate::{
    error::Result,
    jobs::{self, JobId, RoleKey},
    kernel::text::Text,
    locations,
    platform::db::Scope,
    practices,
};

/// Returns to which jobs the applications came that are asked about: to one, to those of a role, to those at a location, or
/// to all. A job is at the location that its newest version names, by its name of today or by one that it had.
pub async fn jobs_asked(
    scope: &Scope,
    job: Option<JobId>,
    role: Option<RoleKey>,
    location: Option<&Text<120>>,
) -> Result<Option<Vec<JobId>>> {
    let mut asked = job.map(|job| vec![job]);
    if let Some(role) = role {
        asked = Some(among(asked, jobs::of_role(scope, role).await?));
    }
    if let Some(location) = location {
        let names = locations::known(scope).await?.names(location);
        asked = Some(among(asked, jobs::located(scope, &names).await?));
    }
    Ok(asked)
}

fn among(asked: Option<Vec<JobId>>, mut these: Vec<JobId>) -> Vec<JobId> {
    these.retain(|one| asked.as_ref().is_none_or(|asked| asked.contains(one)));
    these
}

/// Returns how many came how far, of those who are asked about.
pub async fn funnel(scope: &Scope, asked: &Asked) -> Result<Funnel> {
    let paths = store::paths_by(scope, asked).await?;
    let stays = store::stays_by(scope, asked).await?;
    let sources = store::sources_by(scope, asked).await?;
    Ok(Funnel::of(&paths, &stays, &sources))
}

/// Returns how those came on who applied in each of so many months up to this one.
pub async fn trend(scope: &Scope, jobs: Option<Vec<JobId>>, many: u32) -> Result<Vec<TrendMonth>> {
    let practice = practices::here(scope).await?;
    let now = (practice.time_zone(), practice.today(scope.now()));
    let months = trend::months(now, many);
    let counted = store::months_by(scope, jobs, &months).await?;
    Ok(trend::trend(&months, &counted))
}
