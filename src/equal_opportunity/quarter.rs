//! When quarters close.

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, TimeDelta, Utc};

/// How long after a quarter it is counted: what was closed by mistake has been undone by then.
pub const AFTER: TimeDelta = TimeDelta::days(1);

/// Returns when the quarter ends in which this moment is, in UTC.
pub fn end(at: DateTime<Utc>) -> DateTime<Utc> {
    let (year, month) = (at.year(), at.month0() / 3 * 3 + 4);
    let (year, month) = if month > 12 { (year + 1, 1) } else { (year, month) };
    let first = NaiveDate::from_ymd_opt(year, month, 1).unwrap_or(NaiveDate::MAX);
    first.and_time(NaiveTime::MIN).and_utc()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quarter_ends_when_the_next_one_begins() {
        let end = |at: &str| end(at.parse().unwrap()).to_rfc3339();
        assert_eq!(end("2026-11-24T15:30:00Z"), "2027-01-01T00:00:00+00:00");
        assert_eq!(end("2026-01-01T00:00:00Z"), "2026-04-01T00:00:00+00:00");
        assert_eq!(end("2026-09-30T23:59:59Z"), "2026-10-01T00:00:00+00:00");
    }
}
