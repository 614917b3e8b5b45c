//! The eleven federal holidays (5 USC 6103). Saturday is observed on the Friday before
//! (5 USC 6103(b)), Sunday on the Monday after (Executive Order 11582). Inauguration Day is a
//! holiday around Washington alone, and left out.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

use crate::Language;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Holiday {
    NewYear,
    MartinLutherKing,
    Presidents,
    Memorial,
    Juneteenth,
    Independence,
    Labor,
    Columbus,
    Veterans,
    Thanksgiving,
    Christmas,
}

/// When a holiday falls: month first.
enum Rule {
    Fixed(u32, u32),
    Nth(u32, Weekday, u8),
    /// The last Monday of the month.
    LastMonday(u32),
}

const RULES: [(Holiday, Rule, &str, &str); 11] = {
    use Holiday as H;
    use Rule::{Fixed, LastMonday, Nth};
    use Weekday::{Mon, Thu};
    [
        (H::NewYear, Fixed(1, 1), "New Year’s Day", "Año Nuevo"),
        (
            H::MartinLutherKing,
            Nth(1, Mon, 3),
            "Martin Luther King Jr. Day",
            "Día de Martin Luther King Jr.",
        ),
        (H::Presidents, Nth(2, Mon, 3), "Presidents’ Day", "Día de los Presidentes"),
        (H::Memorial, LastMonday(5), "Memorial Day", "Día de los Caídos"),
        (H::Juneteenth, Fixed(6, 19), "Juneteenth", "Juneteenth"),
        (H::Independence, Fixed(7, 4), "Independence Day", "Día de la Independencia"),
        (H::Labor, Nth(9, Mon, 1), "Labor Day", "Día del Trabajo"),
        (H::Columbus, Nth(10, Mon, 2), "Columbus Day", "Día de la Raza"),
        (H::Veterans, Fixed(11, 11), "Veterans Day", "Día de los Veteranos"),
        (H::Thanksgiving, Nth(11, Thu, 4), "Thanksgiving Day", "Día de Acción de Gracias"),
        (H::Christmas, Fixed(12, 25), "Christmas Day", "Navidad"),
    ]
};

impl Holiday {
    pub fn name(self, language: Language) -> &'static str {
        let rule = RULES.iter().find(|(holiday, ..)| *holiday == self);
        rule.map_or("", |(_, _, en, es)| if language == Language::English { en } else { es })
    }
}

/// Returns the holiday that falls on that day itself.
pub(crate) fn on(day: NaiveDate) -> Option<Holiday> {
    let falls = |rule: &Rule| actual(rule, day.year()) == Some(day);
    RULES.iter().find(|(_, rule, ..)| falls(rule)).map(|(holiday, ..)| *holiday)
}

/// Returns the holiday that the federal government keeps on that day, and the day on which it
/// falls. December 31 may be the New Year's Day of the next year.
pub(crate) fn kept_on(day: NaiveDate) -> Option<(Holiday, NaiveDate)> {
    [day.year(), day.year() + 1].into_iter().find_map(|year| {
        RULES.iter().find_map(|(holiday, rule, ..)| {
            let actual = actual(rule, year)?;
            (observed(actual)? == day).then_some((*holiday, actual))
        })
    })
}

/// Returns every day of a year that the federal government keeps as a holiday, in order.
pub fn observed_in(year: i32) -> Vec<(NaiveDate, Holiday)> {
    let days = NaiveDate::from_ymd_opt(year, 1, 1).into_iter().flat_map(|day| day.iter_days());
    let days = days.take_while(|day| day.year() == year);
    days.filter_map(|day| Some((day, kept_on(day)?.0))).collect()
}

fn actual(rule: &Rule, year: i32) -> Option<NaiveDate> {
    match *rule {
        Rule::Fixed(month, day) => NaiveDate::from_ymd_opt(year, month, day),
        Rule::Nth(month, weekday, n) => {
            NaiveDate::from_weekday_of_month_opt(year, month, weekday, n)
        }
        Rule::LastMonday(month) => {
            let nth = |n| NaiveDate::from_weekday_of_month_opt(year, month, Weekday::Mon, n);
            nth(5).or_else(|| nth(4))
        }
    }
}

fn observed(actual: NaiveDate) -> Option<NaiveDate> {
    match actual.weekday() {
        Weekday::Sat => actual.checked_sub_days(Days::new(1)),
        Weekday::Sun => actual.checked_add_days(Days::new(1)),
        _ => Some(actual),
    }
}
