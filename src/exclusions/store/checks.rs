//! Checks, and who was in them.

use chrono::NaiveDate;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::{
    error::{Error, Result},
    exclusions::{
        check::{Check, CheckId, Checked},
        entity::{
            check::{Column, Entity, Model},
            checked,
        },
    },
    kernel::cursor::Window,
    platform::db::{Scope, Tx},
};

/// How many rows one statement inserts.
const AT_ONCE: usize = 500;

pub async fn check(scope: &Scope, id: CheckId) -> Result<Check> {
    let row = scope.one(scope.select::<Entity>().filter(Column::Id.eq(id))).await?;
    noun(row.ok_or(Error::Missing("check"))?)
}

/// Returns one row more than the window shows, in the order they were made.
pub async fn checks(scope: &Scope, window: Window) -> Result<Vec<Check>> {
    let rows = scope.window(scope.select::<Entity>(), window);
    scope.all(rows).await?.into_iter().map(noun).collect()
}

/// Returns the last checks, the latest first.
pub async fn latest(scope: &Scope, limit: u64) -> Result<Vec<Check>> {
    let rows = scope.select::<Entity>().order_by_desc(Column::Id).limit(limit);
    scope.all(rows).await?.into_iter().map(noun).collect()
}

/// Returns the checks that were made from one day to another, both included, the first first.
pub async fn checks_between(scope: &Scope, from: NaiveDate, to: NaiveDate) -> Result<Vec<Check>> {
    let rows = scope.select::<Entity>().filter(Column::MadeOn.between(from, to));
    scope.all(rows.order_by_asc(Column::Id)).await?.into_iter().map(noun).collect()
}

/// Returns who was in a check, by name.
pub async fn checked(scope: &Scope, id: CheckId) -> Result<Vec<Checked>> {
    let rows = scope.select::<checked::Entity>().filter(checked::Column::CheckId.eq(id));
    let rows = rows.order_by_asc(checked::Column::Name).order_by_asc(checked::Column::PersonId);
    Ok(scope.all(rows).await?.into_iter().map(Checked::from).collect())
}

pub async fn add_check(tx: &Tx, check: &Check, all: &[Checked]) -> Result<()> {
    tx.insert(Model {
        practice_id: tx.practice_id(),
        id: check.id,
        cause: check.cause,
        lists: serde_json::to_string(&check.lists).map_err(Error::internal)?,
        people: check.people,
        not_checked: check.not_checked,
        opened: check.opened,
        made_on: check.made_on,
        made_at: check.made_at,
        made_by: check.made_by.clone(),
        updated_at: check.updated_at,
    })
    .await?;
    for some in all.chunks(AT_ONCE) {
        tx.insert_all(some.iter().map(|one| row(tx, check.id, one))).await?;
    }
    Ok(())
}

fn row(tx: &Tx, check_id: CheckId, one: &Checked) -> checked::Model {
    checked::Model {
        practice_id: tx.practice_id(),
        check_id,
        person_id: one.person_id,
        name: one.name.clone(),
        outcome: one.outcome,
        by_birth_date: one.by_birth_date,
        former_names: one.former_names,
        told_at: one.told_at,
    }
}

fn noun(row: Model) -> Result<Check> {
    Ok(Check {
        id: row.id,
        cause: row.cause,
        lists: serde_json::from_str(&row.lists).map_err(Error::internal)?,
        people: row.people,
        not_checked: row.not_checked,
        opened: row.opened,
        made_on: row.made_on,
        made_at: row.made_at,
        made_by: row.made_by,
        updated_at: row.updated_at,
    })
}

impl From<checked::Model> for Checked {
    fn from(row: checked::Model) -> Self {
        let checked::Model {
            person_id, name, outcome, by_birth_date, former_names, told_at, ..
        } = row;
        Self { person_id, name, outcome, by_birth_date, former_names, told_at }
    }
}
