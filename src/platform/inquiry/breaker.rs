//! A register that keeps failing is left alone for a while, and then asked once.

use chrono::{DateTime, TimeDelta, Utc};

/// How many inquiries in a row fail before it is left alone.
const AFTER: u32 = 3;
/// For how long the first time, and at most. It doubles with each further failure.
const FIRST: TimeDelta = TimeDelta::minutes(1);
const LONGEST: TimeDelta = TimeDelta::minutes(30);

#[derive(Debug, Default)]
pub(super) struct Breaker {
    failed: u32,
    closed_until: Option<DateTime<Utc>>,
}

impl Breaker {
    /// Returns whether nobody may ask now, and asks for no turn.
    pub(super) fn rests(&self, now: DateTime<Utc>) -> bool {
        self.closed_until.is_some_and(|until| now < until)
    }

    /// Returns whether somebody may ask now. After a rest one may, and whoever comes meanwhile waits for how that ends.
    pub(super) fn may(&mut self, now: DateTime<Utc>) -> bool {
        match self.closed_until {
            Some(_) if self.rests(now) => false,
            Some(_) => {
                self.closed_until = Some(now + FIRST);
                true
            }
            None => true,
        }
    }

    pub(super) fn note(&mut self, is_heard: bool, now: DateTime<Utc>) {
        if is_heard {
            *self = Self::default();
            return;
        }
        self.failed = self.failed.saturating_add(1);
        if self.failed >= AFTER {
            let doublings = (self.failed - AFTER).min(10);
            self.closed_until = Some(now + (FIRST * (1 << doublings)).min(LONGEST));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(minutes: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::minutes(minutes)
    }

    #[test]
    fn after_three_failures_nobody_asks_for_a_minute_and_then_one_does() {
        let mut breaker = Breaker::default();
        for _ in 0..3 {
            assert!(breaker.may(at(0)));
            breaker.note(false, at(0));
        }
        assert!(!breaker.may(at(0)));
        assert!(breaker.may(at(1)));
        assert!(!breaker.may(at(1)), "one at a time");
        breaker.note(false, at(1));
        assert!(!breaker.may(at(2)), "the rest has doubled");
        assert!(breaker.may(at(3)));
        breaker.note(true, at(3));
        assert!(breaker.may(at(3)) && breaker.may(at(3)), "all is as it was");
    }

    #[test]
    fn no_rest_is_longer_than_half_an_hour() {
        let mut breaker = Breaker::default();
        for _ in 0..1_000 {
            breaker.note(false, at(0));
        }
        assert!(!breaker.may(at(29)) && breaker.may(at(30)));
    }
}
