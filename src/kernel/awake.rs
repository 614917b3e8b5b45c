//! When people may be written to.

use chrono::{DateTime, Timelike, Utc};
use chrono_tz::Tz;

/// Letters leave from this hour on, and none from that one on.
pub const AWAKE: std::ops::Range<u32> = 8..20;

/// Returns whether somebody there may be written to now: between 8 am and 8 pm.
pub fn is_awake(now: DateTime<Utc>, zone: Tz) -> bool {
    AWAKE.contains(&now.with_timezone(&zone).hour())
}

#[cfg(test)]
mod tests {
    use chrono_tz::America::Los_Angeles;

    use super::*;

    fn moment(text: &str) -> DateTime<Utc> {
        DateTime::parse_from_rfc3339(text).unwrap().to_utc()
    }

    #[test]
    fn the_night_there_is_not_that_of_greenwich() {
        assert!(is_awake(moment("2026-11-24T08:00:00-08:00"), Los_Angeles));
        assert!(is_awake(moment("2026-11-24T19:59:00-08:00"), Los_Angeles));
        for night in ["2026-11-24T07:59:00-08:00", "2026-11-24T20:00:00-08:00"] {
            assert!(!is_awake(moment(night), Los_Angeles), "{night}");
        }
    }
}
