//! How often something may be done. Pure: whether a count lies in a table or in memory, the rule is
//! the same.

use chrono::{DateTime, TimeDelta, Utc};

/// How often.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// So much at once; and after each such while, one of it is there again.
    Steady { burst: i32, each: TimeDelta },
    /// So many free; then a pause after each, so many times as long as the one before. A quiet day
    /// and all is as at first.
    Growing { free: i32, first: TimeDelta, times: i32, longest: TimeDelta },
}

/// How much was counted, and when: of a steady limit, up to when what is there again was taken off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    pub count: i32,
    pub at: DateTime<Utc>,
}

/// Then what grew is forgotten.
const QUIET: TimeDelta = TimeDelta::hours(24);
/// The clocks of two servers on one database may differ by this much. What lies further ahead was
/// written by a clock that was wrong: who knows when it was? It counts as none.
const APART: TimeDelta = TimeDelta::minutes(1);

impl Limit {
    /// Counts so much more, or returns for how long there is no room for it.
    pub fn take(
        self,
        before: Option<Count>,
        more: i32,
        now: DateTime<Utc>,
    ) -> Result<Count, TimeDelta> {
        let Count { count, at } = self.left_of(before, now);
        let after = count.saturating_add(more);
        match self {
            Self::Steady { burst, each } if after > burst => {
                Err(at + each * (after - burst).min(burst) - now)
            }
            Self::Steady { .. } => Ok(Count { count: after, at }),
            Self::Growing { .. } => match at + self.pause(count) - now {
                left if left > TimeDelta::zero() => Err(left),
                _ => Ok(Count { count: after, at: now }),
            },
        }
    }

    /// Takes back what turned out to be no misuse.
    pub fn give_back(self, count: Count, less: i32) -> Count {
        Count { count: count.count.saturating_sub(less).max(0), ..count }
    }

    /// Returns how much of it is free.
    pub fn room(self, before: Option<Count>, now: DateTime<Utc>) -> i32 {
        let (Self::Steady { burst: most, .. } | Self::Growing { free: most, .. }) = self;
        (most - self.left_of(before, now).count).max(0)
    }

    /// Returns from when on a count says nothing any more.
    pub fn over_at(self, count: Count) -> DateTime<Utc> {
        match self {
            Self::Steady { each, .. } => count.at + each * count.count,
            Self::Growing { .. } => count.at + QUIET,
        }
    }

    /// Returns what still counts.
    fn left_of(self, before: Option<Count>, now: DateTime<Utc>) -> Count {
        let none = Count { count: 0, at: now };
        let Some(before) = before.filter(|before| before.at - now <= APART) else { return none };
        if now >= self.over_at(before) {
            return none;
        }
        match self {
            Self::Steady { each, .. } => {
                let passed = (now - before.at).num_milliseconds().max(0);
                let back = passed / each.num_milliseconds().max(1);
                let back = i32::try_from(back).unwrap_or(i32::MAX);
                Count { count: before.count.saturating_sub(back), at: before.at + each * back }
            }
            Self::Growing { .. } => before,
        }
    }

    fn pause(self, count: i32) -> TimeDelta {
        match self {
            Self::Growing { free, first, times, longest } if count >= free => {
                let factor = times.saturating_pow(u32::try_from(count - free).unwrap_or(0).min(16));
                first.checked_mul(factor).map_or(longest, |pause| pause.min(longest))
            }
            _ => TimeDelta::zero(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const STEADY: Limit = Limit::Steady { burst: 3, each: TimeDelta::minutes(5) };
    const GROWING: Limit = Limit::Growing {
        free: 5,
        first: TimeDelta::seconds(15),
        times: 2,
        longest: TimeDelta::minutes(15),
    };

    fn now() -> DateTime<Utc> {
        "2026-11-24T15:30:00Z".parse().unwrap()
    }

    /// How many of those who come each minute get through in so many hours.
    fn in_hours(limit: Limit, hours: i64) -> i32 {
        let (mut count, mut through) = (None, 0);
        for minute in 0..hours * 60 {
            if let Ok(after) = limit.take(count, 1, now() + TimeDelta::minutes(minute)) {
                (count, through) = (Some(after), through + 1);
            }
        }
        through
    }

    #[test]
    fn so_many_at_once_and_then_one_after_each_while() {
        let mut count = None;
        for _ in 0..3 {
            count = Some(STEADY.take(count, 1, now()).unwrap());
        }
        assert_eq!(STEADY.take(count, 1, now()), Err(TimeDelta::minutes(5)));
        assert_eq!(STEADY.take(count, 2, now()), Err(TimeDelta::minutes(10)));
        let later = now() + TimeDelta::minutes(7);
        let next = STEADY.take(count, 1, later).unwrap();
        // The two minutes that were over are not lost.
        assert_eq!(STEADY.take(Some(next), 1, later), Err(TimeDelta::minutes(3)));
        assert_eq!(in_hours(STEADY, 1), 3 + 11);
    }

    #[test]
    fn what_is_given_back_was_never_taken() {
        let one = STEADY.take(None, 1, now()).unwrap();
        let two = STEADY.take(Some(one), 1, now()).unwrap();
        assert_eq!(STEADY.give_back(two, 1), one);
        assert_eq!(STEADY.give_back(one, 9).count, 0);
    }

    #[test]
    fn the_first_are_free_and_then_each_waits_twice_as_long() {
        let after = |count| GROWING.take(Some(Count { count, at: now() }), 1, now());
        assert!(after(4).is_ok());
        assert_eq!(after(5), Err(TimeDelta::seconds(15)));
        assert_eq!(after(8), Err(TimeDelta::minutes(2)));
        assert_eq!(after(i32::MAX), Err(TimeDelta::minutes(15)));
        assert_eq!(in_hours(GROWING, 24), 108);
    }

    #[test]
    fn a_quiet_day_and_all_is_as_at_first() {
        let often = Some(Count { count: 99, at: now() });
        assert_eq!(GROWING.take(often, 1, now() + QUIET).unwrap().count, 1);
        assert_eq!(
            STEADY.take(Some(Count { count: 3, at: now() }), 1, now() + QUIET).unwrap().count,
            1
        );
    }

    #[test]
    fn a_moment_in_the_future_counts_as_none() {
        let ahead = Some(Count { count: 3, at: now() + TimeDelta::days(60) });
        assert_eq!(STEADY.take(ahead, 1, now()), Ok(Count { count: 1, at: now() }));
        let ahead = Some(Count { count: 8, at: now() + TimeDelta::days(60) });
        assert_eq!(GROWING.take(ahead, 1, now()), Ok(Count { count: 1, at: now() }));
    }

    #[test]
    fn two_servers_whose_clocks_differ_a_little_count_together() {
        let ahead = Some(Count { count: 3, at: now() + TimeDelta::seconds(2) });
        assert!(STEADY.take(ahead, 1, now()).is_err());
    }
}
