//! What a round could not do.

use chrono::{DateTime, Utc};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, QueryFilter, QueryOrder, QuerySelect};

use super::{
    Round,
    entity::{ActiveModel, Column, Entity, Model},
};
use crate::{
    error::{Error, Result},
    platform::{
        Platform,
        db::{
            PracticeId, Scope, Table, Tx,
            held::{Keeping, Part, Whose},
        },
    },
};

/// A failure is its row.
pub use super::entity::Model as Failure;

impl Failure {
    /// Returns whether it waits for its next try. A clock that was ahead once holds up nothing.
    pub fn waits(&self, now: DateTime<Utc>) -> bool {
        self.failed_at <= now && now < self.retry_at
    }
}

/// Returns the practices in which something that failed in this round may be tried again.
pub(super) async fn whose(platform: &Platform, round: &Round) -> Result<Vec<PracticeId>> {
    let now = platform.clock.now();
    let over = Condition::any().add(Column::RetryAt.lte(now)).add(Column::FailedAt.gt(now));
    let such = Condition::all().add(Column::Round.eq(round.name)).add(over);
    platform.db.practices_with::<Entity>(such).await
}

/// Returns all that failed in this round, of this practice.
pub(super) async fn of(scope: &Scope, round: &Round) -> Result<Vec<Failure>> {
    scope.all(scope.select::<Entity>().filter(Column::Round.eq(round.name))).await
}

/// Returns what failed here in any round, the latest first.
pub async fn failures(scope: &Scope, limit: u64) -> Result<Vec<Failure>> {
    scope.all(scope.select::<Entity>().order_by_desc(Column::FailedAt).limit(limit)).await
}

/// Writes down that it failed once more.
pub(super) async fn note(scope: &Scope, round: &Round, thing: &str, error: &Error) -> Result<()> {
    let now = scope.now();
    let code = error.reason().code.into_owned();
    let write = async |tx: &mut Tx| {
        // Another process may be noting the same: one comes after the other.
        tx.insert_once(Model {
            practice_id: tx.practice_id(),
            round: round.name.to_owned(),
            thing: thing.to_owned(),
            tries: 0,
            code: code.clone(),
            since: now,
            failed_at: now,
            retry_at: now,
        })
        .await?;
        let Some(row) = tx.lock(one(tx, round.name, thing)).await? else { return Ok(()) };
        let tries = row.tries.saturating_add(1);
        tx.update(ActiveModel {
            round: Set(row.round),
            thing: Set(row.thing),
            tries: Set(tries),
            code: Set(code),
            failed_at: Set(now),
            retry_at: Set(now + round.pause.after(tries)),
            ..Default::default()
        })
        .await
    };
    scope.write(write).await
}

/// It went well, or has not to be done any more.
pub(super) async fn forget(scope: &Scope, round: &Round, things: Vec<String>) -> Result<()> {
    let which = Condition::all().add(Column::Round.eq(round.name)).add(Column::Thing.is_in(things));
    scope.write(async |tx: &mut Tx| tx.remove::<Entity>(which).await).await
}

/// Has a thing that failed tried again by the next round, however long it would have waited.
pub async fn try_again(tx: &mut Tx, round: &str, thing: &str) -> Result<()> {
    let row = tx.lock(one(tx, round, thing)).await?.ok_or(Error::Missing("failure"))?;
    let (round, thing, retry_at) = (Set(row.round), Set(row.thing), Set(tx.now()));
    tx.update(ActiveModel { round, thing, retry_at, ..Default::default() }).await
}

fn one(tx: &Tx, round: &str, thing: &str) -> sea_orm::Select<Entity> {
    tx.select::<Entity>().filter(Column::Round.eq(round)).filter(Column::Thing.eq(thing))
}

/// What failed.
pub const TABLE: Table =
    Table::of::<Entity>().holding(&[Part::new(Keeping::Passing, Whose::Mentions("thing"))]);
