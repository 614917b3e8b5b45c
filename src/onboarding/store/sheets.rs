//! Questions about signed sheets. Why one was sent back is sealed, whatever it is of.

use sea_orm::{ActiveValue::Set, ColumnTrait, QueryFilter, QueryOrder, Select};

use crate::{
    error::Result,
    files::{SheetId, SheetState},
    onboarding::{
        entity::sheet::{ActiveModel, Column, Entity, Model},
        onboarding::OnboardingId,
        sheet::{Sheet, TaskOf},
    },
    platform::db::{Scope, Tx},
};

/// Returns the sheets of a task, the first that came first.
pub async fn of(scope: &Scope, id: OnboardingId, task: &str) -> Result<Vec<Sheet>> {
    sheets(scope, of_onboarding(scope, id).filter(Column::Task.eq(task))).await
}

/// Returns the sheets of all tasks, the first that came first.
pub async fn of_all(scope: &Scope, id: OnboardingId) -> Result<Vec<Sheet>> {
    sheets(scope, of_onboarding(scope, id)).await
}

/// Returns one of a task, if it is there.
pub async fn find(
    scope: &Scope,
    (id, task): (OnboardingId, &str),
    sheet: SheetId,
) -> Result<Option<Sheet>> {
    let rows = of_onboarding(scope, id).filter(Column::Task.eq(task));
    Ok(scope.one(rows.filter(Column::Id.eq(sheet))).await?.map(|row| noun(scope, row)))
}

/// Returns whether a sheet of a task waits for somebody to look at it.
pub async fn waits(scope: &Scope, id: OnboardingId, task: &str) -> Result<bool> {
    let rows = of_onboarding(scope, id).filter(Column::Task.eq(task));
    Ok(scope.one(rows.filter(Column::State.eq(SheetState::Waiting))).await?.is_some())
}

/// Returns the sheets of these onboardings at which nobody has looked.
pub async fn waiting(
    scope: &Scope,
    of: impl IntoIterator<Item = OnboardingId>,
) -> Result<Vec<Sheet>> {
    let rows = scope.select::<Entity>().filter(Column::OnboardingId.is_in(of));
    let rows = rows.filter(Column::State.eq(SheetState::Waiting));
    sheets(scope, rows.order_by_asc(Column::Id)).await
}

pub async fn add(tx: &Tx, sheet: &Sheet) -> Result<()> {
    tx.insert(Model {
        practice_id: tx.practice_id(),
        id: sheet.id,
        onboarding_id: sheet.of.onboarding,
        task: sheet.of.task.clone(),
        file_id: sheet.file_id,
        sha256: sheet.sha256.clone(),
        state: sheet.state,
        reason: sealed(tx, sheet)?,
        handed_in_at: sheet.handed_in_at,
        handed_in_by: sheet.handed_in_by.clone(),
        decided_at: sheet.decided_at,
        decided_by: sheet.decided_by.clone(),
    })
    .await
}

/// Keeps what was decided about a sheet.
pub async fn save(tx: &Tx, sheet: &Sheet) -> Result<()> {
    tx.update(ActiveModel {
        practice_id: Set(tx.practice_id()),
        id: Set(sheet.id),
        state: Set(sheet.state),
        reason: Set(sealed(tx, sheet)?),
        decided_at: Set(sheet.decided_at),
        decided_by: Set(sheet.decided_by.clone()),
        ..Default::default()
    })
    .await
}

/// Sets aside what waits of a task that was settled by another way.
pub async fn set_aside(tx: &Tx, id: OnboardingId, task: &str) -> Result<()> {
    let waiting = of(tx, id, task).await?;
    aside(tx, waiting).await
}

/// Sets aside what waits of an onboarding that is over.
pub async fn set_all_aside(tx: &Tx, id: OnboardingId) -> Result<()> {
    let waiting = of_all(tx, id).await?;
    aside(tx, waiting).await
}

async fn aside(tx: &Tx, all: Vec<Sheet>) -> Result<()> {
    let by = (tx.actor().to_string(), tx.now());
    for sheet in all.into_iter().filter(Sheet::is_waiting) {
        save(tx, &sheet.decided(SheetState::SetAside, None, by.clone())).await?;
    }
    Ok(())
}

fn of_onboarding(scope: &Scope, id: OnboardingId) -> Select<Entity> {
    let rows = scope.select::<Entity>().filter(Column::OnboardingId.eq(id));
    rows.order_by_asc(Column::Id)
}

async fn sheets(scope: &Scope, rows: Select<Entity>) -> Result<Vec<Sheet>> {
    Ok(scope.all(rows).await?.into_iter().map(|row| noun(scope, row)).collect())
}

/// What the seal of a reason is bound to.
fn place(id: SheetId) -> String {
    format!("onboarding_sheets/{id}")
}

fn sealed(tx: &Tx, sheet: &Sheet) -> Result<Option<String>> {
    let seal = |reason: &str| tx.platform().seal.seal(&place(sheet.id), reason);
    sheet.reason.as_ref().map(|reason| seal(reason.as_str())).transpose()
}

/// A reason whose key is not here is not shown.
fn noun(scope: &Scope, row: Model) -> Sheet {
    let seal = &scope.platform().seal;
    let reason = row.reason.and_then(|reason| seal.unseal_if_here(&place(row.id), &reason));
    Sheet {
        id: row.id,
        of: TaskOf { onboarding: row.onboarding_id, task: row.task },
        file_id: row.file_id,
        sha256: row.sha256,
        state: row.state,
        reason: reason.and_then(|reason| reason.parse().ok()),
        handed_in_at: row.handed_in_at,
        handed_in_by: row.handed_in_by,
        decided_at: row.decided_at,
        decided_by: row.decided_by,
    }
}
