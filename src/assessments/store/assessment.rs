use std::collections::HashMap;

use sea_orm::{ColumnTrait, Condition, FromQueryResult, QueryFilter, QueryOrder, QuerySelect};

use super::super::{
    entity::assessment::{Column, Entity, Model},
    form::{Assessment, AssessmentId},
    titles::Named,
};
use crate::{
    error::{Error, Result},
    jobs::JobId,
    kernel::cursor::Window,
    platform::db::{Scope, Tx},
};

pub async fn assessment(scope: &Scope, id: AssessmentId) -> Result<Assessment> {
    let row = scope.one(scope.select::<Entity>().filter(Column::Id.eq(id))).await?;
    row.ok_or(Error::Missing("assessment")).and_then(noun)
}

/// Returns every assessment, in the order they were frozen.
pub async fn assessments(scope: &Scope) -> Result<Vec<Assessment>> {
    let rows = scope.all(scope.select::<Entity>().order_by_asc(Column::Id)).await?;
    rows.into_iter().map(noun).collect()
}

/// Returns those of these that there are.
pub async fn with_ids(
    scope: &Scope,
    ids: impl IntoIterator<Item = AssessmentId>,
) -> Result<Vec<Assessment>> {
    let rows = scope.select::<Entity>().filter(Column::Id.is_in(ids));
    scope.all(rows.order_by_asc(Column::Id)).await?.into_iter().map(noun).collect()
}

/// Which assessments to list.
#[derive(Clone, Default)]
pub struct Filter {
    pub job_id: Option<JobId>,
    pub role: Option<String>,
    /// Only those of postings that one can apply for and the practice's own, or only the others.
    pub is_open: Option<bool>,
}

/// Returns one row more than the window shows, in the order they were frozen. `open` are the postings
/// that one can apply for.
pub async fn list(
    scope: &Scope,
    filter: Filter,
    open: &[JobId],
    window: Window,
) -> Result<Vec<Assessment>> {
    let mut rows = scope.select::<Entity>();
    if let Some(job_id) = filter.job_id {
        rows = rows.filter(Column::JobId.eq(job_id));
    }
    if let Some(role) = filter.role {
        rows = rows.filter(Column::Role.eq(role));
    }
    rows = match filter.is_open {
        Some(true) => {
            let ours = Condition::any().add(Column::JobId.is_null());
            rows.filter(ours.add(Column::JobId.is_in(open.iter().copied())))
        }
        Some(false) => rows
            .filter(Column::JobId.is_not_null())
            .filter(Column::JobId.is_not_in(open.iter().copied())),
        None => rows,
    };
    scope.all(scope.window(rows, window)).await?.into_iter().map(noun).collect()
}

/// Returns what each is called by, in the order they were frozen, and reads nothing of what they ask.
pub async fn named(scope: &Scope) -> Result<Vec<Named>> {
    let rows = scope.select::<Entity>().order_by_asc(Column::Id).select_only();
    let columns = [Column::Id, Column::Role, Column::JobId, Column::FrozenAt];
    scope.all_as(rows.columns(columns)).await
}

/// Returns all forms of the same test, the first one first.
pub async fn forms_of(scope: &Scope, one: &Assessment) -> Result<Vec<Assessment>> {
    let rows = scope.select::<Entity>().order_by_asc(Column::Number);
    let rows = match one.job_id {
        Some(job) => rows.filter(Column::JobId.eq(job)),
        None => rows.filter(Column::JobId.is_null()).filter(Column::Role.eq(&*one.form.role)),
    };
    scope.all(rows).await?.into_iter().map(noun).collect()
}

/// Returns for which roles the practice has an assessment of its own.
pub async fn own_roles(scope: &Scope) -> Result<Vec<String>> {
    let rows = scope.select::<Entity>().filter(Column::JobId.is_null()).select_only();
    let rows = rows.column(Column::Id).column(Column::Role);
    Ok(scope.all_as(rows).await?.into_iter().map(|row: Frozen| row.role).collect())
}

/// Returns for which role each of these was frozen, and reads nothing of what it asks.
pub async fn roles_of(
    scope: &Scope,
    ids: impl IntoIterator<Item = AssessmentId>,
) -> Result<HashMap<AssessmentId, String>> {
    let rows = scope.select::<Entity>().filter(Column::Id.is_in(ids)).select_only();
    let rows = rows.column(Column::Id).column(Column::Role);
    let of = |row: Frozen| (row.id, row.role);
    Ok(scope.all_as(rows).await?.into_iter().map(of).collect())
}

#[derive(FromQueryResult)]
struct Frozen {
    id: AssessmentId,
    role: String,
}

/// Returns the ids of those that were frozen for these postings.
pub async fn asked_for(scope: &Scope, jobs: Vec<JobId>) -> Result<HashMap<JobId, String>> {
    let rows = scope.select::<Entity>().filter(Column::JobId.is_in(jobs)).select_only();
    let rows = rows.filter(Column::Number.eq(1)).column(Column::Id).column(Column::JobId);
    let of = |row: FrozenFor| (row.job_id, row.id.to_string());
    Ok(scope.all_as(rows).await?.into_iter().map(of).collect())
}

#[derive(FromQueryResult)]
struct FrozenFor {
    id: AssessmentId,
    job_id: JobId,
}

/// Returns the one that was frozen for a posting: the form that everybody gets.
pub async fn assessment_for(scope: &Scope, job: JobId) -> Result<Option<Assessment>> {
    let rows = scope.select::<Entity>().filter(Column::JobId.eq(job));
    scope.one(rows.filter(Column::Number.eq(1))).await?.map(noun).transpose()
}

/// Adds it, unless there is one for the same purpose. Returns whether it is new.
pub async fn add_assessment(tx: &Tx, assessment: &Assessment) -> Result<bool> {
    tx.insert_once(Model {
        practice_id: tx.practice_id(),
        id: assessment.id,
        purpose: purpose_of(assessment, assessment.number),
        role: assessment.form.role.clone(),
        job_id: assessment.job_id,
        number: assessment.number,
        is_short: assessment.is_short,
        form: serde_json::to_string(&assessment.form).map_err(Error::internal)?,
        frozen_at: assessment.frozen_at,
        updated_at: assessment.updated_at,
    })
    .await
}

/// What the form with this number of its test is for, like no other.
pub fn purpose_of(one: &Assessment, number: i32) -> String {
    let test = one.job_id.map_or_else(|| one.form.role.clone(), |job| job.to_string());
    if number == 1 { test } else { format!("{test} {number}") }
}

fn noun(row: Model) -> Result<Assessment> {
    let form = serde_json::from_str(&row.form).map_err(Error::internal)?;
    let Model { id, job_id, number, is_short, frozen_at, updated_at, .. } = row;
    Ok(Assessment { id, job_id, number, is_short, form, frozen_at, updated_at })
}
