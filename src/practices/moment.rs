//! A moment as an office says it: today, 2:10 am.

use chrono::{DateTime, Datelike, Timelike, Utc};
use serde::Serialize;

use super::Practice;
use crate::kernel::fault::Reason;

/// The arguments of `moment-alone` and `moment-within`: `{{t "moment-alone" with=moment}}`.
#[derive(Clone, Serialize)]
pub struct Moment {
    /// Which day it is, seen from today.
    when: &'static str,
    year: String,
    month: u32,
    day: u32,
    hour: u32,
    minute: String,
    half: &'static str,
}

impl Moment {
    /// Says that moment in the practice's time, as it is told now.
    pub fn new(practice: &Practice, at: DateTime<Utc>, now: DateTime<Utc>) -> Self {
        let local = at.with_timezone(&practice.particulars.zone.tz());
        let (day, today) = (local.date_naive(), practice.today(now));
        let when = match (day - today).num_days() {
            0 => "today",
            1 => "tomorrow",
            -1 => "yesterday",
            _ => "other",
        };
        let (is_afternoon, hour) = local.hour12();
        let half = if is_afternoon { "pm" } else { "am" };
        Self {
            when,
            year: day.year().to_string(),
            month: day.month(),
            day: day.day(),
            hour,
            minute: format!("{:02}", local.minute()),
            half,
        }
    }

    /// Returns the words for its time of day alone: `2:10 am`.
    pub fn time_of_day(&self) -> Reason {
        let words = Reason::new("hour").with("hour", self.hour);
        words.with("minute", &*self.minute).with("half", self.half)
    }

    /// An example for the samples of pages.
    pub fn sample(when: &'static str) -> Self {
        let (year, minute) = ("2026".to_owned(), "05".to_owned());
        Self { when, year, month: 11, day: 24, hour: 2, minute, half: "am" }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        platform::db::PracticeId,
        practices::{Contact, Particulars, Purpose, RedirectHosts, State, Zone},
    };

    #[test]
    fn midnight_noon_and_yesterday_are_those_of_the_practice() {
        let practice = Practice {
            id: PracticeId::SYSTEM,
            particulars: Particulars {
                name: "Willamette Family Medicine".parse().unwrap(),
                state: State::Oregon,
                city: "Salem".parse().unwrap(),
                zone: Zone::Pacific,
                head_count: 26,
            },
            contact: Contact::default(),
            slug: "willamette".to_owned(),
            purpose: Purpose::Demo,
            public_url: None,
            redirect_hosts: RedirectHosts::default(),
            logo: None,
            revision: 1,
        };
        let said = |at: &str| {
            // 3:30 pm in Oregon on November 24.
            let now = "2026-11-24T23:30:00Z".parse().unwrap();
            let Moment { when, hour, minute, half, .. } =
                Moment::new(&practice, at.parse().unwrap(), now);
            format!("{when} {hour}:{minute} {half}")
        };
        assert_eq!(said("2026-11-24T08:00:00Z"), "today 12:00 am");
        assert_eq!(said("2026-11-24T20:05:00Z"), "today 12:05 pm");
        assert_eq!(said("2026-11-24T07:59:59Z"), "yesterday 11:59 pm");
        assert_eq!(said("2026-11-25T08:10:00Z"), "tomorrow 12:10 am");
        assert_eq!(said("2026-11-20T17:00:00Z"), "other 9:00 am");
    }
}
