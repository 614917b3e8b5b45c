//! A moment as a program wrote it: RFC 3339, with its zone.

use std::{fmt, str::FromStr};

use chrono::{DateTime, Datelike, NaiveDateTime, SecondsFormat, SubsecRound, Timelike, Utc};
use poem_openapi::registry::MetaSchema;

use super::fault::Reason;

/// `2026-11-24T15:30:00Z`. Without a zone it could be any of two dozen moments, and is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment(pub DateTime<Utc>);

/// How many letters `+00:00` has.
const OFFSET: usize = 6;
/// In nanoseconds. What has more of them is a leap second.
const SECOND: u32 = 1_000_000_000;

impl FromStr for Moment {
    type Err = Reason;

    fn from_str(text: &str) -> Result<Self, Reason> {
        let read = DateTime::parse_from_rfc3339(&with_plus(text)).map(|read| read.to_utc());
        let read = read.ok().filter(is_written_alike);
        // What is written down is cut to microseconds, so what it is compared with is too.
        read.map(|read| Self(read.trunc_subsecs(6))).ok_or_else(|| {
            let is_local = text.parse::<NaiveDateTime>().is_ok();
            Reason::new(if is_local { "moment.zone" } else { "moment.form" })
        })
    }
}

/// Moments are compared as they are written, with four digits of the year, and read by programs that know no second 60.
fn is_written_alike(moment: &DateTime<Utc>) -> bool {
    (0..=9999).contains(&moment.year()) && moment.nanosecond() < SECOND
}

/// In an address a plus that nobody has encoded is a space.
fn with_plus(text: &str) -> String {
    match text.len().checked_sub(OFFSET).and_then(|at| text.split_at_checked(at)) {
        Some((moment, offset)) if offset.starts_with(' ') => {
            format!("{moment}+{}", offset.trim_start())
        }
        _ => text.to_owned(),
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.to_rfc3339_opts(SecondsFormat::AutoSi, true))
    }
}

crate::wire_string!([] Moment, MetaSchema {
    example: Some("2026-11-24T15:30:00Z".into()),
    ..MetaSchema::new_with_format("string", "date-time")
});

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<String, String> {
        let read = text.parse::<Moment>().map(|moment| moment.to_string());
        read.map_err(|reason| reason.code.into_owned())
    }

    #[test]
    fn a_moment_is_the_same_in_every_zone() {
        for text in [
            "2026-11-24T15:30:00Z",
            "2026-11-24T07:30:00-08:00",
            "2026-11-24T15:30:00+00:00",
            "2026-11-24T15:30:00 00:00",
        ] {
            assert_eq!(read(text).unwrap(), "2026-11-24T15:30:00Z", "{text}");
        }
        assert_eq!(read("2026-11-24T15:30:00.1234567Z").unwrap(), "2026-11-24T15:30:00.123456Z");
    }

    #[test]
    fn without_a_zone_nobody_knows_when_it_is() {
        assert_eq!(read("2026-11-24T15:30:00").unwrap_err(), "moment.zone");
        assert_eq!(read("2026-11-24T15:30:00.5").unwrap_err(), "moment.zone");
    }

    #[test]
    fn what_others_could_not_read_or_compare_is_no_moment() {
        for text in
            ["2026-12-10T23:59:60Z", "9999-12-31T23:59:59-00:01", "0000-01-01T00:00:00+00:01"]
        {
            assert_eq!(read(text).unwrap_err(), "moment.form", "{text}");
        }
        assert!(read("9999-12-31T23:59:59Z").is_ok());
    }

    #[test]
    fn what_is_no_moment_is_refused() {
        for text in ["", "2026-11-24", "yesterday", "1764000000", "2026-11-24T25:00:00Z", "éééé"]
        {
            assert_eq!(read(text).unwrap_err(), "moment.form", "{text}");
        }
    }
}
