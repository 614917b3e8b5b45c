//! Who does which kind of work, and how often they try.

use std::{panic::AssertUnwindSafe, pin::Pin, time::Duration};

use chrono::TimeDelta;
use futures_util::{
    FutureExt, StreamExt, TryFutureExt, future::BoxFuture, stream::FuturesUnordered,
};
use tokio::time::{Instant, sleep};

use super::{Claimed, LONGEST_PAUSE, claim, done, give_up, retry_later};
use crate::{
    error::{Error, Result},
    platform::{db::Scope, unsent::Unsent},
};

/// How often a kind of work is tried, and how long to wait in between.
#[derive(Clone, Copy, Debug)]
pub struct Retry {
    /// After the first failure, and doubled after each further one.
    pub first: TimeDelta,
    /// The pause doubles up to this.
    pub longest: TimeDelta,
    pub tries: i32,
    /// Where a schedule says each pause: one after each failure, instead of doubling.
    pub pauses: &'static [TimeDelta],
}

impl Retry {
    /// Returns how to try so often, with a pause that doubles.
    pub const fn doubling(first: TimeDelta, longest: TimeDelta, tries: i32) -> Self {
        Self { first, longest, tries, pauses: &[] }
    }

    /// Returns how long to wait after this many attempts. Whoever was asked may name a longer pause. By a
    /// schedule it is up to a tenth longer, by chance, so that what failed together does not come back
    /// together.
    pub fn pause(self, attempts: i32, chance: u8, asked: Option<TimeDelta>) -> TimeDelta {
        let pause = self.pause_after(attempts);
        let spread = if self.pauses.is_empty() { 0 } else { i32::from(chance) };
        let spread = pause / 10 * spread / i32::from(u8::MAX);
        (pause + spread).max(asked.unwrap_or_default()).min(LONGEST_PAUSE)
    }

    /// Returns the pause after this many attempts, as it is meant.
    pub fn pause_after(self, attempts: i32) -> TimeDelta {
        if let Some(last) = self.pauses.last() {
            let number = usize::try_from(attempts - 1).unwrap_or_default();
            return *self.pauses.get(number).unwrap_or(last);
        }
        // 2^20 minutes are two years: no pause of ours is longer.
        let doublings = attempts.clamp(1, 20) - 1;
        let longest = self.longest.min(LONGEST_PAUSE);
        self.first.checked_mul(1 << doublings).map_or(longest, |pause| pause.min(longest))
    }
}

pub type Future<'a> = Pin<Box<dyn std::future::Future<Output = Result<()>> + Send + 'a>>;

/// Does one kind of work, by a function of a room's `work.rs`.
#[derive(Clone, Copy)]
pub struct Handler {
    pub kind: &'static str,
    pub retry: Retry,
    pub run: for<'a> fn(&'a Scope, &'a Claimed) -> Future<'a>,
}

/// How many are done side by side, for most of it is waiting.
const SIDE_BY_SIDE: usize = 16;
/// After so long others have their turn, if any wait for it.
const TURN: Duration = Duration::from_secs(10);
/// How often to look for what has become due while others are slow to answer.
const LOOK: Duration = Duration::from_millis(200);

/// Does what is due in this practice, until nothing is. Returns how much was done.
pub async fn drain(scope: &Scope, handlers: &[Handler]) -> Result<usize> {
    let mut count = 0;
    while let Some(done) = some(scope, handlers, &|has_lasted| has_lasted).await? {
        count += done;
    }
    Ok(count)
}

/// What was waited for.
enum Ended {
    Claimed(Vec<Claimed>),
    /// Whether it is done.
    Tried(bool),
}

