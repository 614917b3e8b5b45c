//! Times of a day as an office keeps them: which are proposed, and when nobody is written to.

use checklists::Calendar;
use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Timelike, Utc};
use chrono_tz::Tz;

use crate::kernel::awake::AWAKE;

/// At which hours and minutes interviews are proposed.
const PROPOSED: [(u32, u32); 4] = [(9, 0), (11, 30), (14, 0), (16, 0)];

/// On how many days.
const PROPOSED_DAYS: usize = 5;

/// How long before it a candidate is reminded.
const BEFORE: TimeDelta = TimeDelta::hours(24);

/// Returns when to remind of what begins then: a day before, moved into the hours between 8 am and 7 pm of that day.
/// Nothing if that is past already: who picks a time for tomorrow needs no reminder.
pub fn reminder_at(
    starts_at: DateTime<Utc>,
    now: DateTime<Utc>,
    zone: Tz,
) -> Option<DateTime<Utc>> {
    let before = (starts_at - BEFORE).with_timezone(&zone);
    let hour = before.hour().clamp(AWAKE.start, AWAKE.end - 1);
    let moved = if hour == before.hour() {
        Some(before.to_utc())
    } else {
        at(before.date_naive(), NaiveTime::from_hms_opt(hour, 0, 0)?, zone)
    };
    moved.filter(|moved| now < *moved && *moved < starts_at)
}

/// Returns times on the next days on which offices are open, from tomorrow on.
pub fn proposals(
    today: NaiveDate,
    (office, zone): (&Calendar, Tz),
) -> Vec<(NaiveDate, Vec<DateTime<Utc>>)> {
    let is_open = |day: &NaiveDate| office.is_open(*day);
    let days = (1..).map_while(|ahead| today.checked_add_days(Days::new(ahead)));
    let times = |day| {
        let time = |(hour, minute)| at(day, NaiveTime::from_hms_opt(hour, minute, 0)?, zone);
        (day, PROPOSED.into_iter().filter_map(time).collect())
    };
    days.filter(is_open).take(PROPOSED_DAYS).map(times).collect()
}

/// Returns the moment at which it is that time there. An hour that a change of clocks leaves out is none.
pub fn at(day: NaiveDate, time: NaiveTime, zone: Tz) -> Option<DateTime<Utc>> {
    day.and_time(time).and_local_timezone(zone).earliest().map(|local| local.to_utc())
}

#[cfg(test)]
mod tests {
    use chrono_tz::America::Los_Angeles;

    use super::*;

    fn moment(text: &str) -> DateTime<Utc> {
        DateTime::parse_from_rfc3339(text).unwrap().to_utc()
    }

    fn reminded(starts: &str, now: &str) -> Option<String> {
        let at = reminder_at(moment(starts), moment(now), Los_Angeles);
        at.map(|at| at.with_timezone(&Los_Angeles).format("%m-%d %H:%M").to_string())
    }

    #[test]
    fn a_reminder_comes_a_day_before_and_never_at_night() {
        let now = "2026-11-20T12:00:00-08:00";
        assert_eq!(reminded("2026-11-25T11:30:00-08:00", now).unwrap(), "11-24 11:30");
        assert_eq!(reminded("2026-11-25T07:00:00-08:00", now).unwrap(), "11-24 08:00");
        assert_eq!(reminded("2026-11-25T20:30:00-08:00", now).unwrap(), "11-24 19:00");
        assert_eq!(reminded("2026-11-21T09:00:00-08:00", now), None, "that is past");
    }

    #[test]
    fn weekends_and_thanksgiving_are_not_proposed() {
        let all =
            proposals("2026-11-24".parse().unwrap(), (&Calendar::usual(Los_Angeles), Los_Angeles));
        let days: Vec<_> = all.iter().map(|(day, _)| day.to_string()).collect();
        assert_eq!(days, ["2026-11-25", "2026-11-27", "2026-11-30", "2026-12-01", "2026-12-02"]);
        assert_eq!(all[0].1[0], moment("2026-11-25T09:00:00-08:00"));
    }

    #[test]
    fn an_hour_that_the_clocks_leave_out_is_none() {
        let half_past_two = NaiveTime::from_hms_opt(2, 30, 0).unwrap();
        assert_eq!(at("2026-03-08".parse().unwrap(), half_past_two, Los_Angeles), None);
    }
}
