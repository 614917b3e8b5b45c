//! Questions about jobs.
// stub

use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};

use super::{
    Job, JobId,
    entity::{Column, Entity, Model},
};
use crate::{
    error::{Error, Result},
    platform::db::Scope,
};

pub async fn find(scope: &Scope, id: JobId) -> Result<Job> {
    let row = scope.one(scope.select::<Entity>().filter(Column::Id.eq(id))).await?;
    row.map(Job::from).ok_or(Error::Missing("job"))
}

/// Returns the jobs with these ids, in one question however many there are.
pub async fn titled(
    scope: &Scope,
    ids: impl IntoIterator<Item = JobId>,
) -> Result<Vec<(JobId, String)>> {
    let rows = scope.select::<Entity>().filter(Column::Id.is_in(ids));
    Ok(scope.all(rows).await?.into_iter().map(|row| (row.id, row.title.to_string())).collect())
}

pub async fn all(scope: &Scope) -> Result<Vec<Job>> {
    let rows = scope.all(scope.select::<Entity>().order_by_asc(Column::Id)).await?;
    Ok(rows.into_iter().map(Job::from).collect())
}

impl From<Model> for Job {
    fn from(row: Model) -> Self {
        let Model { id, title, stage, language, .. } = row;
        Self { id, role: "receptionist".to_owned(), title, stage, language }
    }
}
