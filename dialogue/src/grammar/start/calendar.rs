//! Days of the calendar, as people name them from where they stand.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use crate::value::Start;

/// A date without a year that lies further ahead than this was meant to be past.
const AHEAD: i64 = 300;

pub(super) fn on(day: NaiveDate) -> Start {
    Start { from: day, until: None }
}

pub(super) fn in_days(today: NaiveDate, days: i64) -> Option<NaiveDate> {
    today.checked_add_days(Days::new(u64::try_from(days).ok().filter(|days| *days <= 366)?))
}

pub(super) fn in_months(today: NaiveDate, months: i64) -> Option<NaiveDate> {
    today
        .checked_add_months(Months::new(u32::try_from(months).ok().filter(|months| *months <= 12)?))
}

/// Returns the next such day. *Next* Friday, said on a Monday, could be two of them.
pub(super) fn weekday(today: NaiveDate, day: usize, is_next: bool) -> Option<NaiveDate> {
    let now = usize::try_from(today.weekday().num_days_from_monday()).ok()?;
    let ahead = (day + 7 - now) % 7;
    let is_this_week = day > now;
    (ahead > 0 && !(is_next && is_this_week)).then(|| in_days(today, i64::try_from(ahead).ok()?))?
}

/// Returns the day of a month that comes next, or the one of a year.
pub(super) fn date(today: NaiveDate, year: Option<i64>, month: i64, day: i64) -> Option<NaiveDate> {
    let (month, day) = (u32::try_from(month).ok()?, u32::try_from(day).ok()?);
    if let Some(year) = year {
        let year = if year < 100 { year + 2000 } else { year };
        return NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
            .filter(|date| *date >= today);
    }
    let years = [today.year(), today.year() + 1];
    let date = years
        .into_iter()
        .filter_map(|year| NaiveDate::from_ymd_opt(year, month, day))
        .find(|date| *date >= today)?;
    ((date - today).num_days() <= AHEAD).then_some(date)
}

/// Returns the next day with this number: *the 15th*.
pub(super) fn day_of_month(today: NaiveDate, day: i64) -> Option<NaiveDate> {
    let day = u32::try_from(day).ok()?;
    let months = (0..3).filter_map(|ahead| in_months(today.with_day(1)?, ahead));
    months.filter_map(|month| month.with_day(day)).find(|date| *date >= today)
}

/// A part of a month: *early January*.
pub(super) fn part(today: NaiveDate, month: i64, days: (u32, u32)) -> Option<Start> {
    let first = date(today, None, month, i64::from(days.1).min(28))?.with_day(1)?;
    let last = last_of(first)?;
    let from = first.with_day(days.0)?.max(today);
    let until = first.with_day(days.1).unwrap_or(last);
    Some(Start { from, until: Some(until) })
}

pub(super) fn next_week(today: NaiveDate) -> Option<Start> {
    let monday = today.week(Weekday::Mon).first_day().checked_add_days(Days::new(7))?;
    Some(Start { from: monday, until: Some(monday.checked_add_days(Days::new(6))?) })
}

pub(super) fn this_week(today: NaiveDate) -> Start {
    Start { from: today, until: Some(today.week(Weekday::Mon).last_day()) }
}

pub(super) fn next_month(today: NaiveDate) -> Option<Start> {
    let first = in_months(today.with_day(1)?, 1)?;
    Some(Start { from: first, until: Some(last_of(first)?) })
}

fn last_of(first: NaiveDate) -> Option<NaiveDate> {
    in_months(first, 1)?.pred_opt()
}
