//! Wrong tries make the next one wait.
//!
//! They are counted for a name *and* the place that the tries come from: an attacker elsewhere
//! cannot make the office wait. A place that tries many names waits as a whole.

use chrono::{DateTime, TimeDelta, Utc};

/// How often somebody may mistype before they wait.
const FREE: i32 = 5;
const LONGEST: TimeDelta = TimeDelta::minutes(15);
/// Then what went wrong is forgotten.
pub(super) const REMEMBERED: TimeDelta = TimeDelta::hours(24);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attempts {
    pub failures: i32,
    pub last_at: DateTime<Utc>,
}

impl Attempts {
    /// Returns how much longer to wait: doubled with each failure, up to a quarter of an hour.
    pub fn wait(self, now: DateTime<Utc>) -> Option<TimeDelta> {
        let over = self.failures - FREE;
        if over < 0 {
            return None;
        }
        let delay = TimeDelta::seconds(1 << over.min(10)).min(LONGEST);
        let left = self.last_at + delay - now;
        // A clock that was set back holds nobody up: who knows when the last try was?
        Some(left).filter(|left| *left > TimeDelta::zero() && *left <= delay)
    }

    pub fn fail(before: Option<Self>, now: DateTime<Utc>) -> Self {
        let before = before.filter(|before| now - before.last_at < REMEMBERED);
        let failures = before.map_or(0, |before| before.failures).saturating_add(1);
        Self { failures, last_at: now }
    }

    /// Returns the count for a whole place, where a few people share one address.
    pub fn of_place(self) -> Self {
        Self { failures: self.failures / 10, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now() -> DateTime<Utc> {
        "2026-11-24T15:30:00Z".parse().unwrap()
    }

    fn after(failures: i32) -> Option<TimeDelta> {
        Attempts { failures, last_at: now() }.wait(now())
    }

    #[test]
    fn the_first_tries_are_free_and_then_each_waits_twice_as_long() {
        assert_eq!(after(4), None);
        assert_eq!(after(5), Some(TimeDelta::seconds(1)));
        assert_eq!(after(8), Some(TimeDelta::seconds(8)));
        assert_eq!(after(i32::MAX), Some(LONGEST));
    }

    #[test]
    fn a_clock_set_back_makes_nobody_wait() {
        let attempts = Attempts { failures: 8, last_at: now() + TimeDelta::days(300) };
        assert_eq!(attempts.wait(now()), None);
    }

    #[test]
    fn yesterdays_mistakes_are_forgotten() {
        let old = Attempts { failures: 9, last_at: now() - TimeDelta::hours(25) };
        assert_eq!(Attempts::fail(Some(old), now()).failures, 1);
    }
}
