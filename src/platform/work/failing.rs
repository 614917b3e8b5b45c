//! What work failed, for whoever looks after the server.

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect,
};
use serde_json::Value;

use super::{
    WorkId,
    entity::{ActiveModel, Column, Entity, Model},
};
use crate::{
    error::{Error, Result},
    platform::{
        db::{Scope, Tx},
        unsent::Cause,
    },
};

/// A piece of work that failed, and is tried again or was given up.
pub struct Failing {
    pub id: WorkId,
    pub kind: String,
    pub tries: i32,
    pub failed_at: DateTime<Utc>,
    /// Unless it was given up.
    pub next_at: Option<DateTime<Utc>>,
    pub host: Option<String>,
    pub status: Option<i32>,
    pub cause: Option<Cause>,
}

/// How much work of one kind there is in this practice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Queue {
    /// Not done yet, what failed and is tried again among it.
    pub waiting: i64,
    pub given_up: i64,
    /// When the next of it is due.
    pub next_at: Option<DateTime<Utc>>,
}

/// Returns what failed in this practice, the latest first.
pub async fn failing(scope: &Scope, limit: u64) -> Result<Vec<Failing>> {
    let rows = scope.select::<Entity>().filter(Column::FailedAt.is_not_null());
    let rows = rows.order_by_desc(Column::FailedAt).order_by_asc(Column::Id).limit(limit);
    Ok(scope.all(rows).await?.into_iter().filter_map(noun).collect())
}

fn noun(row: Model) -> Option<Failing> {
    let next_at = row.given_up_at.is_none().then_some(row.due_at);
    Some(Failing {
        id: row.id,
        kind: row.kind,
        tries: row.attempts,
        failed_at: row.failed_at?,
        next_at,
        host: row.failed_host,
        status: row.failed_status,
        cause: row.failed_cause,
    })
}

/// Returns how much there is of each kind.
pub async fn queues(scope: &Scope) -> Result<BTreeMap<String, Queue>> {
    #[derive(FromQueryResult)]
    struct Row {
        kind: String,
        count: i64,
        next_at: Option<DateTime<Utc>>,
    }

    let counted = || {
        let rows = scope.select::<Entity>().select_only().column(Column::Kind);
        let rows = rows.column_as(Column::Id.count(), "count");
        rows.column_as(Column::DueAt.min(), "next_at").group_by(Column::Kind)
    };
    let mut queues: BTreeMap<String, Queue> = BTreeMap::new();
    let waiting = counted().filter(Column::GivenUpAt.is_null());
    for Row { kind, count, next_at } in scope.all_as::<_, Row>(waiting).await? {
        queues.insert(kind, Queue { waiting: count, given_up: 0, next_at });
    }
    let given_up = counted().filter(Column::GivenUpAt.is_not_null());
    for Row { kind, count, .. } in scope.all_as::<_, Row>(given_up).await? {
        queues.entry(kind).or_default().given_up = count;
    }
    Ok(queues)
}

/// Returns when each piece of work of a kind that is not over is tried next, by what was put off with it.
pub async fn next_tries(
    scope: &Scope,
    kind: &str,
    payloads: impl IntoIterator<Item = Value>,
) -> Result<HashMap<String, DateTime<Utc>>> {
    #[derive(FromQueryResult)]
    struct Row {
        payload: String,
        due_at: DateTime<Utc>,
    }

    let payloads: Vec<_> = payloads.into_iter().map(|one| one.to_string()).collect();
    if payloads.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = scope.select::<Entity>().filter(Column::Kind.eq(kind));
    let rows = rows.filter(Column::Payload.is_in(payloads)).filter(Column::GivenUpAt.is_null());
    let rows = rows.select_only().column(Column::Payload).column(Column::DueAt);
    let rows = scope.all_as::<_, Row>(rows).await?;
    Ok(rows.into_iter().map(|row| (row.payload, row.due_at)).collect())
}

/// Has work that failed tried once more as soon as possible, also if it was given up.
pub async fn try_again(tx: &mut Tx, id: WorkId) -> Result<()> {
    let failed = tx.select::<Entity>().filter(Column::Id.eq(id));
    let failed = tx.lock(failed.filter(Column::FailedAt.is_not_null())).await?;
    if failed.is_none() {
        return Err(Error::Missing("failure"));
    }
    let (due_at, given_up_at) = (Set(tx.now()), Set(None));
    tx.update(ActiveModel { id: Set(id), due_at, given_up_at, ..Default::default() }).await
}
