//! When those who decide learn how a test ended.
//!
//! Nobody but the candidate knows when a sitting began. While the invitation stands open its end may come
//! at any moment, and is told at once. After the last moment to begin, each further minute would tell that
//! the sitting had begun, and how long it has lasted: who was given more time. So from then on nothing is
//! told until the longest sitting that there can be would be over; then all of it, at one moment for
//! everyone, and of whenever it was handed in since, only that it was by the invitation's end.

use chrono::{DateTime, TimeDelta, Utc};

use super::{adjustments::Adjustments, sitting::GRACE};
use crate::medical;

/// How far a candidate has come: known to them and to the product alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Course {
    NotBegun,
    Begun,
    HandedIn(DateTime<Utc>),
}

/// What those who decide learn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    Nothing,
    /// Handed in, and when.
    HandedIn(DateTime<Utc>),
    NobodyBegan,
}

/// Time for the round that hands in what nobody handed in.
const ROUND: TimeDelta = TimeDelta::minutes(1);

/// Returns from when on everything is told of an invitation that ends then, to a test with this limit.
pub fn told_from(expires_at: DateTime<Utc>, limit: TimeDelta) -> DateTime<Utc> {
    expires_at + Adjustments::LONGEST.limit(medical::longest(limit)) + GRACE + ROUND
}

/// Returns what is told at a moment of an invitation that nobody has taken back.
pub fn told(
    course: Course,
    (expires_at, limit): (DateTime<Utc>, TimeDelta),
    now: DateTime<Utc>,
) -> Told {
    let is_over = now >= told_from(expires_at, limit);
    match course {
        Course::HandedIn(at) if at < expires_at => Told::HandedIn(at),
        Course::HandedIn(_) if is_over => Told::HandedIn(expires_at),
        Course::NotBegun if is_over => Told::NobodyBegan,
        _ => Told::Nothing,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIMIT: TimeDelta = TimeDelta::minutes(40);

    fn end() -> DateTime<Utc> {
        "2026-12-01T08:00:00Z".parse().unwrap()
    }

    fn at(course: Course, minutes: i64) -> Told {
        told(course, (end(), LIMIT), end() + TimeDelta::minutes(minutes))
    }

    #[test]
    fn before_the_end_what_is_handed_in_is_told_at_once() {
        let early = end() - TimeDelta::seconds(1);
        assert_eq!(told(Course::HandedIn(early), (end(), LIMIT), early), Told::HandedIn(early));
        assert_eq!(at(Course::Begun, -1), Told::Nothing);
    }

    /// Three times 40 minutes, half as much again, and ten for breaks.
    #[test]
    fn after_the_end_nothing_is_told_until_the_longest_sitting_would_be_over() {
        let last = told_from(end(), LIMIT);
        assert!(last >= end() + TimeDelta::minutes(190) + GRACE);
        for minutes in 0..=190 {
            let late = Course::HandedIn(end() + TimeDelta::minutes(minutes / 2));
            for course in [Course::NotBegun, Course::Begun, late] {
                assert_eq!(at(course, minutes), Told::Nothing, "{course:?} at {minutes}");
            }
        }
    }

    #[test]
    fn then_all_is_told_and_whenever_it_was_handed_in_it_is_one_moment() {
        for minutes in [0, 1, 52, 190] {
            let late = Course::HandedIn(end() + TimeDelta::minutes(minutes));
            assert_eq!(at(late, 192), Told::HandedIn(end()), "{minutes}");
        }
        assert_eq!(at(Course::NotBegun, 192), Told::NobodyBegan);
    }

    #[test]
    fn no_sitting_outlasts_the_moment() {
        for time in [false, true] {
            for breaks in [false, true] {
                let switched = Adjustments { time, breaks, ..Adjustments::default() };
                for extra in medical::Extra::ALL {
                    let over = end() + switched.limit(extra.of(LIMIT)) + GRACE;
                    assert!(over < told_from(end(), LIMIT), "{switched:?} {extra}");
                }
            }
        }
    }
}
