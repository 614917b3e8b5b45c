//! Days, as people write and read them.

use chrono::{Datelike, Days, NaiveDate};

use crate::Language;

/// Why a text is no day. Its words are meant for whoever typed it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotADay {
    #[error("Write the day as year-month-day, like 2026-11-30")]
    Unreadable,
    #[error("There is no day {day} in that month: its last day is {last}")]
    NoSuchDay { day: u32, last: u32 },
    #[error("The year must lie from 2000 to 2100")]
    FarAway,
}

/// Reads `2026-11-30`. What is nearly a day (Feb 30) is told how long the month is.
pub fn read_day(text: &str) -> Result<NaiveDate, NotADay> {
    let parts: Vec<&str> = text.trim().split('-').collect();
    let [year, month, day] = parts[..] else { return Err(NotADay::Unreadable) };
    let is_shaped = [year.len(), month.len(), day.len()] == [4, 2, 2];
    let number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if !is_shaped || ![year, month, day].into_iter().all(number) {
        return Err(NotADay::Unreadable);
    }
    let number = |part: &str| part.parse::<u32>().map_err(|_| NotADay::Unreadable);
    let (year, month, day) = (number(year)?, number(month)?, number(day)?);
    if !(2000..=2100).contains(&year) {
        return Err(NotADay::FarAway);
    }
    let year = i32::try_from(year).map_err(|_| NotADay::FarAway)?;
    let last = last_of_month(year, month).ok_or(NotADay::Unreadable)?;
    NaiveDate::from_ymd_opt(year, month, day).ok_or(NotADay::NoSuchDay { day, last })
}

fn last_of_month(year: i32, month: u32) -> Option<u32> {
    let first = NaiveDate::from_ymd_opt(year, month, 1)?;
    let next = first.checked_add_months(chrono::Months::new(1))?;
    Some(next.checked_sub_days(Days::new(1))?.day())
}

const DAYS: [(&str, &str); 7] = [
    ("Mon", "lun"),
    ("Tue", "mar"),
    ("Wed", "mié"),
    ("Thu", "jue"),
    ("Fri", "vie"),
    ("Sat", "sáb"),
    ("Sun", "dom"),
];
const MONTHS: [(&str, &str); 12] = [
    ("Jan", "ene"),
    ("Feb", "feb"),
    ("Mar", "mar"),
    ("Apr", "abr"),
    ("May", "may"),
    ("Jun", "jun"),
    ("Jul", "jul"),
    ("Aug", "ago"),
    ("Sep", "sep"),
    ("Oct", "oct"),
    ("Nov", "nov"),
    ("Dec", "dic"),
];

/// Returns `Mon, Nov 30` or `lun 30 nov`, with the year where it is not `year`.
pub fn show_day(day: NaiveDate, year: i32, language: Language) -> String {
    let of = |names: &[(&'static str, &'static str)], index: u32| {
        let (en, es) = names.get(index as usize).copied().unwrap_or_default();
        if language == Language::English { en } else { es }
    };
    let weekday = of(&DAYS, day.weekday().num_days_from_monday());
    let (month, number) = (of(&MONTHS, day.month0()), day.day());
    let (shown, is_other) = (day.year(), day.year() != year);
    match (language, is_other) {
        (Language::English, false) => format!("{weekday}, {month} {number}"),
        (Language::English, true) => format!("{weekday}, {month} {number}, {shown}"),
        (Language::Spanish, false) => format!("{weekday} {number} {month}"),
        (Language::Spanish, true) => format!("{weekday} {number} {month} {shown}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_that_does_not_exist_is_told_how_long_its_month_is() {
        let no = |day, last| Err(NotADay::NoSuchDay { day, last });
        assert_eq!(read_day("2027-02-30"), no(30, 28));
        assert_eq!(read_day("2027-02-29"), no(29, 28));
        assert_eq!(read_day("2028-02-30"), no(30, 29));
        assert!(read_day("2028-02-29").is_ok());
        assert_eq!(read_day("2026-04-31"), no(31, 30));
    }

    #[test]
    fn what_is_written_in_another_way_is_not_guessed_at() {
        for text in ["", "11/30/2026", "2026-13-01", "2026-1-01", "+026-01-01", "2026-11-30x"] {
            assert_eq!(read_day(text), Err(NotADay::Unreadable), "{text}");
        }
        assert_eq!(read_day("0026-11-30"), Err(NotADay::FarAway));
    }

    #[test]
    fn the_year_is_shown_where_it_is_another() {
        let day = NaiveDate::from_ymd_opt(2027, 1, 6).unwrap();
        assert_eq!(show_day(day, 2027, Language::English), "Wed, Jan 6");
        assert_eq!(show_day(day, 2026, Language::English), "Wed, Jan 6, 2027");
        assert_eq!(show_day(day, 2026, Language::Spanish), "mié 6 ene 2027");
    }
}
