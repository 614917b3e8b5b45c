//! What a page counts: a few rows, however many applications there are.

use chrono::{DateTime, Utc};
use sea_orm::{ColumnTrait, FromQueryResult, QueryFilter, QuerySelect, Select};

use crate::{
    analytics::{
        entity::{path, stay},
        milestone::Milestone,
    },
    applications::{ApplicationStage, Ending},
    error::Result,
    jobs::JobId,
    platform::db::Scope,
};

/// Whose applications are counted: those to one job, or to all, that came since then.
#[derive(Clone, Copy, Debug, Default)]
pub struct Asked {
    pub job: Option<JobId>,
    pub since: Option<DateTime<Utc>>,
}

/// How many have come so far, and how it ended for them.
#[derive(Clone, Debug, FromQueryResult)]
pub struct CountedPaths {
    pub furthest: Milestone,
    pub stage: ApplicationStage,
    pub ending: Option<Ending>,
    pub hours_to_hire: Option<i32>,
    pub people: i64,
}

#[derive(Clone, Debug, FromQueryResult)]
pub struct CountedStays {
    pub stage: ApplicationStage,
    pub hours: i32,
    pub people: i64,
}

#[derive(Clone, Debug, FromQueryResult)]
pub struct CountedSources {
    pub source: Option<String>,
    pub furthest: Milestone,
    pub people: i64,
}

pub async fn paths_by(scope: &Scope, asked: Asked) -> Result<Vec<CountedPaths>> {
    use path::Column::{Ending, Furthest, HoursToHire, Stage};

    let rows = paths(scope, asked).column(Furthest).column(Stage).column(Ending);
    let rows = rows.column(HoursToHire).group_by(Furthest).group_by(Stage);
    scope.all_as(rows.group_by(Ending).group_by(HoursToHire)).await
}

pub async fn sources_by(scope: &Scope, asked: Asked) -> Result<Vec<CountedSources>> {
    use path::Column::{Furthest, Source};

    let rows = paths(scope, asked).column(Source).column(Furthest);
    scope.all_as(rows.group_by(Source).group_by(Furthest)).await
}

pub async fn stays_by(scope: &Scope, asked: Asked) -> Result<Vec<CountedStays>> {
    use stay::Column::{AppliedAt, Hours, JobId, Stage};

    let mut rows = scope.select::<stay::Entity>().select_only();
    if let Some(job) = asked.job {
        rows = rows.filter(JobId.eq(job));
    }
    if let Some(since) = asked.since {
        rows = rows.filter(AppliedAt.gte(since));
    }
    let rows = rows.column(Stage).column(Hours).column_as(Stage.count(), "people");
    scope.all_as(rows.group_by(Stage).group_by(Hours)).await
}

fn paths(scope: &Scope, asked: Asked) -> Select<path::Entity> {
    use path::Column::{AppliedAt, Furthest, JobId};

    let mut rows = scope.select::<path::Entity>().select_only();
    if let Some(job) = asked.job {
        rows = rows.filter(JobId.eq(job));
    }
    if let Some(since) = asked.since {
        rows = rows.filter(AppliedAt.gte(since));
    }
    rows.column_as(Furthest.count(), "people")
}
