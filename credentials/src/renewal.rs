//! How the last day of a credential follows from the day it began: a rule for each kind of cycle. What is known
//! of a body's habit is a hint for whoever types a date. The date that the source gives is the one that counts.

use chrono::{Datelike, Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};

/// The kinds of cycle that bodies and boards have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "cycle", rename_all = "snake_case", deny_unknown_fields)]
pub enum Cycle {
    /// So many months, and on to the end of the month.
    MonthEnd { months: u32 },
    /// So many months from the day of the exam or of the issue, to the day.
    Anniversary { months: u32 },
    /// The first calendar year counts, whenever in it somebody began.
    CalendarYears { years: u32 },
    /// A year, to the day.
    Annual,
    /// As long as the dues are paid. No day follows from another.
    Membership,
    /// Until a birthday of the holder.
    Birthday { years: u32 },
    /// What is printed on it. No rule is known, or none holds everywhere.
    AsPrinted,
}

/// A cycle, and for how many days a late renewal is still taken. It is told to people; a credential counts through
/// its last day and not through these.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Renewal {
    #[serde(flatten)]
    pub cycle: Cycle,
    #[serde(default)]
    pub grace_days: u64,
}

/// What is odd about something that was typed. Each is a hint: real cards are odd, too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Doubt {
    /// Cards of this kind end on the last day of a month.
    NotMonthEnd,
    /// It ends on the last day of a year.
    NotYearEnd,
    /// It would count for longer than any does.
    TooFar,
    /// An NPI whose check digit is wrong.
    NpiDigits,
    /// A DEA number whose check digit is wrong.
    DeaDigits,
    /// The second letter of a DEA number is neither the initial of the last name nor a 9.
    DeaInitial,
    /// Not as many digits as these numbers have.
    Digits,
}

/// A month more than the cycle has: cards are sent early.
const SLACK: Days = Days::new(31);

impl Cycle {
    /// Returns the last day on which a credential counts that began on a day, for a holder born in this month and
    /// on this day; none where none follows.
    pub fn last_day(self, from: NaiveDate, birthday: Option<(u32, u32)>) -> Option<NaiveDate> {
        match self {
            Self::MonthEnd { months } => {
                end_of_month(from.checked_add_months(Months::new(months))?)
            }
            Self::Anniversary { months } => from.checked_add_months(Months::new(months)),
            Self::CalendarYears { years } => {
                let year = from.year().checked_add(i32::try_from(years).ok()?.checked_sub(1)?)?;
                NaiveDate::from_ymd_opt(year, 12, 31)
            }
            Self::Annual => from.checked_add_months(Months::new(12)),
            Self::Birthday { years } => birthday_within(from, years, birthday?),
            Self::Membership | Self::AsPrinted => None,
        }
    }

    /// Returns the last day after the one that it has now.
    pub fn renewed(self, last_day: NaiveDate, birthday: Option<(u32, u32)>) -> Option<NaiveDate> {
        match self {
            Self::CalendarYears { .. } => self.last_day(last_day.succ_opt()?, birthday),
            _ => self.last_day(last_day, birthday),
        }
    }

    /// Returns what is odd about a last day.
    pub fn doubt(self, last_day: NaiveDate, today: NaiveDate) -> Option<Doubt> {
        let is_too_far = self.last_day(today, None).is_some_and(|longest| {
            longest.checked_add_days(SLACK).is_some_and(|longest| longest < last_day)
        });
        match self {
            _ if is_too_far => Some(Doubt::TooFar),
            Self::MonthEnd { .. } if end_of_month(last_day) != Some(last_day) => {
                Some(Doubt::NotMonthEnd)
            }
            Self::CalendarYears { .. } if (last_day.month(), last_day.day()) != (12, 31) => {
                Some(Doubt::NotYearEnd)
            }
            _ => None,
        }
    }
}

impl Renewal {
    /// Returns the last day on which a late renewal is still taken.
    pub fn grace_until(self, last_day: NaiveDate) -> Option<NaiveDate> {
        let grace = Some(self.grace_days).filter(|days| *days > 0)?;
        last_day.checked_add_days(Days::new(grace))
    }
}

fn end_of_month(day: NaiveDate) -> Option<NaiveDate> {
    day.with_day(1)?.checked_add_months(Months::new(1))?.pred_opt()
}

