//! Background work: what must happen once a change is kept, and is not SQL.
//!
//! A row is written in the transaction of the change (`tx.enqueue`). A worker **claims** it for some
//! minutes, does it outside of any transaction, and then says how it ended: **done** (the row
//! goes), to be **retried later**, or **given up** (the row stays, with the reason). A worker that
//! dies says nothing; when its claim has passed, another takes the row, and on SQLite the next server at once. So work is done at least
//! once, and whoever does it looks first whether it still has to be done.

mod entity;
mod failing;
mod handler;

use std::collections::HashMap;

use chrono::{DateTime, SubsecRound, TimeDelta, Utc};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, Condition, QueryFilter, QueryOrder, QuerySelect, Select, UpdateMany,
    sea_query::{Expr, LockBehavior, LockType},
};
use serde_json::Value;

use self::entity::{ActiveModel, Column, Entity, Model};
use super::{
    Platform,
    db::{
        PracticeId, Scope, Table, Tx,
        held::{Keeping, Part, Whose},
    },
    unsent::Unsent,
};
use crate::error::{Error, Result};

pub use failing::{Failing, Queue, failing, next_tries, queues, try_again};
pub use handler::{Future, Handler, Retry, drain, some};

crate::typed_id!(WorkId, "work");

/// Longer than any piece of work may take.
const CLAIMED_FOR: TimeDelta = TimeDelta::minutes(5);
/// No kind of work waits longer between two tries.
const LONGEST_PAUSE: TimeDelta = TimeDelta::days(1);
const LONGEST_ERROR: usize = 500;
/// How much is done at once of what goes to one place: if nobody answers there, the rest still gets its turn.
const IN_LANE: usize = 2;
/// How much is done at once of all lanes together: what stands in none, as letters do, has places of its own.
const IN_LANES: usize = 12;

/// A piece of work that is ours until the claim passes.
#[derive(Debug)]
pub struct Claimed {
    pub id: WorkId,
    pub kind: String,
    pub payload: Value,
    /// Which attempt this is, from 1.
    pub attempt: i32,
    /// Whether it is given up if it fails once more.
    pub is_last: bool,
}

pub(super) async fn add(
    tx: &Tx,
    kind: &'static str,
    payload: Value,
    due_at: DateTime<Utc>,
    lane: Option<String>,
) -> Result<()> {
    tx.insert(Model {
        practice_id: tx.practice_id(),
        id: tx.fresh_id(),
        kind: kind.to_owned(),
        payload: payload.to_string(),
        lane,
        due_at,
        attempts: 0,
        claimed_until: None,
        last_error: None,
        failed_at: None,
        failed_host: None,
        failed_status: None,
        failed_cause: None,
        given_up_at: None,
    })
    .await
}

/// Claims what is due, the longest due first. Of several processes none gets a row that another
/// has: PostgreSQL skips rows that another is claiming, SQLite has one writer.
pub async fn claim(scope: &Scope, limit: u64) -> Result<Vec<Claimed>> {
    // Looking costs the one writer of SQLite nothing, and mostly there is nothing, or nothing but what waits its turn.
    let lanes = Lanes::now(scope).await?;
    if scope.one(open(scope, &lanes).limit(1)).await?.is_none() {
        return Ok(vec![]);
    }
    let claim = async |tx: &mut Tx| {
        let (mut lanes, mut claimed) = (Lanes::now(tx).await?, vec![]);
        loop {
            let some = open(tx, &lanes).limit(limit - claimed.len() as u64);
            let some = some.lock_with_behavior(LockType::Update, LockBehavior::SkipLocked);
            let rows = tx.all(some).await?;
            if rows.is_empty() {
                return Ok(claimed);
            }
            for row in rows {
                // Behind those of a lane that is full now others may stand.
                if row.lane.as_ref().is_none_or(|lane| lanes.take_place(lane)) {
                    claimed.push(claim_one(tx, row).await?);
                }
            }
        }
    };
    scope.write(claim).await
}

/// Returns what is due, but for lanes in which enough is being done, the longest due first.
fn open(scope: &Scope, lanes: &Lanes) -> Select<Entity> {
    let is_open = match lanes.full() {
        Some(full) => {
            Condition::any().add(Column::Lane.is_null()).add(Column::Lane.is_not_in(full))
        }
        None => Condition::all().add(Column::Lane.is_null()),
    };
    due(scope).filter(is_open).order_by_asc(Column::DueAt).order_by_asc(Column::Id)
}

/// How much is being done in each lane.
struct Lanes(HashMap<String, usize>);

impl Lanes {
    async fn now(scope: &Scope) -> Result<Self> {
        let now = scope.now();
        let claimed = Condition::all()
            .add(Column::Lane.is_not_null())
            .add(Column::ClaimedUntil.gt(now))
            .add(Column::ClaimedUntil.lte(now + CLAIMED_FOR));
        let mut lanes: HashMap<String, usize> = HashMap::new();
        for row in scope.all(scope.select::<Entity>().filter(claimed)).await? {
            *lanes.entry(row.lane.unwrap_or_default()).or_default() += 1;
        }
        Ok(Self(lanes))
    }

    fn has_room(&self) -> bool {
        self.0.values().sum::<usize>() < IN_LANES
    }

    /// Returns the lanes that are full; nothing if all of them together are.
    fn full(&self) -> Option<Vec<String>> {
        let full = self.0.iter().filter(|(_, count)| **count >= IN_LANE);
        self.has_room().then(|| full.map(|(lane, _)| lane.clone()).collect())
    }

