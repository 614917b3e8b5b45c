//! The days of the story: a clock of its own, which goes through a year and ends now.

use std::sync::Arc;

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, TimeDelta, Utc, Weekday};

use crate::{
    kernel::clock::{Clock, FrozenClock},
    platform::{Platform, ids::Ids},
};

/// How many days the story lasts.
pub const YEAR: i64 = 365;
/// Most of what an office does, it does before noon; the moments are in UTC.
const MORNING: (u32, u32) = (17, 10);
/// How long one thing takes before the next is done.
const STEP: TimeDelta = TimeDelta::minutes(4);

/// Goes through the days one way: what is told after something has happened after it, in the log too.
pub struct Calendar {
    clock: FrozenClock,
    ends: DateTime<Utc>,
    /// The product with that clock, and with ids that begin with its moments.
    pub platform: Platform,
}

impl Calendar {
    /// Opens it a year before now.
    pub fn a_year_before(platform: &Platform) -> Self {
        let ends = platform.clock.now();
        let clock = FrozenClock::at(ends - TimeDelta::days(YEAR));
        let (its, ids) = (Arc::new(clock.clone()), Arc::new(Ids::default()));
        let platform = Platform { clock: its, ids, ..platform.clone() };
        Self { clock, ends, platform }
    }

    /// Turns to the morning of the day that is so many days before the end; on a day that has come, to a few
    /// minutes later. Nothing happens after the end.
    pub fn turn(&self, days_before: i64) {
        let now = self.clock.now();
        let day = (self.ends - TimeDelta::days(days_before)).date_naive();
        let at = Ord::max(morning(day).unwrap_or(now), now + STEP);
        self.clock.advance(Ord::min(at, self.ends) - now);
    }

    /// Returns how many days before the end the office works that was to be on this one: on a weekend, the Friday before.
    pub fn workday(&self, days_before: i64) -> i64 {
        let day = (self.ends - TimeDelta::days(days_before)).date_naive();
        days_before + (day - workday(day)).num_days()
    }

    /// Turns to now.
    pub fn end(&self) {
        self.clock.advance(self.ends - self.clock.now());
    }
}

/// Returns the day itself, or the Friday before if it is on a weekend, on which nobody begins in an office.
pub fn workday(day: NaiveDate) -> NaiveDate {
    let past = match day.weekday() {
        Weekday::Sat => 1,
        Weekday::Sun => 2,
        _ => 0,
    };
    day - TimeDelta::days(past)
}

fn morning(day: NaiveDate) -> Option<DateTime<Utc>> {
    let (hour, minute) = MORNING;
    Some(day.and_time(NaiveTime::from_hms_opt(hour, minute, 0)?).and_utc())
}