/// The latest birthday that is no further away than so many years.
fn birthday_within(from: NaiveDate, years: u32, (month, day): (u32, u32)) -> Option<NaiveDate> {
    let latest = from.checked_add_months(Months::new(years.checked_mul(12)?))?;
    let in_year = |year| {
        // Who was born on a leap day has none in most years: the board's is the last of February.
        let leap = || NaiveDate::from_ymd_opt(year, 2, 28).filter(|_| (month, day) == (2, 29));
        NaiveDate::from_ymd_opt(year, month, day).or_else(leap)
    };
    let this_year = in_year(latest.year())?;
    if this_year <= latest { Some(this_year) } else { in_year(latest.year().checked_sub(1)?) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn each_cycle_has_its_last_day() {
        use Cycle::*;

        for (cycle, from, last) in [
            (MonthEnd { months: 24 }, "2026-03-14", Some("2028-03-31")),
            (MonthEnd { months: 24 }, "2026-02-28", Some("2028-02-29")),
            (MonthEnd { months: 60 }, "2026-01-31", Some("2031-01-31")),
            (MonthEnd { months: 1 }, "2026-01-31", Some("2026-02-28")),
            (Anniversary { months: 24 }, "2026-03-14", Some("2028-03-14")),
            (Anniversary { months: 12 }, "2024-02-29", Some("2025-02-28")),
            (CalendarYears { years: 1 }, "2026-01-01", Some("2026-12-31")),
            (CalendarYears { years: 2 }, "2026-11-30", Some("2027-12-31")),
            (Annual, "2026-07-01", Some("2027-07-01")),
            (Membership, "2026-07-01", None),
            (AsPrinted, "2026-07-01", None),
        ] {
            assert_eq!(cycle.last_day(day(from), None), last.map(day), "{cycle:?} from {from}");
        }
    }

    #[test]
    fn a_birthday_is_the_latest_within_the_years() {
        for (years, from, born, last) in [
            (2, "2026-06-01", (3, 10), "2028-03-10"),
            (2, "2026-03-10", (3, 10), "2028-03-10"),
            (1, "2026-12-31", (1, 1), "2027-01-01"),
            (1, "2026-06-01", (2, 29), "2027-02-28"),
            (2, "2026-06-01", (2, 29), "2028-02-29"),
        ] {
            let cycle = Cycle::Birthday { years };
            assert_eq!(cycle.last_day(day(from), Some(born)), Some(day(last)), "{from} {born:?}");
        }
        assert_eq!(Cycle::Birthday { years: 2 }.last_day(day("2026-06-01"), None), None);
        assert_eq!(Cycle::Birthday { years: 2 }.last_day(day("2026-06-01"), Some((13, 1))), None);
    }

    #[test]
    fn a_renewal_begins_where_the_last_one_ended() {
        for (cycle, last, renewed) in [
            (Cycle::MonthEnd { months: 24 }, "2026-11-30", "2028-11-30"),
            (Cycle::CalendarYears { years: 1 }, "2026-12-31", "2027-12-31"),
            (Cycle::Annual, "2026-06-30", "2027-06-30"),
        ] {
            assert_eq!(cycle.renewed(day(last), None), Some(day(renewed)), "{cycle:?}");
        }
    }

    #[test]
    fn a_day_that_does_not_fit_the_cycle_is_doubted() {
        let today = day("2026-11-29");
        for (cycle, last, doubt) in [
            (Cycle::MonthEnd { months: 24 }, "2027-05-31", None),
            (Cycle::MonthEnd { months: 24 }, "2027-05-30", Some(Doubt::NotMonthEnd)),
            (Cycle::MonthEnd { months: 24 }, "2029-05-31", Some(Doubt::TooFar)),
            (Cycle::CalendarYears { years: 1 }, "2026-12-31", None),
            (Cycle::CalendarYears { years: 1 }, "2026-11-30", Some(Doubt::NotYearEnd)),
            (Cycle::Annual, "2028-05-31", Some(Doubt::TooFar)),
            (Cycle::AsPrinted, "2099-05-30", None),
        ] {
            assert_eq!(cycle.doubt(day(last), today), doubt, "{cycle:?} {last}");
        }
    }

    #[test]
    fn grace_is_told_and_counts_for_nothing() {
        let renewal = Renewal { cycle: Cycle::Membership, grace_days: 30 };
        assert_eq!(renewal.grace_until(day("2026-11-30")), Some(day("2026-12-30")));
        assert_eq!(Renewal { grace_days: 0, ..renewal }.grace_until(day("2026-11-30")), None);
    }

    proptest::proptest! {
        #[test]
        fn no_cycle_ends_before_it_began(days in 0_i32..200_000, months in 1_u32..120) {
            let from = NaiveDate::from_num_days_from_ce_opt(600_000 + days).unwrap();
            for cycle in [Cycle::MonthEnd { months }, Cycle::Anniversary { months }, Cycle::Annual,
                Cycle::CalendarYears { years: months }] {
                let last = cycle.last_day(from, None).unwrap();
                proptest::prop_assert!(last >= from, "{cycle:?} {from} {last}");
            }
            let birthday = Cycle::Birthday { years: 1 + months / 12 };
            let last = birthday.last_day(from, Some((2, 29))).unwrap();
            proptest::prop_assert!(last >= from, "{from} {last}");
        }
    }
}
