//! Whether a practice asks, and since when.

use chrono::{DateTime, Utc};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition};

use crate::{
    equal_opportunity::entity::setting::{ActiveModel, Column, Entity, Model},
    error::Result,
    platform::db::{Db, PracticeId, Scope, Tx},
};

/// What is counted next, of a practice that asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Setting {
    pub counted_from: DateTime<Utc>,
    pub closes_at: DateTime<Utc>,
}

pub async fn setting(scope: &Scope) -> Result<Option<Setting>> {
    Ok(scope.one(scope.select::<Entity>()).await?.map(Setting::from))
}

pub async fn hold_setting(tx: &Tx) -> Result<Option<Setting>> {
    Ok(tx.lock(tx.select::<Entity>()).await?.map(Setting::from))
}

/// Begins to ask. Returns whether it did not before.
pub async fn begin(tx: &Tx, Setting { counted_from, closes_at }: Setting) -> Result<bool> {
    tx.insert_once(Model { practice_id: tx.practice_id(), counted_from, closes_at }).await
}

pub async fn close(tx: &Tx, Setting { counted_from, closes_at }: Setting) -> Result<()> {
    tx.update(ActiveModel {
        practice_id: Set(tx.practice_id()),
        counted_from: Set(counted_from),
        closes_at: Set(closes_at),
    })
    .await
}

pub async fn stop(tx: &Tx) -> Result<()> {
    tx.remove_all::<Entity>().await
}

/// Returns the practices of which a quarter ended before then.
pub async fn whose_close(db: &Db, before: DateTime<Utc>) -> Result<Vec<PracticeId>> {
    db.practices_with::<Entity>(Condition::all().add(Column::ClosesAt.lt(before))).await
}

impl From<Model> for Setting {
    fn from(Model { counted_from, closes_at, .. }: Model) -> Self {
        Self { counted_from, closes_at }
    }
}
