//! How the tries to back up go, and when there is another.

use std::sync::{Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};

use crate::platform::disk::NoRoom;

const SHORTEST: TimeDelta = TimeDelta::minutes(1);
const LONGEST: TimeDelta = TimeDelta::hours(1);

/// No backup could be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// How often in a row.
    pub failures: u32,
    pub last_at: DateTime<Utc>,
    /// Whoever makes room helps. What else it may be is in the log.
    pub no_room: Option<NoRoom>,
}

/// What this server remembers of it. One that starts tries at once: somebody may have helped.
#[derive(Debug, Default)]
pub struct Watch(Mutex<Option<Trouble>>);

impl Watch {
    pub fn trouble(&self) -> Option<Trouble> {
        self.hold().clone()
    }

    /// Returns whether it is not too early for another try.
    pub fn may_try(&self, now: DateTime<Utc>) -> bool {
        self.hold().as_ref().is_none_or(|trouble| trouble.is_over(now))
    }

    pub fn failed(&self, now: DateTime<Utc>, why: &anyhow::Error) {
        let mut held = self.hold();
        let failures = held.as_ref().map_or(0, |trouble| trouble.failures).saturating_add(1);
        let no_room = why.downcast_ref().copied();
        *held = Some(Trouble { failures, last_at: now, no_room });
    }

    /// There is one again.
    pub fn succeeded(&self) {
        *self.hold() = None;
    }

    fn hold(&self) -> MutexGuard<'_, Option<Trouble>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Trouble {
    /// Twice as long after each failure, up to an hour. A clock that was set back holds up nothing.
    fn is_over(&self, now: DateTime<Utc>) -> bool {
        let pause = (SHORTEST * (1 << (self.failures - 1).min(6))).min(LONGEST);
        !(TimeDelta::zero()..pause).contains(&(now - self.last_at))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_waits_twice_as_long_after_each_failure_up_to_an_hour() {
        let watch = Watch::default();
        let mut now = "2026-11-24T15:30:00Z".parse().unwrap();
        let why = anyhow::Error::new(NoRoom { needed: 2, free: 1 }).context("no backup");
        assert!(watch.may_try(now));
        for minutes in [1, 2, 4, 8, 16, 32, 60, 60] {
            watch.failed(now, &why);
            assert!(watch.may_try(now - TimeDelta::seconds(1)), "the clock was set back");
            now += TimeDelta::minutes(minutes);
            assert!(!watch.may_try(now - TimeDelta::seconds(1)), "{minutes}");
            assert!(watch.may_try(now), "{minutes}");
        }
        let trouble = watch.trouble().unwrap();
        assert_eq!((trouble.failures, trouble.no_room), (8, Some(NoRoom { needed: 2, free: 1 })));
        watch.succeeded();
        assert_eq!(watch.trouble(), None);
    }
}
