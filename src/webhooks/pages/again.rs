//! What is to be told once more: one event, or those of a time that a person names by the clock on the
//! wall of the practice.

use std::{fmt, str::FromStr};

use chrono::{DateTime, MappedLocalTime, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;
use validator::Validate;

use super::super::{input::ReplayIn, queue::Which};
use crate::{
    error::{Error, Result},
    kernel::{
        brought::plain,
        day::Day,
        fault::{Fault, Reason},
        field::Field,
        moment::Moment,
    },
    platform::{
        events::EventId,
        http::form::{Form, FormField, Pairs},
    },
};

/// `2026-11-24T07:30`, as browsers send it. What it means depends on where it hangs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WallTime(NaiveDateTime);

/// No clock is turned by more.
const TURNED: TimeDelta = TimeDelta::hours(3);

impl WallTime {
    /// Returns when it is that time there. An hour that comes twice is meant whole: as a beginning its
    /// first, as an end its second. One that is left out is told by a clock that
    /// was not turned.
    fn there(self, zone: Tz, is_end: bool) -> Option<DateTime<Utc>> {
        let there = match zone.from_local_datetime(&self.0) {
            MappedLocalTime::Ambiguous(_, second) if is_end => Some(second),
            MappedLocalTime::Single(at) | MappedLocalTime::Ambiguous(at, _) => Some(at),
            // By a clock that nobody has turned.
            MappedLocalTime::None => {
                zone.from_local_datetime(&(self.0 - TURNED)).latest().map(|before| before + TURNED)
            }
        };
        there.map(|at| at.to_utc())
    }
}

impl FromStr for WallTime {
    type Err = Reason;

    fn from_str(text: &str) -> Result<Self, Reason> {
        let text = plain(text);
        let read = text.split_once('T').and_then(|(day, time)| {
            let read = |form| NaiveTime::parse_from_str(time, form).ok();
            // A browser sends the seconds where there are some.
            Some(day.parse::<Day>().ok()?.0.and_time(read("%H:%M").or_else(|| read("%H:%M:%S"))?))
        });
        read.map(Self).ok_or_else(|| Reason::new("moment.wall"))
    }
}

impl fmt::Display for WallTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.format("%Y-%m-%dT%H:%M").fmt(f)
    }
}

#[derive(Clone, Default, Validate)]
pub struct Again {
    #[validate(nested)]
    event_id: Option<Field<EventId>>,
    #[validate(nested)]
    from: Field<WallTime>,
    #[validate(nested)]
    to: Field<WallTime>,
}

impl Again {
    /// Returns what that is where the clocks show this zone's time.
    pub fn check(self, zone: Tz) -> Result<Which> {
        if self.event_id.is_some() {
            return ReplayIn { event_id: self.event_id, from: None, to: None }.check();
        }
        self.validate()?;
        let moment = |name: &str, wall: WallTime, is_end| {
            let there = wall.there(zone, is_end);
            there.map(Moment).ok_or_else(|| Error::fault(name, "moment.wall"))
        };
        let from = Some(Field::Read(moment("from", self.from.checked()?, false)?));
        let to = Some(Field::Read(moment("to", self.to.checked()?, true)?));
        ReplayIn { event_id: None, from, to }.check()
    }

    /// Returns both ends as the form shows them.
    pub fn ends(&self, faults: &[Fault]) -> [FormField; 2] {
        [FormField::new("from", &self.from, faults), FormField::new("to", &self.to, faults)]
    }
}

impl Form for Again {
    const INPUTS: &'static [&'static str] = &["event_id", "from", "to"];

    fn read(pairs: &mut Pairs) -> Self {
        Self {
            event_id: pairs.optional("event_id"),
            from: pairs.field("from"),
            to: pairs.field("to"),
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono_tz::America::Los_Angeles;

    use super::*;

    fn there(text: &str, is_end: bool) -> String {
        let wall: WallTime = text.parse().unwrap();
        wall.there(Los_Angeles, is_end).unwrap().to_string()
    }

    #[test]
    fn a_time_is_meant_by_the_clock_on_the_wall() {
        assert_eq!(there("2026-11-24T07:30", false), "2026-11-24 15:30:00 UTC");
        assert_eq!(there("2026-07-24T07:30:15", true), "2026-07-24 14:30:15 UTC");
    }

    #[test]
    fn an_hour_that_comes_twice_is_meant_whole_and_one_that_is_left_out_is_some_moment() {
        assert_eq!(there("2026-11-01T01:30", false), "2026-11-01 08:30:00 UTC");
        assert_eq!(there("2026-11-01T01:30", true), "2026-11-01 09:30:00 UTC");
        assert_eq!(there("2026-03-08T02:30", false), "2026-03-08 10:30:00 UTC");
    }

    #[test]
    fn what_is_no_day_and_time_is_refused_and_what_is_shown_again_is_what_was_sent() {
        for text in [
            "",
            "2026-11-24",
            "07:30",
            "2026-11-24T25:00",
            "0001-01-01T00:00",
            "+262142-01-01T00:00",
        ] {
            assert_eq!(text.parse::<WallTime>().unwrap_err().code, "moment.wall", "{text}");
        }
        assert_eq!("2026-11-24T07:30".parse::<WallTime>().unwrap().to_string(), "2026-11-24T07:30");
    }
}
