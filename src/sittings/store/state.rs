use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, Condition, FromQueryResult, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Expr, ExprTrait},
};

use super::super::{
    entity::state::{ActiveModel, Column, Entity, Model},
    sitting::{Gate, SittingId, State},
};
use crate::{
    error::{Error, Result},
    invitations::{self, Invitation},
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

/// A sitting that was handed in, with answers that came later and that nobody has settled.
pub struct LateSitting {
    pub sitting: SittingId,
    pub invitation: Invitation,
    pub count: i32,
}

/// Returns those of which is told that they were handed in, in an order that tells nothing.
pub async fn late(scope: &Scope) -> Result<Vec<LateSitting>> {
    // Written out: SQLite takes the index of these few rows only if it reads the number.
    let late = Column::Late.into_expr().gt(Expr::Constant(0.into()));
    let rows = scope.select::<Entity>().filter(late);
    let rows = rows.filter(Column::SubmittedAt.is_not_null()).order_by_asc(Column::SittingId);
    let rows = scope.all(rows).await?;
    if rows.is_empty() {
        return Ok(vec![]);
    }
    let behind = super::invitations_behind(scope, rows.iter().map(|row| row.sitting_id)).await?;
    let ids = behind.iter().map(|(_, invitation)| *invitation);
    let invitations = invitations::with_ids(scope, ids).await?;
    let late = rows.into_iter().filter_map(|row| {
        let (_, of) = behind.iter().find(|(sitting, _)| *sitting == row.sitting_id)?;
        let told = |one: &&Invitation| one.id == *of && one.tells_result();
        let invitation = invitations.iter().find(told)?.clone();
        Some(LateSitting { sitting: row.sitting_id, invitation, count: row.late })
    });
    Ok(late.collect())
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
