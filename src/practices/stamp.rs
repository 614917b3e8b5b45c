//! A moment in full, as what is kept on file says it: Nov 24, 2026, 8:12 am PST.

use chrono::{DateTime, Datelike, Timelike, Utc};
use serde::Serialize;

use super::Practice;
use crate::kernel::fault::Reason;

/// The arguments of `stamp`: `{{t "stamp" with=at}}`. It never says *today*: it is read on another day, and on paper.
#[derive(Clone, Serialize)]
pub struct Stamp {
    year: String,
    month: u32,
    day: u32,
    hour: u32,
    minute: String,
    half: &'static str,
    /// What its time zone is called that day: `PST` or `PDT`.
    zone: String,
}

impl Stamp {
    /// Says that moment in the practice's time.
    pub fn new(practice: &Practice, at: DateTime<Utc>) -> Self {
        let local = at.with_timezone(&practice.time_zone());
        let (is_afternoon, hour) = local.hour12();
        Self {
            year: local.year().to_string(),
            month: local.month(),
            day: local.day(),
            hour,
            minute: format!("{:02}", local.minute()),
            half: if is_afternoon { "pm" } else { "am" },
            zone: local.format("%Z").to_string(),
        }
    }

    /// Returns its words, for what is no page.
    pub fn said(&self) -> Reason {
        let words = Reason::new("stamp").with("year", &*self.year).with("month", self.month);
        let words = words.with("day", self.day).with("hour", self.hour);
        let words = words.with("minute", &*self.minute).with("half", self.half);
        words.with("zone", &*self.zone)
    }

    /// An example for the samples of pages.
    pub fn sample() -> Self {
        let (year, minute, zone) = ("2026".to_owned(), "12".to_owned(), "PST".to_owned());
        Self { year, month: 11, day: 24, hour: 8, minute, half: "am", zone }
    }
}
