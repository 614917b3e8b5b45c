//! Days as lists write them.

use chrono::{Datelike, NaiveDate};

/// Reads YYYYMMDD, YYYY-MM-DD, MM/DD/YYYY or MM/DD/YY, or the same with dashes or full stops, with a time
/// behind it or not. A two-digit year is the last such year up to `latest`; then the answer's second half
/// is true.
pub fn read(text: &str, latest: i32) -> Option<(NaiveDate, bool)> {
    let text = text.trim();
    let text = text.split(['T', ' ']).next().unwrap_or_default();
    let numbers: Vec<&str> = text.split(['/', '-', '.']).collect();
    match numbers[..] {
        [run] if run.len() == 8 => {
            Some((day(run.get(..4)?, run.get(4..6)?, run.get(6..)?)?, false))
        }
        [year, month, date] if year.len() == 4 => Some((day(year, month, date)?, false)),
        [month, date, year] if year.len() == 4 => Some((day(year, month, date)?, false)),
        [month, date, short] if short.len() == 2 => {
            let year = latest - (latest - whole(short)?).rem_euclid(100);
            Some((NaiveDate::from_ymd_opt(year, part(month)?, part(date)?)?, true))
        }
        _ => None,
    }
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
