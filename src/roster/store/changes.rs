//! What changes of somebody's work, and from which day on.

use chrono::NaiveDate;
use sea_orm::{ColumnTrait, Condition, QueryFilter, QueryOrder, Select};

use crate::{
    error::Result,
    platform::db::{Db, PracticeId, Scope, Tx},
    roster::{
        entity::change,
        staff::{StaffId, Terms},
    },
};

/// Returns what waits for its day, the next first.
pub async fn waiting(scope: &Scope, id: StaffId) -> Result<Vec<(NaiveDate, Terms)>> {
    let rows = waiting_of(scope, id).order_by_asc(change::Column::EffectiveOn);
    let rows = scope.all(rows.order_by_asc(change::Column::Number)).await?;
    Ok(rows.into_iter().map(|row| (row.effective_on, Terms::from(row))).collect())
}

fn waiting_of(scope: &Scope, id: StaffId) -> Select<change::Entity> {
    let rows = scope.select::<change::Entity>().filter(change::Column::StaffId.eq(id));
    rows.filter(change::Column::IsWaiting.eq(true))
}

/// Takes what has come due, and returns the latest of it.
pub async fn take_due(tx: &Tx, id: StaffId, today: NaiveDate) -> Result<Option<Terms>> {
    let due = waiting(tx, id).await?.into_iter().rfind(|(on, _)| *on <= today);
    let (now, until) = (tx.now(), change::Column::EffectiveOn.lte(today));
    tx.change::<change::Entity>(|rows| {
        rows.col_expr(change::Column::IsWaiting, false.into())
            .col_expr(change::Column::UpdatedAt, now.into())
            .filter(change::Column::StaffId.eq(id))
            .filter(until)
    })
    .await?;
    Ok(due.map(|(_, terms)| terms))
}

pub async fn who_changes(scope: &Scope, today: NaiveDate) -> Result<Vec<StaffId>> {
    let rows = scope.select::<change::Entity>().filter(changes_by(today));
    let mut ids: Vec<_> = scope.all(rows).await?.into_iter().map(|row| row.staff_id).collect();
    ids.dedup();
    Ok(ids)
}

pub async fn whose_change(db: &Db, by: NaiveDate) -> Result<Vec<PracticeId>> {
    db.practices_with::<change::Entity>(changes_by(by)).await
}

fn changes_by(day: NaiveDate) -> Condition {
    Condition::all()
        .add(change::Column::IsWaiting.eq(true))
        .add(change::Column::EffectiveOn.lte(day))
}

pub async fn add_change(
    tx: &Tx,
    id: StaffId,
    (effective_on, is_waiting): (NaiveDate, bool),
    terms: &Terms,
) -> Result<()> {
    let rows = tx.select::<change::Entity>().filter(change::Column::StaffId.eq(id));
    let latest = tx.one(rows.order_by_desc(change::Column::Number)).await?;
    let Terms { position, location, hours_a_week, manager_id } = terms.clone();
    tx.insert(change::Model {
        practice_id: tx.practice_id(),
        staff_id: id,
        number: 1 + latest.map_or(0, |row| row.number),
        effective_on,
        position,
        location,
        hours_a_week,
        manager_id,
        is_waiting,
        made_at: tx.now(),
        made_by: tx.actor().to_string(),
        updated_at: tx.now(),
    })
    .await
}

impl From<change::Model> for Terms {
    fn from(row: change::Model) -> Self {
        let change::Model { position, location, hours_a_week, manager_id, .. } = row;
        Self { position, location, hours_a_week, manager_id }
    }
}