    /// Returns whether there is room for one more, and takes it.
    fn take_place(&mut self, lane: &str) -> bool {
        let is_free = self.has_room() && self.0.get(lane).is_none_or(|count| *count < IN_LANE);
        if is_free {
            *self.0.entry(lane.to_owned()).or_default() += 1;
        }
        is_free
    }
}

async fn claim_one(tx: &Tx, row: Model) -> Result<Claimed> {
    let attempt = row.attempts + 1;
    tx.update(ActiveModel {
        id: Set(row.id),
        attempts: Set(attempt),
        claimed_until: Set(Some(tx.now() + CLAIMED_FOR)),
        ..Default::default()
    })
    .await?;
    // What cannot be read fails by itself, and keeps nothing behind it from its turn.
    let payload = serde_json::from_str(&row.payload).unwrap_or_default();
    let Model { id, kind, .. } = row;
    Ok(Claimed { id, kind, payload, attempt, is_last: false })
}

/// Returns the practices for which a server had begun something, if it is no more.
pub async fn whose_was_begun(platform: &Platform) -> Result<Vec<PracticeId>> {
    let is_claimed = Condition::all().add(Column::ClaimedUntil.is_not_null());
    platform.db.practices_with::<Entity>(is_claimed).await
}

/// Gives back what a server that is no more had claimed. Only where there was one server can somebody else know that.
/// What has been begun more than once waits a minute: it may be what ends the server.
pub async fn unclaim(scope: &Scope) -> Result<()> {
    let soon = scope.now() + TimeDelta::minutes(1);
    let is_claimed = Column::ClaimedUntil.is_not_null();
    let wait = |rows: UpdateMany<Entity>| {
        let often = rows.filter(Column::ClaimedUntil.is_not_null()).filter(Column::Attempts.gt(1));
        often.col_expr(Column::DueAt, Expr::val(soon))
    };
    let free = |rows: UpdateMany<Entity>| {
        let none = Expr::val(Option::<DateTime<Utc>>::None);
        rows.filter(is_claimed).col_expr(Column::ClaimedUntil, none)
    };
    let act = async |tx: &mut Tx| {
        tx.change(wait).await?;
        tx.change(free).await
    };
    scope.write(act).await
}

/// It is done, and forgotten.
pub async fn done(scope: &Scope, work: &Claimed) -> Result<()> {
    let ours = Condition::all().add(Column::Id.eq(work.id));
    let ours = ours.add(Column::Attempts.eq(work.attempt));
    scope.write(async |tx| tx.remove::<Entity>(ours).await).await
}

/// It failed. It is due again after a while that grows each time.
pub async fn retry_later(scope: &Scope, work: &Claimed, retry: Retry, error: &Error) -> Result<()> {
    let [chance, ..] = scope.platform().randomness.bytes();
    let asked = Unsent::of(error).and_then(|unsent| unsent.retry_after);
    // Cut as every other moment that is told.
    let due_at = (scope.now() + retry.pause(work.attempt, chance, asked)).trunc_subsecs(6);
    settle(scope, work, ActiveModel { due_at: Set(due_at), ..failed(scope, error) }).await
}

/// It failed too often. The row stays, so that somebody can see why.
pub async fn give_up(scope: &Scope, work: &Claimed, error: &Error) -> Result<()> {
    let given_up_at = Set(Some(scope.now()));
    settle(scope, work, ActiveModel { given_up_at, ..failed(scope, error) }).await
}

fn failed(scope: &Scope, error: &Error) -> ActiveModel {
    let cause = std::error::Error::source(error).map(ToString::to_string);
    let said = cause.map_or_else(|| error.to_string(), |cause| format!("{error}: {cause}"));
    let unsent = Unsent::of(error);
    ActiveModel {
        claimed_until: Set(None),
        last_error: Set(Some(said.chars().take(LONGEST_ERROR).collect())),
        failed_at: Set(Some(scope.now())),
        failed_host: Set(unsent.map(|unsent| unsent.host.clone())),
        failed_status: Set(unsent.and_then(|unsent| unsent.status).map(i32::from)),
        failed_cause: Set(unsent.map(|unsent| unsent.cause)),
        ..Default::default()
    }
}

/// Writes down how it ended, unless another worker has begun it since.
async fn settle(scope: &Scope, work: &Claimed, ended: ActiveModel) -> Result<()> {
    let write = async |tx: &mut Tx| {
        let row = tx.lock(tx.select::<Entity>().filter(Column::Id.eq(work.id))).await?;
        if row.is_some_and(|row| row.attempts == work.attempt) {
            tx.update(ActiveModel { id: Set(work.id), ..ended }).await?;
        }
        Ok(())
    };
    scope.write(write).await
}

fn due(scope: &Scope) -> Select<Entity> {
    scope.select::<Entity>().filter(is_due(scope.now()))
}

/// Returns the practices for which there is something to do.
pub async fn whose(platform: &Platform) -> Result<Vec<PracticeId>> {
    platform.db.practices_with::<Entity>(is_due(platform.clock.now())).await
}

/// A moment that lies further ahead than we ever put one was written by a clock that was ahead. It
/// puts nothing off.
fn is_due(now: DateTime<Utc>) -> Condition {
    let is_free = Condition::any()
        .add(Column::ClaimedUntil.is_null())
        .add(Column::ClaimedUntil.lte(now))
        .add(Column::ClaimedUntil.gt(now + CLAIMED_FOR));
    let has_come =
        Condition::any().add(Column::DueAt.lte(now)).add(Column::DueAt.gt(now + LONGEST_PAUSE));
    Condition::all().add(Column::GivenUpAt.is_null()).add(has_come).add(is_free)
}

/// What waits.
pub const TABLE: Table =
    Table::of::<Entity>().holding(&[Part::new(Keeping::Passing, Whose::Mentions("payload"))]);
