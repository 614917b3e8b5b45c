//! Numbers, amounts, days and times of the day in plain words.

use chrono::{Datelike, NaiveDate};
use rust_decimal::Decimal;

/// A number that stands in a text. A day is counted in days, a time in minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    pub value: Decimal,
    pub is_percent: bool,
    pub is_day: bool,
}

const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// Returns the numbers of a text in their order. A code such as CO-22 is none.
pub(crate) fn found(text: &str) -> Vec<Found> {
    let words: Vec<_> = text.split_whitespace().map(bare).collect();
    let (mut found, mut at) = (vec![], 0);
    while let Some(word) = words.get(at) {
        let after = |ahead: usize| words.get(at + ahead).copied().unwrap_or_default();
        let day = date(word, after(1), after(2));
        let (value, read) = if let Some((day, read)) = day {
            (Some(day), read)
        } else if let Some(minutes) = time(word, after(1)) {
            (Some(minutes), 2)
        } else {
            (number(word), 1)
        };
        let is_percent = word.ends_with('%') || (read == 1 && after(1) == "%");
        let is_day = day.is_some();
        found.extend(value.map(|value| Found { value, is_percent, is_day }));
        at += read;
    }
    found
}

/// Returns the only number, day or time of a text.
pub(crate) fn found_value(text: &str) -> Option<Decimal> {
    match found(text)[..] {
        [Found { value, .. }] => Some(value),
        _ => None,
    }
}

/// Returns the word without the signs around it.
fn bare(word: &str) -> &str {
    word.trim_matches(|sign: char| {
        !sign.is_alphanumeric() && !matches!(sign, '$' | '%' | '−' | '-')
    })
}

fn number(word: &str) -> Option<Decimal> {
    let text = word.trim_end_matches('%').replace(['$', ','], "").replace('−', "-");
    text.parse().ok()
}

/// `Mar 9 2027`, whose signs have been taken away; without a year it is of any one.
fn date(month: &str, day: &str, year: &str) -> Option<(Decimal, usize)> {
    let month = month.get(..3)?.to_lowercase();
    let month = u32::try_from(MONTHS.iter().position(|one| *one == month)?).ok()? + 1;
    let day: u32 = day.parse().ok().filter(|day| *day <= 31)?;
    let written = year.parse().ok().filter(|year| (1900..2200).contains(year));
    let date = NaiveDate::from_ymd_opt(written.unwrap_or(2024), month, day)?;
    Some((date.num_days_from_ce().into(), if written.is_some() { 3 } else { 2 }))
}

/// `9:15 am`
fn time(word: &str, half: &str) -> Option<Decimal> {
    let (hour, minute) = word.split_once(':')?;
    let (hour, minute): (u32, u32) = (hour.parse().ok()?, minute.parse().ok()?);
    let afternoon = match half.to_lowercase().as_str() {
        "am" => 0,
        "pm" => 720,
        _ => return None,
    };
    Some(Decimal::from(hour % 12 * 60 + minute + afternoon))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_days_and_times_are_numbers_and_codes_are_not() {
        let read = |text: &str| -> Vec<String> {
            found(text).iter().map(|one| one.value.normalize().to_string()).collect()
        };
        assert_eq!(read("Pay $1,234.50, then 15 % of (2.5 mL)."), ["1234.5", "15", "2.5"]);
        assert_eq!(read("At 9:15 am and 1:00 pm"), ["555", "780"]);
        assert_eq!(read("CO-22, 118/76, 2nd"), Vec::<String>::new());
        let days = read("Tue, Mar 9, 2027 or Wed, Mar 10, 2027?");
        assert_eq!(days[0].parse::<i64>().unwrap() + 1, days[1].parse::<i64>().unwrap());
        assert_eq!(days.len(), 2);
        assert!(found("15 %")[0].is_percent && found("15%")[0].is_percent);
    }
}
