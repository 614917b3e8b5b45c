//! Paths and stays, as they are kept.

use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::{
    analytics::{
        entity::{path, stay},
        path::{Path, Stay},
    },
    applications::ApplicationId,
    error::Result,
    platform::db::{Scope, Tx},
};

/// How many rows are written by one statement, and read by one: SQLite takes 32,766 values in one.
const AT_ONCE: usize = 1_000;

pub async fn paths_of(scope: &Scope, ids: &[ApplicationId]) -> Result<Vec<Path>> {
    let rows = scope.select::<path::Entity>();
    let rows = rows.filter(path::Column::ApplicationId.is_in(ids.iter().copied()));
    Ok(scope.all(rows).await?.into_iter().map(path_of).collect())
}

pub async fn save_paths(tx: &Tx, paths: &[Path]) -> Result<()> {
    use path::Column;

    for chunk in paths.chunks(AT_ONCE) {
        let rows = chunk.iter().map(|path| path_row(tx, path));
        let changing = [
            Column::Furthest,
            Column::Stage,
            Column::Ending,
            Column::Number,
            Column::Since,
            Column::HoursToHire,
        ];
        tx.replace_all(rows, changing).await?;
    }
    Ok(())
}

pub async fn save_stays(tx: &Tx, stays: &[Stay]) -> Result<()> {
    for chunk in stays.chunks(AT_ONCE) {
        let rows = chunk.iter().map(|stay| stay_row(tx, stay));
        tx.replace_all(rows, [stay::Column::Stage, stay::Column::Hours]).await?;
    }
    Ok(())
}

/// Forgets all that was counted.
pub async fn forget(tx: &Tx) -> Result<()> {
    tx.remove_all::<stay::Entity>().await?;
    tx.remove_all::<path::Entity>().await
}

/// Returns the paths after this one, by their application.
pub async fn all_paths(scope: &Scope, after: Option<ApplicationId>) -> Result<Vec<Path>> {
    let mut rows = scope.select::<path::Entity>();
    if let Some(after) = after {
        rows = rows.filter(path::Column::ApplicationId.gt(after));
    }
    let rows = rows.order_by_asc(path::Column::ApplicationId).limit(AT_ONCE as u64);
    Ok(scope.all(rows).await?.into_iter().map(path_of).collect())
}

/// Returns the stays of these applications.
pub async fn all_stays(scope: &Scope, ids: &[ApplicationId]) -> Result<Vec<Stay>> {
    let rows = scope.select::<stay::Entity>();
    let rows = rows.filter(stay::Column::ApplicationId.is_in(ids.iter().copied()));
    Ok(scope.all(rows).await?.into_iter().map(stay_of).collect())
}

fn path_row(tx: &Tx, path: &Path) -> path::Model {
    path::Model {
        practice_id: tx.practice_id(),
        application_id: path.application,
        job_id: path.job,
        source: path.source.clone(),
        applied_at: path.applied_at,
        furthest: path.furthest,
        stage: path.stage,
        ending: path.ending,
        number: path.number,
        since: path.since,
        hours_to_hire: path.hours_to_hire,
    }
}

fn path_of(row: path::Model) -> Path {
    Path {
        application: row.application_id,
        job: row.job_id,
        source: row.source,
        applied_at: row.applied_at,
        furthest: row.furthest,
        stage: row.stage,
        ending: row.ending,
        number: row.number,
        since: row.since,
        hours_to_hire: row.hours_to_hire,
    }
}

fn stay_row(tx: &Tx, stay: &Stay) -> stay::Model {
    stay::Model {
        practice_id: tx.practice_id(),
        application_id: stay.application,
        number: stay.number,
        job_id: stay.job,
        applied_at: stay.applied_at,
        stage: stay.stage,
        hours: stay.hours,
    }
}

fn stay_of(row: stay::Model) -> Stay {
    Stay {
        application: row.application_id,
        number: row.number,
        job: row.job_id,
        applied_at: row.applied_at,
        stage: row.stage,
        hours: row.hours,
    }
}
