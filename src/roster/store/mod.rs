//! Questions about staff, each by its name. No decisions are made here.

mod changes;
mod lists;
mod rows;
mod saving;

use std::collections::HashSet;

use chrono::NaiveDate;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, Select};

use self::rows::noun;
pub use self::{
    changes::waiting,
    lists::{Filter, Place, StaffSort, after, list, page, places, unstarted, who_work},
};
pub(super) use self::{
    changes::{add_change, take_due, who_changes, whose_change},
    saving::{add, add_span, rename, save},
};
use super::{
    entity::{
        span,
        staff::{Column, Entity},
    },
    staff::{Span, Staff, StaffId},
};
use crate::{
    error::{Error, Result},
    people::PersonId,
    platform::db::{Scope, Tx},
};

pub async fn find(scope: &Scope, id: StaffId) -> Result<Staff> {
    let row = scope.one(by_id(scope, id)).await?;
    row.map(noun).ok_or(Error::Missing("staff"))
}

/// Waits for whoever changes somebody, or what they have to do. Those who have a list of tasks in hand go on to
/// the row of its person, and a first day worked goes the other way: without it each would wait for the other.
pub async fn in_turn(tx: &Tx, id: StaffId) -> Result<()> {
    tx.in_turn(&format!("work of {id}")).await
}

pub async fn hold(tx: &Tx, id: StaffId) -> Result<Staff> {
    in_turn(tx, id).await?;
    let row = tx.lock(by_id(tx, id)).await?.ok_or(Error::Missing("staff"))?;
    let spans = tx.select::<span::Entity>().filter(span::Column::StaffId.eq(id));
    let latest = tx.one(spans.filter(span::Column::Number.eq(row.span_no))).await?;
    let mut staff = noun(row);
    staff.span.reason = latest.and_then(|latest| latest.reason);
    Ok(staff)
}

/// Returns the staff member that a person is, or was.
pub async fn of_person(scope: &Scope, id: PersonId) -> Result<Option<Staff>> {
    let rows = scope.select::<Entity>().filter(Column::PersonId.eq(id));
    Ok(scope.one(rows).await?.map(noun))
}

/// Returns who of these people is or was staff.
pub async fn of_people(
    scope: &Scope,
    people: impl IntoIterator<Item = PersonId>,
) -> Result<Vec<Staff>> {
    let rows = scope.select::<Entity>().filter(Column::PersonId.is_in(people));
    Ok(scope.all(rows.order_by_asc(Column::Id)).await?.into_iter().map(noun).collect())
}

pub async fn named(scope: &Scope, ids: impl IntoIterator<Item = StaffId>) -> Result<Vec<Staff>> {
    let rows = scope.select::<Entity>().filter(Column::Id.is_in(ids));
    Ok(scope.all(rows).await?.into_iter().map(noun).collect())
}

/// Returns who of these people is or was staff, in a few questions however many there are.
pub async fn among(
    scope: &Scope,
    people: impl IntoIterator<Item = PersonId>,
) -> Result<HashSet<PersonId>> {
    const AT_ONCE: usize = 5_000;
    let people: Vec<_> = people.into_iter().collect();
    let mut found = HashSet::new();
    for some in people.chunks(AT_ONCE) {
        let rows = scope.select::<Entity>().filter(Column::PersonId.is_in(some.iter().copied()));
        found.extend(scope.all(rows).await?.into_iter().map(|row| row.person_id));
    }
    Ok(found)
}

/// Returns how many work here today, or are about to begin.
pub async fn how_many_work(scope: &Scope, today: NaiveDate) -> Result<u64> {
    scope.count(scope.select::<Entity>().filter(Column::LastDay.gte(today))).await
}

/// Returns all spans of somebody, the latest first.
pub async fn spans(scope: &Scope, id: StaffId) -> Result<Vec<Span>> {
    let rows = scope.select::<span::Entity>().filter(span::Column::StaffId.eq(id));
    let rows = scope.all(rows.order_by_desc(span::Column::Number)).await?;
    Ok(rows.into_iter().map(Span::from).collect())
}

fn by_id(scope: &Scope, id: StaffId) -> Select<Entity> {
    scope.select::<Entity>().filter(Column::Id.eq(id))
}
