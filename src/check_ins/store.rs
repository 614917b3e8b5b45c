//! Questions about check-ins, each by its name. No decisions are made here.

use std::collections::BTreeMap;

use sea_orm::{ActiveValue::Set, ColumnTrait, QueryFilter, QueryOrder, QuerySelect, Select};

use super::{
    check_in::CheckIn,
    entity::check_in::{ActiveModel, Column, Entity, Model},
};
use crate::{
    error::{Error, Result},
    kernel::{cursor::Window, typed_id::TypedId},
    platform::db::{
        Scope, Tx,
        page::{Counting, Piece, Seek, Sorted},
    },
    roster::StaffId,
};

/// Returns the check-ins of one time of working here, the earliest day first.
pub async fn of_staff(scope: &Scope, id: StaffId, span: i32) -> Result<Vec<CheckIn>> {
    let rows = scope.all(theirs(scope, id, span).order_by_asc(Column::Day)).await?;
    rows.into_iter().map(noun).collect()
}

pub async fn find(scope: &Scope, id: StaffId, span: i32, day: i32) -> Result<Option<CheckIn>> {
    let row = scope.one(theirs(scope, id, span).filter(Column::Day.eq(day))).await?;
    row.map(noun).transpose()
}

/// Like [`find`], and holds it until the transaction ends.
pub async fn hold(tx: &Tx, id: StaffId, span: i32, day: i32) -> Result<Option<CheckIn>> {
    let row = tx.lock(theirs(tx, id, span).filter(Column::Day.eq(day))).await?;
    row.map(noun).transpose()
}

/// Returns one row more than the window shows, in the order they were held.
pub async fn list(scope: &Scope, of: Option<StaffId>, window: Window) -> Result<Vec<CheckIn>> {
    let mut rows = scope.select::<Entity>();
    if let Some(id) = of {
        rows = rows.filter(Column::StaffId.eq(id));
    }
    let rows = scope.all(scope.window(rows, window)).await?;
    rows.into_iter().map(noun).collect()
}

/// Returns a page of them, the newest first.
pub async fn page(scope: &Scope, seek: &Seek) -> Result<Piece<CheckIn>> {
    let (sorted, from) = (Sorted::descending_by([Column::Id]), (seek, Window::USUAL));
    let rows = scope.select::<Entity>();
    let piece = scope.page(rows, &sorted, from, Counting::UpToAThousand).await?;
    let rows = piece.rows.into_iter().map(noun).collect::<Result<_>>()?;
    Ok(Piece { rows, part: piece.part })
}

/// Returns some that follow this one, in the order they were held.
pub async fn after(scope: &Scope, last: Option<uuid::Uuid>, most: u64) -> Result<Vec<CheckIn>> {
    let mut rows = scope.select::<Entity>();
    if let Some(last) = last {
        rows = rows.filter(Column::Id.gt(last));
    }
    let rows = scope.all(rows.order_by_asc(Column::Id).limit(most)).await?;
    rows.into_iter().map(noun).collect()
}

/// Returns of each time of somebody working here the latest check-in, in the order they were held.
pub async fn latest(scope: &Scope) -> Result<Vec<CheckIn>> {
    const AT_ONCE: u64 = 1_000;
    let (mut latest, mut last) = (BTreeMap::<_, CheckIn>::new(), None);
    loop {
        let some = after(scope, last, AT_ONCE).await?;
        last = some.last().map(|one| one.id.uuid());
        let is_all = (some.len() as u64) < AT_ONCE;
        for one in some {
            let before = latest.get(&(one.staff_id, one.span));
            if before.is_none_or(|before| before.day < one.day) {
                latest.insert((one.staff_id, one.span), one);
            }
        }
        if is_all {
            return Ok(latest.into_values().collect());
        }
    }
}

/// Adds one, unless another of this day is there. Returns whether it is new.
pub async fn add(tx: &Tx, one: &CheckIn) -> Result<bool> {
    let one = one.clone();
    tx.insert_once(Model {
        practice_id: tx.practice_id(),
        id: one.id,
        staff_id: one.staff_id,
        person_id: one.person_id,
        span: one.span,
        day: one.day,
        role: one.role,
        held_on: one.held_on,
        rated: serde_json::to_string(&one.rated).map_err(Error::internal)?,
        note: one.note,
        held_by: one.held_by,
        updated_at: one.updated_at,
        revision: one.revision,
    })
    .await
}

pub async fn save(tx: &Tx, one: &CheckIn) -> Result<()> {
    let one = one.clone();
    tx.update(ActiveModel {
        practice_id: Set(tx.practice_id()),
        id: Set(one.id),
        role: Set(one.role),
        held_on: Set(one.held_on),
        rated: Set(serde_json::to_string(&one.rated).map_err(Error::internal)?),
        note: Set(one.note),
        held_by: Set(one.held_by),
        revision: Set(one.revision),
        ..Default::default()
    })
    .await
}

fn theirs(scope: &Scope, id: StaffId, span: i32) -> Select<Entity> {
    let rows = scope.select::<Entity>().filter(Column::StaffId.eq(id));
    rows.filter(Column::Span.eq(span))
}

fn noun(row: Model) -> Result<CheckIn> {
    Ok(CheckIn {
        rated: serde_json::from_str(&row.rated).map_err(Error::internal)?,
        id: row.id,
        staff_id: row.staff_id,
        person_id: row.person_id,
        span: row.span,
        day: row.day,
        role: row.role,
        held_on: row.held_on,
        note: row.note,
        held_by: row.held_by,
        updated_at: row.updated_at,
        revision: row.revision,
    })
}