/// Does some of those that are due longest. Where one ends, or has become due, the next begins: one deaf receiver
/// holds up no letter. It begins no more when it is told that it is enough, who is told whether its turn has lasted.
/// Returns how many were done, or nothing if none was due.
pub async fn some(
    scope: &Scope,
    handlers: &[Handler],
    is_enough: &(dyn Fn(bool) -> bool + Sync),
) -> Result<Option<usize>> {
    let began = Instant::now();
    // Claiming waits beside what is claimed, not before it: on SQLite both want the one writer.
    let mut running: FuturesUnordered<BoxFuture<'_, Result<Ended>>> = FuturesUnordered::new();
    let claims = |room: usize| async move { claim(scope, room as u64).await.map(Ended::Claimed) };
    running.push(claims(SIDE_BY_SIDE).boxed());
    let (mut is_claiming, mut was_due, mut tried, mut count) = (true, false, 0, 0);
    let mut failed = None;
    loop {
        let may_claim = failed.is_none() && !is_claiming && tried < SIDE_BY_SIDE;
        let may_claim = may_claim && !is_enough(began.elapsed() >= TURN);
        let ended = tokio::select! {
            ended = running.next() => ended,
            () = sleep(LOOK), if may_claim => {
                is_claiming = true;
                running.push(claims(SIDE_BY_SIDE - tried).boxed());
                continue;
            }
        };
        let Some(ended) = ended else { break };
        let ended = match ended {
            Ok(ended) => ended,
            // What is under way beside it ends first: a letter that is cut off leaves again.
            Err(error) => {
                failed.get_or_insert(error);
                continue;
            }
        };
        match ended {
            Ended::Claimed(some) => {
                is_claiming = false;
                was_due |= !some.is_empty();
                tried += some.len();
                let attempts = some.into_iter().map(|work| attempt(scope, work, handlers));
                running.extend(attempts.map(|one| one.map_ok(Ended::Tried).boxed()));
            }
            Ended::Tried(is_done) => {
                (tried, count) = (tried - 1, count + usize::from(is_done));
                let is_over = is_enough(began.elapsed() >= TURN);
                if failed.is_none() && !is_claiming && !is_over {
                    is_claiming = true;
                    running.push(claims(SIDE_BY_SIDE - tried).boxed());
                }
            }
        }
    }
    match failed {
        Some(error) => Err(error),
        None => Ok(was_due.then_some(count)),
    }
}

/// Tries one piece of work, and returns whether it is done.
async fn attempt(scope: &Scope, mut work: Claimed, handlers: &[Handler]) -> Result<bool> {
    /// Work of a kind that we do not know was left by a newer version, which may come back.
    const UNKNOWN: Retry = Retry::doubling(TimeDelta::hours(1), TimeDelta::days(1), 30);

    let handler = handlers.iter().find(|handler| handler.kind == work.kind);
    let retry = handler.map_or(UNKNOWN, |handler| handler.retry);
    work.is_last = work.attempt >= retry.tries;
    let ended = match handler {
        // A bug in one kind of work must not end the worker.
        Some(handler) => AssertUnwindSafe((handler.run)(scope, &work))
            .catch_unwind()
            .await
            .unwrap_or_else(|_| Err(Error::internal("it panicked"))),
        None => Err(Error::internal("nobody does this kind of work")),
    };
    match ended {
        Ok(()) => {
            scope.platform().rounds.worked(scope.practice_id(), &work.kind, scope.now());
            done(scope, &work).await.map(|()| true)
        }
        Err(error) => {
            tell(&work, &error);
            let noted = if work.is_last {
                give_up(scope, &work, &error).await
            } else {
                retry_later(scope, &work, retry, &error).await
            };
            noted.map(|()| false)
        }
    }
}

/// Whom it was for is behind the id; what the other side said is not in the log.
fn tell(work: &Claimed, error: &Error) {
    let Claimed { id, kind, attempt, is_last, .. } = work;
    let cause = std::error::Error::source(error).map(tracing::field::display);
    let unsent = Unsent::of(error);
    let (host, status) = (unsent.map(|it| &*it.host), unsent.and_then(|it| it.status));
    tracing::warn!(%id, kind, attempt, is_last, host, status, %error, cause, "work failed");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pause_doubles_up_to_the_longest() {
        let retry = Retry::doubling(TimeDelta::minutes(1), TimeDelta::minutes(60), 9);
        let minutes = |attempts| retry.pause_after(attempts).num_minutes();
        assert_eq!([1, 2, 3, 6, 7, 40].map(minutes), [1, 2, 4, 32, 60, 60]);
    }

    #[test]
    fn by_a_schedule_each_pause_is_its_own_and_up_to_a_tenth_longer() {
        const PAUSES: &[TimeDelta] = &[TimeDelta::seconds(10), TimeDelta::hours(23)];
        let retry = Retry {
            pauses: PAUSES,
            ..Retry::doubling(TimeDelta::seconds(1), TimeDelta::days(1), 9)
        };
        let seconds = |attempts, chance| retry.pause(attempts, chance, None).num_seconds();
        assert_eq!((seconds(1, 0), seconds(1, u8::MAX)), (10, 11));
        assert_eq!(seconds(2, 0), 23 * 3600);
        assert_eq!(seconds(7, u8::MAX), 24 * 3600, "work waits no longer");
    }

    #[test]
    fn whoever_asks_for_a_longer_pause_gets_it_up_to_a_day() {
        let retry = Retry::doubling(TimeDelta::minutes(5), TimeDelta::days(1), 9);
        let pause = |asked| retry.pause(1, u8::MAX, Some(TimeDelta::seconds(asked))).num_seconds();
        assert_eq!([7, 301, i64::from(i32::MAX)].map(pause), [300, 301, 24 * 3600]);
    }
}
