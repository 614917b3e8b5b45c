//! What comes again: `1 month`, `12 months`, counted from the day on which it was last done; or, where the first year has a
//! rhythm of its own, `6 months twice, then 12 months`.

use std::{fmt, str::FromStr};

use chrono::{Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Repeat {
    pub months: u16,
    /// After how many months it comes the first two times, where that is sooner.
    pub at_first: Option<u16>,
}

/// How often the rhythm of the first year counts.
const AT_FIRST: usize = 2;
/// A month is enough to make room for a course. What comes every few weeks is not open all the time.
const MOST_LEAD: u64 = 30;
const LEAD_A_MONTH: u64 = 7;

impl Repeat {
    /// Returns after how many months it is due again once it was done so many times.
    pub fn after(self, times: usize) -> u16 {
        self.at_first.filter(|_| times <= AT_FIRST).unwrap_or(self.months)
    }

    /// Returns the day by which it is due again: the same day of the month, or its last one.
    pub fn next(self, done_on: NaiveDate, times: usize) -> Option<NaiveDate> {
        done_on.checked_add_months(Months::new(u32::from(self.after(times))))
    }

    /// Returns the day from which on it is asked for again: a month before it is due, and a week for what comes each month.
    pub fn opens(self, due: NaiveDate, times: usize) -> NaiveDate {
        let lead = MOST_LEAD.min(u64::from(self.after(times)) * LEAD_A_MONTH);
        due.checked_sub_days(Days::new(lead)).unwrap_or(due)
    }
}

impl FromStr for Repeat {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (months, at_first) = match text.split_whitespace().collect::<Vec<_>>()[..] {
            [number, "month" | "months"] => (read(number), None),
            [first, "month" | "months", "twice,", "then", number, "month" | "months"] => {
                (read(number), Some(read(first)))
            }
            _ => (None, None),
        };
        let shape =
            || format!("`{text}`: write it like `12 months` or `6 months twice, then 12 months`");
        let at_first = match at_first {
            None => None,
            Some(first) => Some(first.filter(|first| Some(*first) < months).ok_or_else(shape)?),
        };
        Ok(Self { months: months.ok_or_else(shape)?, at_first })
    }
}

fn read(number: &str) -> Option<u16> {
    number.parse().ok().filter(|months| (1..=120).contains(months))
}

impl fmt::Display for Repeat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.at_first {
            Some(first) => write!(f, "{first} months twice, then {} months", self.months),
            None => write!(f, "{} months", self.months),
        }
    }
}

impl TryFrom<String> for Repeat {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        text.parse()
    }
}

impl From<Repeat> for String {
    fn from(repeat: Repeat) -> Self {
        repeat.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).unwrap()
    }

    #[test]
    fn a_year_after_february_29_is_february_28() {
        let yearly: Repeat = "12 months".parse().unwrap();
        assert_eq!(yearly.next(day(2028, 2, 29), 1), Some(day(2029, 2, 28)));
        assert_eq!(yearly.next(day(2026, 11, 30), 1), Some(day(2027, 11, 30)));
    }

    #[test]
    fn never_and_now_and_then_are_not_a_rhythm() {
        for text in [
            "0 months",
            "yearly",
            "months",
            "121 months",
            "6 months twice",
            "0 months twice, then 12 months",
            "12 months twice, then 6 months",
        ] {
            assert!(text.parse::<Repeat>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_rhythm_of_the_first_year_holds_twice() {
        let text = "6 months twice, then 12 months";
        let repeat: Repeat = text.parse().unwrap();
        assert_eq!([1, 2, 3, 9].map(|times| repeat.after(times)), [6, 6, 12, 12]);
        assert_eq!(repeat.to_string(), text);
    }

    #[test]
    fn what_comes_each_year_is_asked_for_a_month_before_and_what_comes_each_month_a_week() {
        let opens = |text: &str| text.parse::<Repeat>().unwrap().opens(day(2027, 12, 31), 1);
        assert_eq!(opens("12 months"), day(2027, 12, 1));
        assert_eq!(opens("1 month"), day(2027, 12, 24));
    }
}
