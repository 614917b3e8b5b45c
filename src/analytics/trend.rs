//! Month by month: of those who applied in each, how many came how far, and how long the hire took.

use chrono::{Datelike, Months, NaiveDate};
use chrono_tz::Tz;

use super::{milestone::Milestone, month::Month, store::CountedMonths, times::Times};
use crate::kernel::day::begins;

/// Those who applied in one month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrendMonth {
    pub first: NaiveDate,
    pub people: u64,
    pub interviewed: u64,
    pub hired: u64,
    /// Whose way is not over yet: the last months say less.
    pub open: u64,
    pub to_hire: Times,
}

impl TrendMonth {
    /// As `2026-11`.
    pub fn word(&self) -> String {
        self.first.format("%Y-%m").to_string()
    }
}

/// How many months are looked at where nobody says, and at most.
pub const USUAL: u32 = 12;
pub const MOST: u32 = 24;

/// Returns so many months up to this one, the earliest first.
pub fn months((zone, today): (Tz, NaiveDate), many: u32) -> Vec<Month> {
    let month = |back: u32| {
        let first = today.with_day(1)?.checked_sub_months(Months::new(back))?;
        let next = first.checked_add_months(Months::new(1))?;
        Some(Month { first, from: begins(first, zone), to: begins(next, zone) })
    };
    (0..many.clamp(1, MOST)).rev().filter_map(month).collect()
}

/// Puts what was counted under its month. A month in which nobody applied is there, with nobody.
pub fn trend(months: &[Month], counted: &[CountedMonths]) -> Vec<TrendMonth> {
    let count = |people: i64| u64::try_from(people).unwrap_or_default();
    let of = |(at, month): (usize, &Month)| {
        let these = || counted.iter().filter(move |one| usize::try_from(one.month) == Ok(at));
        let sum = |wanted: &dyn Fn(&CountedMonths) -> bool| -> u64 {
            these().filter(|one| wanted(one)).map(|one| count(one.people)).sum()
        };
        let hired = these().filter_map(|one| Some((one.hours_to_hire?, count(one.people))));
        TrendMonth {
            first: month.first,
            people: sum(&|_| true),
            interviewed: sum(&|one| one.furthest >= Milestone::Interview),
            hired: sum(&|one| one.furthest == Milestone::Hired),
            open: sum(&|one| one.stage.is_open()),
            to_hire: Times::of(hired),
        }
    };
    months.iter().enumerate().map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::applications::ApplicationStage as Stage;

    #[test]
    fn months_are_those_of_the_practice_and_the_last_one_is_this() {
        // Half past ten in the evening of December 31 in Oregon.
        let now: chrono::DateTime<chrono::Utc> = "2027-01-01T06:30:00Z".parse().unwrap();
        let zone = Tz::America__Los_Angeles;
        let months = months((zone, now.with_timezone(&zone).date_naive()), 3);
        let firsts: Vec<_> = months.iter().map(|month| month.first.to_string()).collect();
        assert_eq!(firsts, ["2026-10-01", "2026-11-01", "2026-12-01"]);
        assert!(months.windows(2).all(|pair| pair[0].to == pair[1].from));
        assert!(months[2].from <= now && now < months[2].to);
    }

    #[test]
    fn a_month_in_which_nobody_applied_is_there_and_four_hires_are_too_few_for_a_middle() {
        let months = months((Tz::America__Los_Angeles, "2026-11-24".parse().unwrap()), 3);
        let counted = |month, furthest, stage, hours_to_hire, people| CountedMonths {
            month,
            furthest,
            stage,
            hours_to_hire,
            people,
        };
        let trend = trend(
            &months,
            &[
                counted(0, Milestone::Hired, Stage::Hired, Some(240), 4),
                counted(2, Milestone::Interview, Stage::Closed, None, 2),
                counted(2, Milestone::Applied, Stage::Applied, None, 5),
            ],
        );
        let figures = |one: &TrendMonth| (one.people, one.interviewed, one.hired, one.open);
        let all: Vec<_> = trend.iter().map(figures).collect();
        assert_eq!(all, [(4, 4, 4, 0), (0, 0, 0, 0), (7, 2, 0, 5)]);
        assert_eq!(trend[0].to_hire, Times { people: 4, middle: None });
    }
}
