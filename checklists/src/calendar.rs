//! Which days count. Three laws count three ways, so the rule names its calendar:
//! every day; *business days*, on which this office is open (Form I-9: weekends and holidays count
//! for an office that works them); and *working days*, Monday to Friday without federal holidays
//! (OSHA, and what the federal government counts), whatever the office does.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Datelike, Days, Months, NaiveDate, Utc, Weekday};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use crate::{
    Holiday, Side, Unit,
    holidays::{self, kept_on},
};

/// On which days of the week an office is open, Monday first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Week(pub [bool; 7]);

impl Week {
    pub const MONDAY_TO_FRIDAY: Self = Self([true, true, true, true, true, false, false]);

    fn has(self, day: NaiveDate) -> bool {
        let index = day.weekday().num_days_from_monday() as usize;
        self.0.get(index).copied().unwrap_or(false)
    }
}

/// An office without an open day has no business day to count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("Say on which days of the week the office is open")]
pub struct NeverOpen;

/// The days of one office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    zone: Tz,
    week: Week,
    works_on: BTreeSet<Holiday>,
    closures: BTreeMap<NaiveDate, String>,
    /// Since when somebody knew that it would be closed, of those that were not known from the beginning.
    known_since: BTreeMap<NaiveDate, NaiveDate>,
}

/// Why a day does not count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Closed {
    Weekend,
    Holiday(Holiday),
    /// The office's own reason, as it wrote it.
    Closure(String),
}

impl Calendar {
    /// An office that is open from Monday to Friday and closed on federal holidays.
    pub fn usual(zone: Tz) -> Self {
        let week = Week::MONDAY_TO_FRIDAY;
        let (closures, known_since) = (BTreeMap::new(), BTreeMap::new());
        Self { zone, week, works_on: BTreeSet::new(), closures, known_since }
    }

    pub fn with_week(self, week: Week) -> Result<Self, NeverOpen> {
        if week.0.contains(&true) { Ok(Self { week, ..self }) } else { Err(NeverOpen) }
    }

    /// Holidays on which this office is open.
    pub fn working_on(self, works_on: impl IntoIterator<Item = Holiday>) -> Self {
        Self { works_on: works_on.into_iter().collect(), ..self }
    }

    /// Days on which this office is closed besides, each with its reason.
    pub fn closed_on(self, closures: impl IntoIterator<Item = (NaiveDate, String)>) -> Self {
        Self { closures: closures.into_iter().collect(), ..self }
    }

    /// Since when it was known of such a day that the office is closed: nothing was to be done before it for that reason.
    pub fn known_since(self, days: impl IntoIterator<Item = (NaiveDate, NaiveDate)>) -> Self {
        Self { known_since: days.into_iter().collect(), ..self }
    }

    /// Returns since when the latest of these closed days was known.
    pub(crate) fn latest_known(&self, first: NaiveDate, last: NaiveDate) -> Option<NaiveDate> {
        if first > last {
            return None;
        }
        let days = self.known_since.range(first..=last);
        let is_for_it = |day| matches!(self.closed(day), Some(Closed::Closure(_)));
        days.filter(|(day, _)| is_for_it(**day)).map(|(_, since)| *since).max()
    }

    /// The calendar as it was before these were known.
    pub(crate) fn as_known_first(&self) -> Self {
        let mut first = self.clone();
        first.closures.retain(|day, _| !self.known_since.contains_key(day));
        first.known_since.clear();
        first
    }

    /// Returns the day that it is here at that moment.
    pub fn day_of(&self, moment: DateTime<Utc>) -> NaiveDate {
        moment.with_timezone(&self.zone).date_naive()
    }

    pub fn is_open(&self, day: NaiveDate) -> bool {
        self.closed(day).is_none()
    }

    /// A holiday is kept on its own day if the office would be open then, and else when the federal
    /// government keeps it: an office that opens on Saturdays does not have July 4 twice.
    pub(crate) fn closed(&self, day: NaiveDate) -> Option<Closed> {
        if !self.week.has(day) {
            return Some(Closed::Weekend);
        }
        let kept = kept_on(day).filter(|(_, actual)| *actual == day || !self.week.has(*actual));
        let holiday = holidays::on(day).or(kept.map(|(holiday, _)| holiday));
        if let Some(holiday) = holiday.filter(|holiday| !self.works_on.contains(holiday)) {
            return Some(Closed::Holiday(holiday));
        }
        self.closures.get(&day).cloned().map(Closed::Closure)
    }

    /// Why a day does not count in that unit; nothing if it counts.
    pub(crate) fn does_not_count(&self, day: NaiveDate, unit: Unit) -> Option<Closed> {
        match unit {
            Unit::Calendar | Unit::Months => None,
            Unit::Business => self.closed(day),
            Unit::Working if matches!(day.weekday(), Weekday::Sat | Weekday::Sun) => {
                Some(Closed::Weekend)
            }
            Unit::Working => kept_on(day).map(|(holiday, _)| Closed::Holiday(holiday)),
        }
    }

    /// Returns the day so many days after or before another. Day 0 is the day itself, whether or
    /// not it counts; the day itself is never counted (M-274 says so of the day of hire). A month
    /// later is the same day of the month, or its last one. Nothing beyond the calendar's end.
    pub fn step(&self, from: NaiveDate, offset: u16, unit: Unit, side: Side) -> Option<NaiveDate> {
        match unit {
            Unit::Calendar => one_by(from, u64::from(offset), side),
            Unit::Months => months(from, offset, side),
            Unit::Business | Unit::Working => self.counted(from, offset, unit, side),
        }
    }

    fn counted(&self, from: NaiveDate, offset: u16, unit: Unit, side: Side) -> Option<NaiveDate> {
        let (mut day, mut left) = (from, offset);
        while left > 0 {
            day = one_by(day, 1, side)?;
            if self.does_not_count(day, unit).is_none() {
                left -= 1;
            }
        }
        Some(day)
    }

    /// Returns the last open day up to `day`, but none before `not_before`.
    pub(crate) fn last_open(&self, day: NaiveDate, not_before: NaiveDate) -> Option<NaiveDate> {
        let mut open = day;
        while !self.is_open(open) {
            open = one_by(open, 1, Side::Before)?;
        }
        (open >= not_before).then_some(open)
    }
}

fn one_by(day: NaiveDate, offset: u64, side: Side) -> Option<NaiveDate> {
    match side {
        Side::After => day.checked_add_days(Days::new(offset)),
        Side::Before => day.checked_sub_days(Days::new(offset)),
    }
}

fn months(day: NaiveDate, offset: u16, side: Side) -> Option<NaiveDate> {
    let months = Months::new(u32::from(offset));
    match side {
        Side::After => day.checked_add_months(months),
        Side::Before => day.checked_sub_months(months),
    }
}
