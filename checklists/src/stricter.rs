//! Whether one day can never be later than another, whatever the calendar of the office.

use crate::{DueRule, Side, Unit};

/// How many calendar days lie between what is counted from and the day: at least, and at most. An office
/// may be closed for as long as it likes, so counted days have an end on one side alone.
type Between = (Option<i64>, Option<i64>);

impl DueRule {
    /// Returns whether its day is never later than that of the other rule, for whomever and in whatever
    /// office. What is counted from something else is not compared.
    pub fn is_never_later_than(&self, other: &Self) -> bool {
        if self.anchor != other.anchor {
            return false;
        }
        let is_alike = self.unit == other.unit && self.side == other.side;
        let is_nearer = match self.side {
            Side::After => self.offset <= other.offset,
            Side::Before => self.offset >= other.offset,
        };
        let latest = self.between().1;
        let is_before = latest.zip(other.between().0).is_some_and(|(own, theirs)| own <= theirs);
        is_alike && is_nearer || is_before
    }

    fn between(&self) -> Between {
        let number = i64::from(self.offset);
        match (self.unit, self.side) {
            (Unit::Calendar, Side::After) => (Some(number), Some(number)),
            (Unit::Calendar, Side::Before) => (Some(-number), Some(-number)),
            (Unit::Months, Side::After) => (Some(28 * number), Some(31 * number)),
            (Unit::Months, Side::Before) => (Some(-31 * number), Some(-28 * number)),
            (Unit::Business | Unit::Working, Side::After) => (Some(number), None),
            (Unit::Business | Unit::Working, Side::Before) => (None, Some(-number)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_stricter(own: &str, law: &str) -> bool {
        own.parse::<DueRule>().unwrap().is_never_later_than(&law.parse().unwrap())
    }

    #[test]
    fn fewer_days_after_and_more_days_before_are_stricter() {
        for (own, law) in [
            ("on start", "3 business days after start"),
            ("2 business days after start", "3 business days after start"),
            ("3 calendar days after start", "3 business days after start"),
            ("1 calendar day before start", "on start"),
            ("2 business days before start", "1 business day before start"),
            ("2 business days before start", "2 calendar days before start"),
            ("10 calendar days after start", "10 working days after start"),
            ("28 calendar days after start", "1 month after start"),
        ] {
            assert!(is_stricter(own, law), "{own} and {law}");
        }
    }

    #[test]
    fn what_may_come_later_in_some_office_is_not_stricter() {
        for (own, law) in [
            ("4 business days after start", "3 business days after start"),
            ("3 business days after start", "3 calendar days after start"),
            ("3 business days after start", "3 working days after start"),
            ("1 business day before start", "2 business days before start"),
            ("2 calendar days before start", "2 business days before start"),
            ("on start", "1 business day before start"),
            ("30 calendar days after start", "1 month after start"),
            ("1 month after start", "30 calendar days after start"),
        ] {
            assert!(!is_stricter(own, law), "{own} and {law}");
        }
    }

    #[test]
    fn what_is_counted_from_another_day_is_not_compared() {
        assert!(!is_stricter("on start", "3 business days after first_day_worked"));
        assert!(!is_stricter("on task handbook", "3 business days after start"));
    }
}
