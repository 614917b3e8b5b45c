//! Birth dates: read in the forms that lists and people use, and compared with the slips that clerks make.

use std::fmt;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::calendar;

/// A day of birth. Of a two-digit year the century is a guess, and compared as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct BirthDate {
    pub on: NaiveDate,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub century_is_guessed: bool,
}

impl fmt::Display for BirthDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.on.fmt(f)
    }
}

/// How two birth dates stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DatesAgree {
    Same,
    /// Day and month have changed places.
    Swapped,
    /// One digit of the day or the month differs, or two neighbors in it changed places.
    OneDigit,
    /// Day and month are the same, and one digit of the year differs, or two changed places.
    OneDigitOfYear,
    /// The year is the same, and the month or the day is.
    SameYear,
    /// Nothing that a slip explains.
    Differ,
}

impl BirthDate {
    /// Reads a birth date in any form of [`crate::calendar`]. Zeros and N/A are none. A two-digit year is of the
    /// hundred years before somebody could be hired in `year`, at sixteen.
    pub fn read(text: &str, year: i32) -> Option<Self> {
        let (on, century_is_guessed) = calendar::read(text, year - 16)?;
        (1880..=year).contains(&on.year()).then_some(Self { on, century_is_guessed })
    }

    /// Compares two birth dates. It makes no difference which is whose.
    pub fn compare(self, other: Self) -> DatesAgree {
        let (one, two) = (self.on, other.on);
        let years_agree = if self.century_is_guessed || other.century_is_guessed {
            one.year().rem_euclid(100) == two.year().rem_euclid(100)
        } else {
            one.year() == two.year()
        };
        let (month, date) = (one.month() == two.month(), one.day() == two.day());
        match (years_agree, month, date) {
            (true, true, true) => DatesAgree::Same,
            (true, ..) if one.month() == two.day() && one.day() == two.month() => {
                DatesAgree::Swapped
            }
            (true, true, _) if is_slip(one.day(), two.day()) => DatesAgree::OneDigit,
            (true, _, true) if is_slip(one.month(), two.month()) => DatesAgree::OneDigit,
            (true, true, _) | (true, _, true) => DatesAgree::SameYear,
            (false, true, true) if is_slip(year_of(one), year_of(two)) => {
                DatesAgree::OneDigitOfYear
            }
            _ => DatesAgree::Differ,
        }
    }

    /// Returns the same date with day and month in each other's place, where there is such a date.
    pub fn swapped(self) -> Option<Self> {
        let on = NaiveDate::from_ymd_opt(self.on.year(), self.on.day(), self.on.month())?;
        (on != self.on).then_some(Self { on, ..self })
    }
}

fn year_of(date: NaiveDate) -> u32 {
    date.year().unsigned_abs()
}

/// One digit differs, or two neighbors changed places.
fn is_slip(one: u32, other: u32) -> bool {
    let (one, other) = (digits(one), digits(other));
    let differing: Vec<usize> = (0..4).filter(|at| one[*at] != other[*at]).collect();
    match differing[..] {
        [_] => true,
        [first, second] => {
            second == first + 1 && one[first] == other[second] && one[second] == other[first]
        }
        _ => false,
    }
}

fn digits(number: u32) -> [u32; 4] {
    [number / 1000 % 10, number / 100 % 10, number / 10 % 10, number % 10]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<String> {
        BirthDate::read(text, 2026).map(|date| date.to_string())
    }

    fn compare(one: &str, other: &str) -> DatesAgree {
        let [one, other] = [one, other].map(|text| BirthDate::read(text, 2026).unwrap());
        assert_eq!(one.compare(other), other.compare(one));
        one.compare(other)
    }

    #[test]
    fn lists_write_dates_in_several_forms() {
        for form in [
            "19870227",
            "1987-02-27",
            "02/27/1987",
            "2/27/1987",
            "02/27/87",
            "02-27-1987",
            "1987-02-27T00:00:00",
            "Feb 27, 1987",
            "27-Feb-1987",
            "27-FEB-87",
            "february 27 1987",
            "27 Feb. 1987 00:00:00",
        ] {
            assert_eq!(read(form).as_deref(), Some("1987-02-27"), "{form}");
        }
    }

    #[test]
    fn what_is_no_date_of_somebody_alive_is_none() {
        for form in [
            "00000000",
            "",
            " ",
            "N/A",
            "19870230",
            "00/00/00",
            "0027-12-31",
            "21010101",
            "198702271",
            "19x70227",
            "Feb 30, 1987",
            "Fe 27, 1987",
            "Feb 1987",
        ] {
            assert_eq!(read(form), None, "{form}");
        }
    }

    #[test]
    fn a_two_digit_year_is_of_somebody_old_enough_to_work() {
        assert_eq!(read("01/02/10").as_deref(), Some("2010-01-02"));
        assert_eq!(read("01/02/11").as_deref(), Some("1911-01-02"));
        assert_eq!(compare("01/02/11", "20110102"), DatesAgree::Same);
    }

    #[test]
    fn slips_of_a_clerk_are_told_apart_from_another_birthday() {
        assert_eq!(compare("19700304", "19700403"), DatesAgree::Swapped);
        assert_eq!(compare("19700314", "19700315"), DatesAgree::OneDigit);
        assert_eq!(compare("19700321", "19700312"), DatesAgree::OneDigit);
        assert_eq!(compare("19700314", "19750314"), DatesAgree::OneDigitOfYear);
        assert_eq!(compare("19790314", "19970314"), DatesAgree::OneDigitOfYear);
        assert_eq!(compare("19700314", "19700329"), DatesAgree::SameYear);
        assert_eq!(compare("19700314", "19710315"), DatesAgree::Differ);
    }
}
