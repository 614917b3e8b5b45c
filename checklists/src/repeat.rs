//! What comes again: `1 month`, `12 months`, counted from the day on which it was last done.

use std::{fmt, str::FromStr};

use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Repeat {
    pub months: u16,
}

impl Repeat {
    /// Returns the day by which it is due again: the same day of the month, or its last one.
    pub fn next(self, done_on: NaiveDate) -> Option<NaiveDate> {
        done_on.checked_add_months(Months::new(u32::from(self.months)))
    }
}

impl FromStr for Repeat {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let months = match text.split_whitespace().collect::<Vec<_>>()[..] {
            [number, "month" | "months"] => number.parse().ok(),
            _ => None,
        };
        let months = months.filter(|months| (1..=120).contains(months));
        let months = months.ok_or_else(|| format!("`{text}`: write it like `12 months`"))?;
        Ok(Self { months })
    }
}

impl fmt::Display for Repeat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} months", self.months)
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

    #[test]
    fn a_year_after_february_29_is_february_28() {
        let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
        let yearly: Repeat = "12 months".parse().unwrap();
        assert_eq!(yearly.next(day(2028, 2, 29)), Some(day(2029, 2, 28)));
        assert_eq!(yearly.next(day(2026, 11, 30)), Some(day(2027, 11, 30)));
    }

    #[test]
    fn never_and_now_and_then_are_not_a_rhythm() {
        for text in ["0 months", "yearly", "months", "121 months"] {
            assert!(text.parse::<Repeat>().is_err(), "{text}");
        }
    }
}
