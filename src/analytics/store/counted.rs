//! What a page counts: a few rows, however many applications there are.

use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait, FromQueryResult, QueryFilter, QuerySelect, Select,
    sea_query::{CaseStatement, Expr},
};

use crate::{
    analytics::{
        entity::{path, stay},
        milestone::Milestone,
        month::Month,
    },
    applications::{ApplicationStage, Ending},
    error::Result,
    jobs::JobId,
    platform::db::Scope,
};

/// Whose applications are counted: those to these jobs, or to all, that came since then.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    pub jobs: Option<Vec<JobId>>,
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

pub async fn paths_by(scope: &Scope, asked: &Asked) -> Result<Vec<CountedPaths>> {
    use path::Column::{Ending, Furthest, HoursToHire, Stage};

    let rows = paths(scope, asked).column(Furthest).column(Stage).column(Ending);
    let rows = rows.column(HoursToHire).group_by(Furthest).group_by(Stage);
    scope.all_as(rows.group_by(Ending).group_by(HoursToHire)).await
}

/// How many of those who applied in a month have come so far.
#[derive(Clone, Debug, FromQueryResult)]
pub struct CountedMonths {
    /// Its place among the months that are asked about.
    pub month: i32,
    pub furthest: Milestone,
    pub stage: ApplicationStage,
    pub hours_to_hire: Option<i32>,
    pub people: i64,
}

/// Counts by the month in which they came, in one question however many months there are.
pub async fn months_by(
    scope: &Scope,
    jobs: Option<Vec<JobId>>,
    months: &[Month],
) -> Result<Vec<CountedMonths>> {
    use path::Column::{AppliedAt, Furthest, HoursToHire, Stage};

    let (Some(first), Some(last)) = (months.first(), months.last()) else { return Ok(vec![]) };
    let within = (0..).zip(months).fold(CaseStatement::new(), |cases, (at, month): (i32, _)| {
        // Written out: a value that is bound would be another one in what it is grouped by.
        cases.case(AppliedAt.lt(month.to), Expr::Constant(at.into()))
    });
    let place: Expr = within.into();
    let rows = paths(scope, &Asked { jobs, since: Some(first.from) });
    let rows = rows.filter(AppliedAt.lt(last.to));
    let rows = rows.column(Furthest).column(Stage).column(HoursToHire);
    let rows = rows.column_as(place, "month");
    let rows = rows.group_by(Furthest).group_by(Stage).group_by(HoursToHire);
    scope.all_as(rows.group_by(Expr::cust("\"month\""))).await
}

pub async fn sources_by(scope: &Scope, asked: &Asked) -> Result<Vec<CountedSources>> {
    use path::Column::{Furthest, Source};

    let rows = paths(scope, asked).column(Source).column(Furthest);
    scope.all_as(rows.group_by(Source).group_by(Furthest)).await
}

pub async fn stays_by(scope: &Scope, asked: &Asked) -> Result<Vec<CountedStays>> {
    use stay::Column::{AppliedAt, Hours, JobId, Stage};

    let mut rows = scope.select::<stay::Entity>().select_only();
    if let Some(jobs) = &asked.jobs {
        rows = rows.filter(JobId.is_in(jobs.iter().copied()));
    }
    if let Some(since) = asked.since {
        rows = rows.filter(AppliedAt.gte(since));
    }
    let rows = rows.column(Stage).column(Hours).column_as(Stage.count(), "people");
    scope.all_as(rows.group_by(Stage).group_by(Hours)).await
}

fn paths(scope: &Scope, asked: &Asked) -> Select<path::Entity> {
    use path::Column::{AppliedAt, Furthest, JobId};

    let mut rows = scope.select::<path::Entity>().select_only();
    if let Some(jobs) = &asked.jobs {
        rows = rows.filter(JobId.is_in(jobs.iter().copied()));
    }
    if let Some(since) = asked.since {
        rows = rows.filter(AppliedAt.gte(since));
    }
    rows.column_as(Furthest.count(), "people")
}
