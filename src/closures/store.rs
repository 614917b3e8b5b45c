//! Questions about closures, each by its name. No decisions are made here.

use checklists::Calendar;
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, QueryOrder};

use super::{
    closure::{Closed, Closure, ClosureId, Span, calendar, days_of},
    entity::{ActiveModel, Column, Entity, Model},
};
use crate::{
    error::{Error, Result},
    platform::db::{Scope, Tx},
    practices::Practice,
};

/// Returns all, by their days.
pub async fn all(scope: &Scope) -> Result<Vec<Closure>> {
    let rows = scope.select::<Entity>().order_by_asc(Column::FirstDay).order_by_asc(Column::Id);
    Ok(scope.all(rows).await?.into_iter().map(noun).collect())
}

/// Waits until no other changes on which days the office is closed, or begins a list by them. It is taken before any turn of
/// a member of the staff, for a change takes all of those after it.
pub async fn in_turn(tx: &Tx) -> Result<()> {
    tx.in_turn("closures").await
}

/// Returns each day on which the office is closed beside weekends and holidays.
pub async fn closed(scope: &Scope) -> Result<Closed> {
    Ok(days_of(&all(scope).await?))
}

/// Returns on which days the office is open.
pub async fn office(scope: &Scope, practice: &Practice) -> Result<Calendar> {
    Ok(calendar(practice, &closed(scope).await?))
}

pub async fn find(scope: &Scope, id: ClosureId) -> Result<Closure> {
    scope.one(scope.by_id::<Entity>(id)).await?.map(noun).ok_or(Error::Missing("closure"))
}

/// Like [`find`], and holds it until the transaction ends.
pub async fn hold(tx: &Tx, id: ClosureId) -> Result<Closure> {
    tx.lock(tx.by_id::<Entity>(id)).await?.map(noun).ok_or(Error::Missing("closure"))
}

pub async fn add(tx: &Tx, closure: &Closure) -> Result<()> {
    let Span { first_day, last_day, name } = closure.span.clone();
    let (practice_id, added_by, updated_at) = (tx.practice_id(), tx.actor().to_string(), tx.now());
    tx.insert(Model {
        practice_id,
        id: closure.id,
        first_day,
        last_day,
        name,
        added_by,
        updated_at,
        revision: closure.revision,
    })
    .await
}

pub async fn save(tx: &Tx, closure: &Closure) -> Result<()> {
    let Span { first_day, last_day, name } = closure.span.clone();
    tx.update(ActiveModel {
        practice_id: Set(tx.practice_id()),
        id: Set(closure.id),
        first_day: Set(first_day),
        last_day: Set(last_day),
        name: Set(name),
        updated_at: Set(tx.now()),
        revision: Set(closure.revision),
        ..Default::default()
    })
    .await
}

pub async fn remove(tx: &Tx, id: ClosureId) -> Result<()> {
    tx.remove::<Entity>(Condition::all().add(Column::Id.eq(id))).await
}

fn noun(row: Model) -> Closure {
    let Model { id, first_day, last_day, name, revision, .. } = row;
    Closure { id, span: Span { first_day, last_day, name }, revision }
}
