use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, FromQueryResult, QueryFilter, QueryOrder, QuerySelect,
};

use super::super::{
    entity::state::{ActiveModel, Column, Entity, Model},
    sitting::{Gate, SittingId, State},
};
use crate::{
    error::{Error, Result},
    platform::db::{Db, PracticeId, Scope, Tx},
};

/// Holds a sitting against other steps until the transaction ends.
pub async fn hold_state(tx: &Tx, id: SittingId) -> Result<State> {
    let row = tx.lock(tx.select::<Entity>().filter(Column::SittingId.eq(id))).await?;
    row.map(State::from).ok_or(Error::Missing("sitting"))
}

pub(super) async fn add(tx: &Tx, id: SittingId, gate: Gate) -> Result<()> {
    tx.insert(row(tx, id, &State { gate, steps: 0, late: 0 })).await
}

/// Saves how far these are.
pub async fn save_states(tx: &Tx, states: &[(SittingId, State)]) -> Result<()> {
    let rows = states.iter().map(|(id, state)| row(tx, *id, state));
    tx.replace_all(rows, [Column::Reached, Column::Steps, Column::Late]).await
}

pub async fn close(tx: &Tx, id: SittingId, submitted_at: DateTime<Utc>) -> Result<()> {
    let (practice_id, sitting_id) = (Set(tx.practice_id()), Set(id));
    let submitted_at = Set(Some(submitted_at));
    tx.update(ActiveModel { practice_id, sitting_id, submitted_at, ..Default::default() }).await
}

pub async fn save_deadline(tx: &Tx, id: SittingId, deadline: DateTime<Utc>) -> Result<()> {
    let (practice_id, sitting_id, deadline) = (Set(tx.practice_id()), Set(id), Set(deadline));
    tx.update(ActiveModel { practice_id, sitting_id, deadline, ..Default::default() }).await
}

pub(super) async fn none_late(tx: &Tx, id: SittingId) -> Result<()> {
    let (practice_id, sitting_id, late) = (Set(tx.practice_id()), Set(id), Set(0));
    tx.update(ActiveModel { practice_id, sitting_id, late, ..Default::default() }).await
}

/// Returns the sittings whose time was over at that moment and that nobody has handed in, the longest
/// over first.
pub async fn overdue(scope: &Scope, deadline: DateTime<Utc>) -> Result<Vec<SittingId>> {
    let rows = scope.select::<Entity>().filter(is_overdue(deadline));
    let rows = rows.order_by_asc(Column::Deadline).order_by_asc(Column::SittingId);
    let rows = rows.select_only().column(Column::SittingId);
    let rows = scope.all_as::<_, Due>(rows).await?;
    Ok(rows.into_iter().map(|row| row.sitting_id).collect())
}

/// Returns the practices that have some of these.
pub async fn whose_overdue(db: &Db, deadline: DateTime<Utc>) -> Result<Vec<PracticeId>> {
    db.practices_with::<Entity>(is_overdue(deadline)).await
}

#[derive(FromQueryResult)]
struct Due {
    sitting_id: SittingId,
}

fn is_overdue(deadline: DateTime<Utc>) -> Condition {
    let open = Condition::all().add(Column::SubmittedAt.is_null());
    open.add(Column::Deadline.lt(deadline))
}

fn row(tx: &Tx, sitting_id: SittingId, state: &State) -> Model {
    let Gate { count, reached, deadline, submitted_at } = state.gate;
    let (practice_id, steps, late) = (tx.practice_id(), state.steps, state.late);
    Model { practice_id, sitting_id, count, reached, steps, late, deadline, submitted_at }
}

impl From<Model> for State {
    fn from(row: Model) -> Self {
        let Model { count, reached, steps, late, deadline, submitted_at, .. } = row;
        Self { gate: Gate { count, reached, deadline, submitted_at }, steps, late }
    }
}
