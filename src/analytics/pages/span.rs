//! Hours as people say them.

use serde::Serialize;

use crate::{
    analytics::times::{Middle, Times},
    platform::chart::Range,
};

/// A time: under an hour, some hours, or days with a half.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Span {
    unit: &'static str,
    count: f64,
}

/// How long something took, as a row of a chart.
#[derive(Clone, Serialize)]
pub struct Took {
    people: u64,
    is_few: bool,
    median: Span,
    lower: Span,
    upper: Span,
    range: Range,
}

const DAY: f64 = 24.0;

impl Span {
    /// Up to two days in hours, then in days, to the nearest half.
    pub fn of(hours: i32) -> Self {
        match hours {
            ..1 => Self { unit: "moment", count: 0.0 },
            1..48 => Self { unit: "hours", count: hours.into() },
            _ => Self { unit: "days", count: (f64::from(hours) / DAY * 2.0).round() / 2.0 },
        }
    }
}

impl Took {
    /// Draws it next to the longest of all.
    pub fn new(times: &Times, longest: i32) -> Self {
        let middle = times.middle.unwrap_or(Middle { lower: 0, median: 0, upper: 0 });
        let Middle { lower, median, upper } = middle;
        Self {
            people: times.people,
            is_few: times.middle.is_none(),
            median: Span::of(median),
            lower: Span::of(lower),
            upper: Span::of(upper),
            range: Range::on((0.0, longest.into()), [lower.into(), median.into(), upper.into()]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_said_as_people_say_it() {
        let said = |hours| {
            let Span { unit, count } = Span::of(hours);
            format!("{count} {unit}")
        };
        let all = [0, 1, 47, 48, 60, 100].map(said);
        assert_eq!(all, ["0 moment", "1 hours", "47 hours", "2 days", "2.5 days", "4 days"]);
    }
}
