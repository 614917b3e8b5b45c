//! Who is too quick waits.
//!
//! Every public door that writes, keeps or mails something asks here first, before it does anything
//! that costs. A **limit** says how often; a **turn** is one use of it, by somebody or of something,
//! and its **count** lies in one table that all processes share. What costs nothing in the end, like
//! the right password, is **given back**. A **place** is where somebody comes from: what is counted
//! for it never counts for another. The limit of a key lies in memory (`rates.rs`), because a reader
//! must not have to write.

mod entity;
mod limit;
mod place;
mod rates;

use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, QueryFilter, QuerySelect};

use self::entity::{ActiveModel, Column, Entity, Model};
use super::{
    Platform,
    db::{PracticeId, Scope, Tx},
    rounds::{Act, Pause, Round},
};
use crate::{
    error::{Error, Result},
    kernel::{
        digest::sha256,
        wait::{Hurry, Wait},
    },
};

pub use limit::{Count, Limit};
pub use place::Place;
pub use rates::{A_MINUTE, Rates, Standing};

/// One use of something that is limited, or a use of so much of it.
#[derive(Clone, Debug)]
pub struct Turn {
    limit: Limit,
    after: Hurry,
    hash: String,
    much: i32,
}

impl Turn {
    /// `what` says what is counted, and for whom. It is kept as a hash alone.
    pub fn new(limit: Limit, after: Hurry, what: &str) -> Self {
        Self { limit, after, hash: sha256(format!("throttle {what}")), much: 1 }
    }

    /// The same, for so much at once.
    pub fn of(self, much: i32) -> Self {
        Self { much, ..self }
    }

    fn wait(&self, left: TimeDelta) -> Error {
        // Whoever comes at the second that they were told must not be too early.
        let seconds = (left.num_milliseconds() + 999) / 1000;
        Error::Throttled(Wait { after: self.after, seconds: seconds.max(1) })
    }
}

/// Refuses whoever has to wait. Nothing is counted, and no writer is held up: this is what a flood
/// costs.
pub async fn refuse_haste(platform: &Platform, turns: &[Turn]) -> Result<()> {
    let hashes = turns.iter().map(|turn| turn.hash.as_str());
    let rows = platform.db.select::<Entity>().filter(Column::Hash.is_in(hashes));
    let rows = platform.db.all(rows).await?;
    let now = platform.clock.now();
    for turn in turns {
        let before = rows.iter().find(|row| row.hash == turn.hash).map(Count::from);
        turn.limit.take(before, turn.much, now).map_err(|left| turn.wait(left))?;
    }
    Ok(())
}

/// Counts each of these turns, or none and refuses. Of those who come at once, one comes after the
/// other. Returns whether whoever comes next has to wait.
pub async fn take(tx: &Tx, turns: &[Turn]) -> Result<bool> {
    let mut must_wait = false;
    for turn in in_order(turns) {
        let before = hold(tx, &turn.hash).await?;
        let count = turn.limit.take(Some(before), turn.much, tx.now());
        let count = count.map_err(|left| turn.wait(left))?;
        save(tx, turn, count).await?;
        must_wait |= turn.limit.take(Some(count), turn.much, tx.now()).is_err();
    }
    Ok(must_wait)
}

/// Counts this turn if there is room for it. Returns whether there was.
pub async fn take_if_free(tx: &Tx, turn: &Turn) -> Result<bool> {
    match take(tx, std::slice::from_ref(turn)).await {
        Ok(_) => Ok(true),
        Err(Error::Throttled(_)) => Ok(false),
        Err(error) => Err(error),
    }
}

/// Takes these turns back: they were no misuse.
pub async fn give_back(tx: &Tx, turns: &[Turn]) -> Result<()> {
    for turn in in_order(turns) {
        let before = hold(tx, &turn.hash).await?;
        save(tx, turn, turn.limit.give_back(before, turn.much)).await?;
    }
    Ok(())
}

/// Holds what was counted until the transaction ends, and changes nothing of it.
pub async fn keep(tx: &Tx, turns: &[Turn]) -> Result<()> {
    for turn in in_order(turns) {
        let count = hold(tx, &turn.hash).await?;
        save(tx, turn, count).await?;
    }
    Ok(())
}

/// Forgets all that was counted there.
pub async fn forget(tx: &Tx, turn: &Turn) -> Result<()> {
    tx.remove_shared::<Entity>(Condition::all().add(Column::Hash.eq(&turn.hash))).await
}

/// Forgets whatever says nothing any more.
pub const FORGET: Round = Round {
    name: "forget_attempts",
    every: TimeDelta::hours(1),
    pause: Pause::USUAL,
    // It belongs to no practice, and is forgotten in the one of what belongs to none.
    act: Act::Practice {
        whose: |platform| Box::pin(whose_old(platform)),
        run: |scope| Box::pin(forget_old(scope)),
    },
};

async fn whose_old(platform: &Platform) -> Result<Vec<PracticeId>> {
    let rows = platform.db.select::<Entity>().filter(old(platform.clock.now()));
    let is_any = platform.db.one(rows.limit(1)).await?.is_some();
    Ok(is_any.then_some(PracticeId::SYSTEM).into_iter().collect())
}

async fn forget_old(scope: &Scope) -> Result<()> {
    let over = old(scope.now());
    scope.write(async |tx: &mut Tx| tx.remove_shared::<Entity>(over).await).await
}

fn old(now: DateTime<Utc>) -> Condition {
    Condition::all().add(Column::OverAt.lte(now))
}

/// Everybody holds rows in the same order, so that no two wait for each other.
fn in_order(turns: &[Turn]) -> Vec<&Turn> {
    let mut turns: Vec<_> = turns.iter().collect();
    turns.sort_by(|one, other| one.hash.cmp(&other.hash));
    turns
}

/// Returns what was counted, and holds it until the transaction ends. The row that others wait for is
/// made before it is needed.
async fn hold(tx: &Tx, hash: &str) -> Result<Count> {
    let now = tx.now();
    // Whoever forgets the old may have taken it between the two, but not twice: then it is new.
    for _ in 0..2 {
        let hash = hash.to_owned();
        let row = Model { hash: hash.clone(), count: 0, counted_at: now, over_at: now };
        tx.insert_global_once(row).await?;
        let rows = tx.platform().db.select::<Entity>().filter(Column::Hash.eq(hash));
        if let Some(row) = tx.all_shared(rows.lock_exclusive()).await?.first() {
            return Ok(row.into());
        }
    }
    Err(Error::Busy)
}

async fn save(tx: &Tx, turn: &Turn, count: Count) -> Result<()> {
    tx.update_shared(ActiveModel {
        hash: Set(turn.hash.clone()),
        count: Set(count.count),
        counted_at: Set(count.at),
        over_at: Set(turn.limit.over_at(count)),
    })
    .await
}

impl From<&Model> for Count {
    fn from(row: &Model) -> Self {
        Self { count: row.count, at: row.counted_at }
    }
}
