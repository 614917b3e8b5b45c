//! Days as lists write them.

use chrono::{Datelike, NaiveDate};

/// Reads YYYYMMDD, YYYY-MM-DD, MM/DD/YYYY or MM/DD/YY, or the same with dashes or full stops, with a time
/// behind it or not, and dates with the month's name. A two-digit year is the last such year up to `latest`; then
/// the answer's second half is true.
pub fn read(text: &str, latest: i32) -> Option<(NaiveDate, bool)> {
    let text = text.trim();
    // Few dates have letters, and a list has many dates.
    if text.bytes().any(|byte| byte.is_ascii_alphabetic())
        && let Some(named) = with_name(text, latest)
    {
        return Some(named);
    }
    let text = text.split(['T', ' ']).next().unwrap_or_default();
    let numbers: Vec<&str> = text.split(['/', '-', '.']).collect();
    match numbers[..] {
        [run] if run.len() == 8 => {
            Some((day(run.get(..4)?, run.get(4..6)?, run.get(6..)?)?, false))
        }
        [year, month, date] if year.len() == 4 => Some((day(year, month, date)?, false)),
        [month, date, year] if year.len() == 4 => Some((day(year, month, date)?, false)),
        [month, date, short] if short.len() == 2 => {
            let year = guessed(short, latest)?;
            Some((NaiveDate::from_ymd_opt(year, part(month)?, part(date)?)?, true))
        }
        _ => None,
    }
}

/// Reads “Jan 13, 1970”, “13-Jan-1970”, “13 January 70”.
fn with_name(text: &str, latest: i32) -> Option<(NaiveDate, bool)> {
    let parts = text.split([' ', '-', '/', ',', '.']).filter(|part| !part.is_empty());
    let parts: Vec<&str> = parts.take(3).collect();
    let (named, date, year) = match parts[..] {
        [named, date, year] if month(named).is_some() => (named, date, year),
        [date, named, year] => (named, date, year),
        _ => return None,
    };
    let is_short = year.len() == 2;
    let year = if is_short { guessed(year, latest)? } else { whole(year)? };
    Some((NaiveDate::from_ymd_opt(year, month(named)?, part(date)?)?, is_short))
}

const MONTHS: [&str; 12] = [
    "JANUARY",
    "FEBRUARY",
    "MARCH",
    "APRIL",
    "MAY",
    "JUNE",
    "JULY",
    "AUGUST",
    "SEPTEMBER",
    "OCTOBER",
    "NOVEMBER",
    "DECEMBER",
];

/// Returns which month a word is, written out or cut to three letters or more.
fn month(word: &str) -> Option<u32> {
    let word = word.to_ascii_uppercase();
    let at = MONTHS.iter().position(|name| word.len() > 2 && name.starts_with(&*word));
    at.and_then(|at| u32::try_from(at + 1).ok())
}

/// The last year up to `latest` that ends so.
fn guessed(short: &str, latest: i32) -> Option<i32> {
    Some(latest - (latest - whole(short)?).rem_euclid(100))
}

/// Reads a day on which something began or ended: of two digits, the year is near `today`.
pub fn day_of(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    read(text, today.year() + 20).map(|(day, _)| day).filter(|day| day.year() > 1900)
}

fn day(year: &str, month: &str, date: &str) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(whole(year)?, part(month)?, part(date)?)
}

fn whole(text: &str) -> Option<i32> {
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok())?
}

fn part(text: &str) -> Option<u32> {
    u32::try_from(whole(text)?).ok()
}
