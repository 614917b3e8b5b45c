//! Editions, as they were frozen.

use chrono::{DateTime, Utc};
use sea_orm::{ColumnTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect};

use crate::{
    equal_opportunity::{
        edition::Edition,
        entity::edition::{Column, Entity, Model},
    },
    error::{Error, Result},
    platform::db::{Scope, Tx},
};

/// How many are offered to choose from: ten years.
const MOST: u64 = 40;

/// Freezes one, unless there is one of this quarter.
pub async fn add_edition(
    tx: &Tx,
    (since, until): (DateTime<Utc>, DateTime<Utc>),
    edition: &Edition,
) -> Result<bool> {
    let edition = serde_json::to_string(edition).map_err(Error::internal)?;
    tx.insert_once(Model { practice_id: tx.practice_id(), until, since, edition }).await
}

/// Returns of which quarters there is one, by their ends, the last first.
pub async fn until_when(scope: &Scope) -> Result<Vec<DateTime<Utc>>> {
    let rows = scope.select::<Entity>().select_only().column(Column::Until);
    let rows = scope.all_as(rows.order_by_desc(Column::Until).limit(MOST)).await?;
    Ok(rows.into_iter().map(|row: Until| row.until).collect())
}

#[derive(FromQueryResult)]
struct Until {
    until: DateTime<Utc>,
}

/// Returns the edition of the quarter that ended then, and since when it counts.
pub async fn edition(
    scope: &Scope,
    until: DateTime<Utc>,
) -> Result<Option<(DateTime<Utc>, Edition)>> {
    let row = scope.one(scope.select::<Entity>().filter(Column::Until.eq(until))).await?;
    let read =
        |row: Model| Ok((row.since, serde_json::from_str(&row.edition).map_err(Error::internal)?));
    row.map(read).transpose()
}
