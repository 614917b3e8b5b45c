//! The door for people, a file for each page. Everything works without JavaScript.

pub mod decide;
pub mod decision;
pub mod decline;
pub mod kit;
pub mod list;
pub mod meet;
pub mod new;
pub mod rate;
pub mod show;
pub mod times;
pub mod way;

mod person;
mod picker;

use serde::Serialize;

use super::interview::{Interview, InterviewState, MeetingKind};
use crate::{
    error::Result,
    jobs::{self, JobId},
    people::{self, Person},
    platform::db::Scope,
    practices::{Moment, Practice},
};

/// One interview, in the terms of a page.
#[derive(Clone, Serialize)]
struct Row {
    id: String,
    application: String,
    person: String,
    job_id: String,
    job: String,
    state: &'static str,
    tone: &'static str,
    icon: &'static str,
    kind: &'static str,
    minutes: i32,
    place: Option<String>,
    starts: Option<Moment>,
    /// How many times can still be picked.
    open: usize,
}

/// Everybody and everything that rows name.
struct Named<'a> {
    practice: &'a Practice,
    people: Vec<Person>,
    jobs: Vec<(JobId, String)>,
}

impl<'a> Named<'a> {
    async fn by(scope: &Scope, all: &[Interview], practice: &'a Practice) -> Result<Self> {
        let people = people::named(scope, all.iter().map(|one| one.person_id)).await?;
        let jobs = jobs::titled(scope, all.iter().map(|one| one.job_id)).await?;
        Ok(Self { practice, people, jobs })
    }

    fn row(&self, scope: &Scope, one: &Interview) -> Row {
        let person = self.people.iter().find(|person| person.id == one.person_id);
        let job = self.jobs.iter().find(|(id, _)| *id == one.job_id);
        let (tone, icon) = tone(one.state);
        let said = |at| Moment::new(self.practice, at, scope.now());
        Row {
            id: one.id.to_string(),
            application: one.application_id.to_string(),
            person: person.map(|person| person.name().to_owned()).unwrap_or_default(),
            job_id: one.job_id.to_string(),
            job: job.map(|(_, title)| title.clone()).unwrap_or_default(),
            state: one.state.word(),
            tone,
            icon,
            kind: one.arranged.kind.word(),
            minutes: one.arranged.minutes,
            place: one.arranged.place.as_ref().map(ToString::to_string),
            starts: one.starts_at.map(said),
            open: one.open_times(scope.now()).count(),
        }
    }
}

impl Row {
    fn sample(state: InterviewState) -> Self {
        let (tone, icon) = tone(state);
        let is_picked = !matches!(state, InterviewState::Offered | InterviewState::OtherTimes);
        Self {
            id: "intv_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            application: "appl_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            person: "Marisol Etxeberria".to_owned(),
            job_id: "job_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            job: "Medical biller".to_owned(),
            state: state.word(),
            tone,
            icon,
            kind: MeetingKind::InPerson.word(),
            minutes: 45,
            place: is_picked.then(|| "Beaver Dam Road".to_owned()),
            starts: is_picked.then(|| Moment::sample("other")),
            open: 4,
        }
    }
}

fn tone(state: InterviewState) -> (&'static str, &'static str) {
    match state {
        InterviewState::Offered => ("", "waiting"),
        InterviewState::Booked => ("accent", "calendar"),
        InterviewState::OtherTimes => ("warn", "chat"),
        InterviewState::Declined | InterviewState::Cancelled | InterviewState::Missed => {
            ("", "cross")
        }
        InterviewState::Held => ("good", "check"),
    }
}
