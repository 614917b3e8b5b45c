//! How often a letter with a password link leaves for one mailbox.
//!
//! Anybody can have one sent in another's name, from any place. So the pauses grow, up to an hour: nobody's mailbox is filled, and nobody is shut out of this way for good. There are
//! two others, an owner and a command.

use chrono::{DateTime, TimeDelta, Utc};

use crate::kernel::{digest::sha256, email::Email};

const SHORTEST: TimeDelta = TimeDelta::minutes(5);
/// While a link lasts: whoever asks and gets none has had one that still opens.
const LONGEST: TimeDelta = super::forgotten::LINK_LASTS;
/// Then the next is the first again.
const REMEMBERED: TimeDelta = super::attempts::REMEMBERED;

/// How many left, and when the last did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Letters {
    pub count: i32,
    pub last_at: DateTime<Utc>,
}

impl Letters {
    /// Counts one more, or returns nothing while it is too early for it.
    pub fn another(self, now: DateTime<Utc>) -> Option<Self> {
        let passed = now - self.last_at;
        // A clock that was set back holds up nothing: who knows when the last one left?
        if self.count > 0 && (TimeDelta::zero()..self.pause()).contains(&passed) {
            return None;
        }
        let before = if passed < REMEMBERED { self.count } else { 0 };
        Some(Self { count: before.saturating_add(1), last_at: now })
    }

    /// Four times as long after each, up to an hour.
    fn pause(self) -> TimeDelta {
        let doublings = (self.count - 1).clamp(0, 10) * 2;
        (SHORTEST * (1 << doublings)).min(LONGEST)
    }
}

/// Names the count of a mailbox, without its address.
pub fn mailbox(email: &Email) -> String {
    sha256(format!("letters with a password link to {}", email.folded()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now() -> DateTime<Utc> {
        "2026-11-24T15:30:00Z".parse().unwrap()
    }

    /// How many letters leave in this many hours, if somebody asks each minute.
    fn in_hours(hours: i64) -> i32 {
        let mut letters = Letters { count: 0, last_at: now() };
        let mut left = 0;
        for minute in 0..hours * 60 {
            if let Some(after) = letters.another(now() + TimeDelta::minutes(minute)) {
                letters = after;
                left += 1;
            }
        }
        left
    }

    #[test]
    fn the_first_leaves_at_once_and_the_next_after_five_minutes() {
        let first = Letters { count: 0, last_at: now() }.another(now()).unwrap();
        assert_eq!(first.count, 1);
        assert_eq!(first.another(now() + TimeDelta::seconds(299)), None);
        let second = first.another(now() + TimeDelta::minutes(5)).unwrap();
        assert_eq!(second.count, 2);
        assert_eq!(second.another(second.last_at + TimeDelta::minutes(19)), None);
        assert!(second.another(second.last_at + TimeDelta::minutes(20)).is_some());
    }

    #[test]
    fn whoever_asks_all_day_fills_no_mailbox_and_shuts_nobody_out() {
        assert_eq!((in_hours(24), in_hours(48)), (26, 50));
        let often = Letters { count: i32::MAX, last_at: now() };
        assert!(often.another(now() + LONGEST).is_some());
    }

    #[test]
    fn after_a_quiet_day_the_next_is_the_first() {
        let often = Letters { count: 9, last_at: now() };
        assert_eq!(often.another(now() + REMEMBERED).unwrap().count, 1);
    }

    #[test]
    fn a_clock_set_back_holds_up_nothing() {
        let later = Letters { count: 3, last_at: now() + TimeDelta::days(300) };
        assert!(later.another(now()).is_some());
    }
}
