//! The hours of a week, by half hours.

use std::ops::Range;

use serde::{Deserialize, Serialize};

/// Monday first, as a schedule is written.
pub const DAYS: usize = 7;

/// Half hours of a day.
const HALVES: u32 = 48;

/// Hours of a usual week: seven days of 48 half hours. A half hour is in it whole or not at all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Week([u64; DAYS]);

impl Week {
    pub const NONE: Self = Self([0; DAYS]);
    pub const ALL: Self = Self([(1 << HALVES) - 1; DAYS]);

    /// Returns these half hours (0 to 48) on these days (0 is Monday).
    pub fn of(days: impl IntoIterator<Item = usize>, halves: Range<u32>) -> Self {
        let mut week = Self::NONE;
        days.into_iter().filter(|day| *day < DAYS).for_each(|day| week.0[day] = bits(&halves));
        week
    }

    pub fn and(self, other: Self) -> Self {
        self.with(other, |one, other| one & other)
    }

    pub fn or(self, other: Self) -> Self {
        self.with(other, |one, other| one | other)
    }

    pub fn without(self, other: Self) -> Self {
        self.with(other, |one, other| one & !other)
    }

    pub fn covers(self, other: Self) -> bool {
        other.without(self).is_empty()
    }

    pub fn is_empty(self) -> bool {
        self == Self::NONE
    }

    /// Returns the same hours on these days, and none on the others.
    pub fn on(self, days: impl IntoIterator<Item = usize>) -> Self {
        self.and(Self::of(days, 0..HALVES))
    }

    /// Returns the days that have any hours.
    pub fn days(self) -> Vec<usize> {
        (0..DAYS).filter(|day| self.0[*day] != 0).collect()
    }

    /// Returns the stretches of a day, from and to in half hours.
    pub fn stretches(self, day: usize) -> Vec<Range<u32>> {
        let has = |half: u32| self.0.get(day).is_some_and(|bits| bits >> half & 1 == 1);
        let begins = (0..HALVES).filter(|half| has(*half) && (*half == 0 || !has(*half - 1)));
        begins.map(|from| from..(from..HALVES).find(|half| !has(*half)).unwrap_or(HALVES)).collect()
    }

    fn with(mut self, other: Self, join: impl Fn(u64, u64) -> u64) -> Self {
        self.0.iter_mut().zip(other.0).for_each(|(one, other)| *one = join(*one, other));
        self
    }
}

fn bits(halves: &Range<u32>) -> u64 {
    let up_to = |half: u32| (1_u64 << half.min(HALVES)) - 1;
    up_to(halves.end) & !up_to(halves.start)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_taken_away_is_not_covered() {
        let posted = Week::of(0..5, 16..34);
        let thursday_until_three = posted.without(Week::of([3], 30..48));
        assert!(posted.covers(thursday_until_three));
        assert!(!thursday_until_three.covers(posted));
        assert_eq!(thursday_until_three.stretches(3), vec![16..30]);
    }

    #[test]
    fn all_is_all() {
        assert_eq!(Week::ALL.stretches(6), vec![0..48]);
        assert_eq!(Week::ALL.without(Week::of([6], 0..48)).days(), [0, 1, 2, 3, 4, 5]);
    }

    #[test]
    fn hours_that_do_not_exist_are_none() {
        assert!(Week::of([7], 0..48).is_empty());
        let (late, early) = (40, 20);
        assert!(Week::of([1], late..early).is_empty());
        assert_eq!(Week::of([1], 40..99), Week::of([1], 40..48));
    }
}
