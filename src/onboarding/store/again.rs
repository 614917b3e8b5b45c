//! What may come again, and what was said of a task on all lists of somebody.

use chrono::NaiveDate;
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, QueryFilter, QueryOrder};

use super::rows;
use crate::{
    error::Result,
    onboarding::{
        entity::{
            onboarding::{Column, Entity, Model as Listed},
            task,
        },
        onboarding::{OnboardingId, Step},
    },
    platform::db::{Db, PracticeId, Scope, Tx},
    roster::StaffId,
};

/// Returns the practices in which something is to be looked at by that day.
pub async fn whose(db: &Db, by: NaiveDate) -> Result<Vec<PracticeId>> {
    let such = Condition::all().add(task::Column::AgainOn.lte(by));
    db.practices_with::<task::Entity>(such).await
}

/// Returns of whom something is to be looked at by that day.
pub async fn of_whom(scope: &Scope, by: NaiveDate) -> Result<Vec<StaffId>> {
    let steps = scope.select::<task::Entity>().filter(task::Column::AgainOn.lte(by));
    let steps = scope.all(steps).await?;
    let rows = scope.select::<Entity>();
    let rows = rows.filter(Column::Id.is_in(steps.iter().map(|step| step.onboarding_id)));
    let rows = scope.all(rows.order_by_asc(Column::StaffId)).await?;
    let mut staff: Vec<_> = rows.into_iter().map(|row: Listed| row.staff_id).collect();
    staff.dedup();
    Ok(staff)
}

/// Returns what became of the tasks of these lists, each with its list, the earliest list first.
pub async fn steps(scope: &Scope, lists: &[Listed]) -> Result<Vec<(OnboardingId, Step)>> {
    let steps = scope.select::<task::Entity>();
    let steps =
        steps.filter(task::Column::OnboardingId.is_in(lists.iter().map(|listed| listed.id)));
    let steps = scope.all(steps.order_by_asc(task::Column::OnboardingId)).await?;
    steps.into_iter().map(|row| Ok((row.onboarding_id, rows::step(row)?))).collect()
}

/// Has a task looked at from that day on, or not any more.
pub async fn look_on(
    tx: &Tx,
    (id, task): (OnboardingId, &str),
    on: Option<NaiveDate>,
) -> Result<()> {
    tx.update(task::ActiveModel {
        practice_id: Set(tx.practice_id()),
        onboarding_id: Set(id),
        task: Set(task.to_owned()),
        again_on: Set(on),
        ..Default::default()
    })
    .await
}

/// Returns which tasks of a list repeat.
pub fn repeating(row: &Listed) -> Result<Vec<String>> {
    let template = rows::noun(row.clone())?.template;
    let repeating = template.tasks.into_iter().filter(|task| task.repeats.is_some());
    Ok(repeating.map(|task| task.id.to_string()).collect())
}
