//! How often a key may ask, counted in memory: each process counts for itself, and a restart
//! forgets. That is enough against a program that runs wild, and costs a request no write.

use std::{
    collections::HashMap,
    hash::Hash,
    sync::{Mutex, PoisonError},
};

use chrono::{DateTime, TimeDelta, Utc};

use super::{Count, Limit};
use crate::{
    error::{Error, Result},
    kernel::wait::{Hurry, Wait},
};

/// How many requests there may be at once, and how many a minute from then on.
pub const A_MINUTE: i32 = 6_000;

const LIMIT: Limit =
    Limit::Steady { burst: A_MINUTE, each: TimeDelta::milliseconds(60_000 / A_MINUTE as i64) };

/// More than this are not kept without looking who has been quiet.
const MANY: usize = 1_024;

/// How a key stands after a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    pub left: i32,
    /// When all of it is there again; or, if none is left, the next one.
    pub seconds: i64,
}

/// The counts of this process, by what they are of.
pub struct Rates<K>(Mutex<HashMap<K, Count>>);

impl<K> Default for Rates<K> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<K: Hash + Eq> Rates<K> {
    /// Counts one request of this key, or refuses it. Either way it is said how the key stands.
    pub fn take(&self, key: K, now: DateTime<Utc>) -> (Standing, Result<()>) {
        let mut counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if counts.len() >= MANY && !counts.contains_key(&key) {
            counts.retain(|_, count| LIMIT.over_at(*count) > now);
        }
        match LIMIT.take(counts.get(&key).copied(), 1, now) {
            Ok(count) => {
                counts.insert(key, count);
                let left = LIMIT.room(Some(count), now);
                (Standing { left, seconds: seconds(LIMIT.over_at(count) - now) }, Ok(()))
            }
            Err(left) => {
                let seconds = seconds(left);
                let wait = Wait { after: Hurry::Requests, seconds };
                (Standing { left: 0, seconds }, Err(Error::Throttled(wait)))
            }
        }
    }
}

fn seconds(left: TimeDelta) -> i64 {
    ((left.num_milliseconds() + 999) / 1000).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now() -> DateTime<Utc> {
        "2026-11-24T15:30:00Z".parse().unwrap()
    }

    #[test]
    fn a_key_that_runs_wild_is_slowed_down_and_no_other_is() {
        let rates = Rates::default();
        for _ in 0..A_MINUTE {
            rates.take("wild", now()).1.unwrap();
        }
        let (standing, refused) = rates.take("wild", now());
        assert_eq!(standing, Standing { left: 0, seconds: 1 });
        assert!(matches!(refused, Err(Error::Throttled(_))));
        assert_eq!(rates.take("calm", now()).0, Standing { left: A_MINUTE - 1, seconds: 1 });
        let later = now() + TimeDelta::seconds(30);
        assert_eq!(rates.take("wild", later).0.left, A_MINUTE / 2 - 1);
    }

    #[test]
    fn of_keys_that_have_been_quiet_nothing_is_kept() {
        let rates = Rates::default();
        for key in 0..MANY {
            rates.take(key, now()).1.unwrap();
        }
        rates.take(MANY, now() + TimeDelta::minutes(1)).1.unwrap();
        assert_eq!(rates.0.lock().unwrap().len(), 1);
    }
}
