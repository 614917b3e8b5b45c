//! Rounds: what nobody announces and the clock brings. Sittings whose time is over, licenses that
//! expire, what may be forgotten, the daily backup.
//!
//! Each **round** has a name, a cadence and a task of its own, so that a slow one holds up no other.
//! Most first ask one question over all practices: where is anything due? Nothing is written to find
//! out, and nobody else is asked. Then they take one **thing** after the other, each in its own
//! transaction. One that **fails** is written down with its id, waits for a pause that grows, and
//! keeps no other from its turn. What has no practice (a backup) is one thing for the whole server.
//!
//! Any round may run at any time, in any process and twice at once: an action looks again before it
//! does anything. So when it ran last is known to its process alone, and nothing is written for it.

mod entity;
mod failure;
mod go;
mod keep;
mod timetable;

use std::{pin::Pin, str::FromStr};

use chrono::TimeDelta;

use super::{
    Platform,
    db::{PracticeId, Scope},
    work::Retry,
};
use crate::{
    error::{Error, Result},
    kernel::fault::Reason,
};

pub use failure::{Failure, TABLE, failures, try_again};
pub use go::{Went, run};
pub use keep::keep;
pub use timetable::{Ran, Timetable};

pub type Future<'a, T = ()> = Pin<Box<dyn std::future::Future<Output = Result<T>> + Send + 'a>>;

/// One of the things that come round.
pub struct Round {
    /// Stands in `round_failures`, in the log, in addresses, and in `round` of the locales.
    pub name: &'static str,
    /// How long after the end of one the next begins.
    pub every: TimeDelta,
    /// How long a thing that failed waits, longer each time.
    pub pause: Pause,
    pub act: Act,
}

/// What a round does.
#[derive(Clone, Copy)]
pub enum Act {
    /// Once for the whole server.
    Server(for<'a> fn(&'a Platform) -> Future<'a>),
    /// Once in each practice in which something is due.
    Practice { whose: Whose, run: for<'a> fn(&'a Scope) -> Future<'a> },
    /// Once with each thing that is due. It is named as in the API, by its id.
    Thing {
        whose: Whose,
        due: for<'a> fn(&'a Scope) -> Future<'a, Vec<String>>,
        run: for<'a> fn(&'a Scope, &'a str) -> Future<'a>,
    },
}

/// Asks in which practices anything is due: one question, by an index, without a transaction.
pub type Whose = for<'a> fn(&'a Platform) -> Future<'a, Vec<PracticeId>>;

/// How long to wait after failures in a row.
#[derive(Clone, Copy, Debug)]
pub struct Pause {
    pub first: TimeDelta,
    /// It doubles up to this.
    pub longest: TimeDelta,
}

impl Pause {
    /// From a minute to an hour.
    pub const USUAL: Self = Self { first: TimeDelta::minutes(1), longest: TimeDelta::hours(1) };

    pub fn after(self, failures: i32) -> TimeDelta {
        let Self { first, longest } = self;
        Retry::doubling(first, longest, i32::MAX).pause_after(failures)
    }
}

/// Reads the id of a thing that is due.
pub fn id<I: FromStr<Err = Reason>>(thing: &str) -> Result<I> {
    thing.parse().map_err(|why: Reason| Error::internal(why))
}

/// Names the things that are due.
pub fn ids(things: impl IntoIterator<Item = impl ToString>) -> Vec<String> {
    things.into_iter().map(|thing| thing.to_string()).collect()
}
