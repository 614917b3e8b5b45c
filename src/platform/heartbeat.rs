//! Is what we write there? Each process writes a row every few seconds and reads it back by the way
//! that readers take.
//!
//! A server that answers tells nothing about its disk. This tells whoever watches it (`/readyz`),
//! whoever works with it (*Today*) and the log, and it tells when all is well again.

use std::{
    sync::{Mutex, OnceLock, PoisonError},
    time::{Duration, Instant},
};

use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::{ColumnTrait, Condition, QueryFilter};
use uuid::{Builder, Uuid};

use super::{
    Platform,
    absence::{self, Absence},
    db::{Actor, PracticeId, Scope, Tx},
    rounds::{Act, Pause, Round},
};
use crate::{
    error::{Error, Result},
    kernel::randomness::Randomness,
};

/// Goes on in a task of its own, so that nothing else holds it up.
pub const BEAT: Round = Round {
    name: "heartbeat",
    every: TimeDelta::seconds(10),
    pause: Pause { first: TimeDelta::seconds(10), longest: TimeDelta::seconds(10) },
    act: Act::Server(|platform| Box::pin(beat(platform))),
};

/// How old the last good one may be: two may be missed.
const FRESH: Duration = Duration::from_secs(35);
/// How long one may take. A disk that hangs is as bad as one that refuses.
const PATIENCE: Duration = Duration::from_secs(8);
/// When the row of a process counts as left behind by one that has ended.
const LEFT_BEHIND: TimeDelta = TimeDelta::days(1);

/// How the writing goes in this process.
#[derive(Default)]
pub struct Heartbeat {
    /// Names this process's row. Two processes on one database never read each other's.
    process: OnceLock<Uuid>,
    state: Mutex<State>,
}

#[derive(Clone, Copy, Default)]
struct State {
    number: i64,
    last_good: Option<Instant>,
    /// By the clock of the wall, which goes on while a computer sleeps.
    last_at: Option<DateTime<Utc>>,
    failing_since: Option<DateTime<Utc>>,
}

/// What is known about writing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Writing {
    /// Nothing has been tried yet.
    Untried,
    /// It worked this long ago.
    Good(Duration),
    /// It does not work, since then; the last good one was this long ago.
    Failing { since: DateTime<Utc>, last_good: Option<Duration> },
    /// It worked this long ago, and nobody has tried since, as somebody should have.
    Stale(Duration),
}

impl Heartbeat {
    pub fn writing(&self) -> Writing {
        let state = self.state();
        let last_good = state.last_good.map(|at| at.elapsed());
        match (state.failing_since, last_good) {
            (Some(since), last_good) => Writing::Failing { since, last_good },
            (None, None) => Writing::Untried,
            (None, Some(age)) if age > FRESH => Writing::Stale(age),
            (None, Some(age)) => Writing::Good(age),
        }
    }

    fn state(&self) -> State {
        *self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn note(&self, now: DateTime<Utc>, is_good: bool) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        if is_good {
            if let Some(since) = state.failing_since.take() {
                tracing::info!(%since, "the database takes what is written again");
            }
            state.last_good = Some(Instant::now());
            state.last_at = Some(now);
        } else {
            state.failing_since.get_or_insert(now);
        }
    }

    /// Returns whether nobody may have answered since this process last wrote. While writing fails, somebody does.
    fn may_have_been_away(&self, now: DateTime<Utc>) -> bool {
        let state = self.state();
        let is_long = |at| Absence::between(at, now).is_some();
        state.failing_since.is_none() && state.last_at.is_none_or(is_long)
    }

    fn next(&self) -> i64 {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.number += 1;
        state.number
    }
}

/// Writes a row and reads it back, and notes how it went.
///
/// # Errors
/// Returns [`Error::Busy`] if it was not written, or not to be read afterwards, or not in time.
pub async fn beat(platform: &Platform) -> Result<()> {
    let heartbeat = &platform.heartbeat;
    let tried = tokio::time::timeout(PATIENCE, write_and_read(&own(platform), heartbeat)).await;
    let outcome = tried.unwrap_or(Err(Error::Busy));
    if let Err(error) = &outcome {
        let age = heartbeat.state().last_good.map(|at| at.elapsed().as_secs());
        tracing::error!(%error, last_good_seconds_ago = age, "the database takes no writes");
    }
    heartbeat.note(platform.clock.now(), outcome.is_ok());
    outcome
}

async fn write_and_read(scope: &Scope, heartbeat: &Heartbeat) -> Result<()> {
    let chance = &scope.platform().randomness;
    let process = *heartbeat.process.get_or_init(|| fresh_name(&**chance));
    let (number, at) = (heartbeat.next(), scope.now());
    let old = Condition::any()
        .add(row::Column::Process.eq(process))
        .add(row::Column::At.lt(at - LEFT_BEHIND));
    let may_have_been_away = heartbeat.may_have_been_away(at);
    scope
        .write(async |tx: &mut Tx| {
            if may_have_been_away {
                note_absence(tx, at).await?;
            }
            tx.remove_shared::<row::Entity>(old).await?;
            tx.insert_shared(row::Model { process, number, at }).await
        })
        .await?;
    let Platform { db, .. } = scope.platform();
    let mine = db.select::<row::Entity>().filter(row::Column::Process.eq(process));
    let read = db.one(mine).await?.map(|row| row.number);
    if read == Some(number) {
        return Ok(());
    }
    tracing::error!(?read, number, "what was written is not there");
    // Whatever the writing connection says, it does not keep anything.
    db.distrust_writer();
    Err(Error::Busy)
}

/// Tells that nobody answered, if no process has written for a while. Before the first start nobody was awaited.
async fn note_absence(tx: &Tx, now: DateTime<Utc>) -> Result<()> {
    let rows = tx.all_shared(tx.platform().db.select::<row::Entity>()).await?;
    let last = rows.iter().map(|row| row.at).max();
    match last.and_then(|last| Absence::between(last, now)) {
        Some(away) => absence::keep(tx, away).await,
        None => Ok(()),
    }
}

#[expect(clippy::disallowed_methods, reason = "what a server writes for itself has no practice")]
fn own(platform: &Platform) -> Scope {
    Scope::new(platform, PracticeId::SYSTEM, Actor::System)
}

fn fresh_name(randomness: &dyn Randomness) -> Uuid {
    let mut random = [0; 16];
    random.copy_from_slice(&randomness.bytes()[..16]);
    Builder::from_random_bytes(random).into_uuid()
}

mod row {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "heartbeats")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub process: Uuid,
        pub number: i64,
        pub at: DateTimeUtc,
    }

    impl crate::platform::db::SharedTable for Entity {}

    crate::shared_rows!();
}
