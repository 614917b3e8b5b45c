//! Times to choose from: some that we propose, and one of the office's own.

use chrono::{DateTime, NaiveDate, NaiveTime, SecondsFormat, Utc};
use serde::Serialize;

use crate::{
    closures,
    error::Result,
    interviews::{
        free, hours,
        interview::{InterviewId, overlap},
        ratings::NewRater,
    },
    kernel::{
        day::Day,
        fault::{Fault, Reason},
        field::Field,
        moment::Moment as Typed,
    },
    platform::{db::Scope, http::form::Pairs},
    practices::{Moment, Practice},
};

/// The times on a form.
#[derive(Serialize)]
pub struct Picker {
    days: Vec<Days>,
    other_date: String,
    other_time: String,
    fault: Option<Fault>,
}

#[derive(Serialize)]
struct Days {
    day: NaiveDate,
    times: Vec<Time>,
}

#[derive(Serialize)]
struct Time {
    /// What the box sends.
    value: String,
    at: Moment,
    is_ticked: bool,
    /// Somebody who interviews is at another one then.
    is_taken: bool,
}

/// What was picked on a form.
#[derive(Clone, Default)]
pub struct Picked {
    times: Vec<Field<Typed>>,
    other_date: String,
    other_time: String,
}

impl Picked {
    pub const INPUTS: &'static [&'static str] = &["times", "other_date", "other_time"];

    pub fn read(pairs: &mut Pairs) -> Self {
        let mut last = |name| pairs.all(name).pop().unwrap_or_default();
        let (other_date, other_time) = (last("other_date"), last("other_time"));
        let times = pairs.all("times").iter().map(|typed| Field::read(typed)).collect();
        Self { times, other_date, other_time }
    }

    /// Returns all times, that of the office's own choosing in the practice's zone.
    pub fn times(&self, practice: &Practice) -> Vec<Field<Typed>> {
        let mut times = self.times.clone();
        if !(self.other_date.trim().is_empty() && self.other_time.trim().is_empty()) {
            times.push(self.other(practice));
        }
        times
    }

    fn other(&self, practice: &Practice) -> Field<Typed> {
        let sent = format!("{} {}", self.other_date, self.other_time);
        let day = self.other_date.parse::<Day>().ok().map(|day| day.0);
        let time = NaiveTime::parse_from_str(self.other_time.trim(), "%H:%M").ok();
        let at = day.zip(time).and_then(|(day, time)| hours::at(day, time, practice.time_zone()));
        match at {
            Some(at) => Field::Read(Typed(at)),
            None => Field::Unreadable { sent, why: Reason::new("interviews.other_time") },
        }
    }

    fn has(&self, at: DateTime<Utc>) -> bool {
        self.times.iter().any(|field| matches!(field, Field::Read(read) if read.0 == at))
    }
}

impl Picker {
    /// Proposes times, those at which somebody of these is busy marked.
    pub async fn new(
        scope: &Scope,
        practice: &Practice,
        picked: &Picked,
        raters: &[NewRater],
        but: Option<InterviewId>,
        faults: &[Fault],
    ) -> Result<Self> {
        let busy = free::busy(scope, raters, but).await?;
        let now = scope.now();
        let office = closures::office(scope, practice).await?;
        let proposed = hours::proposals(practice.today(now), (&office, practice.time_zone()));
        let time = |at: DateTime<Utc>| Time {
            value: at.to_rfc3339_opts(SecondsFormat::Secs, true),
            at: Moment::new(practice, at, now),
            is_ticked: picked.has(at),
            is_taken: busy.iter().any(|one| overlap(*one, (at, USUAL_MINUTES))),
        };
        let days = proposed
            .into_iter()
            .map(|(day, times)| Days { day, times: times.into_iter().map(time).collect() });
        Ok(Self {
            days: days.collect(),
            other_date: picked.other_date.clone(),
            other_time: picked.other_time.clone(),
            fault: faults.iter().find(|fault| fault.is_in("times")).cloned(),
        })
    }

    pub fn sample(faults: &[Fault]) -> Self {
        let time = |is_taken: bool| Time {
            value: "2026-11-25T19:30:00Z".to_owned(),
            at: Moment::sample("other"),
            is_ticked: !is_taken,
            is_taken,
        };
        Self {
            days: vec![Days { day: NaiveDate::default(), times: [false, true].map(time).into() }],
            other_date: String::new(),
            other_time: String::new(),
            fault: faults.iter().find(|fault| fault.is_in("times")).cloned(),
        }
    }
}

/// How long an interview usually is.
pub const USUAL_MINUTES: i32 = 45;
