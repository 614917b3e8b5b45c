//! The door for people, a file for each page. Everything works without JavaScript.

pub mod chat;
pub mod list;
pub mod show;
pub mod uninvited;
pub mod way;

mod said;
mod week;

use chrono::NaiveDate;
use serde::Serialize;

use super::screening::{Screening, ScreeningState};
use crate::{
    error::Result,
    jobs::{self, JobId},
    people::{self, Person},
    platform::db::Scope,
    practices::Practice,
};

/// One conversation, in the terms of a page.
#[derive(Clone, Serialize)]
struct Row {
    id: String,
    application: String,
    person: String,
    job: String,
    state: &'static str,
    tone: &'static str,
    icon: &'static str,
    finished_on: Option<NaiveDate>,
    wants_answer: bool,
}

/// Everybody and everything that rows name.
struct Named<'a> {
    practice: &'a Practice,
    people: Vec<Person>,
    jobs: Vec<(JobId, String)>,
}

impl<'a> Named<'a> {
    async fn by(scope: &Scope, all: &[Screening], practice: &'a Practice) -> Result<Self> {
        let people = people::named(scope, all.iter().map(|one| one.person_id)).await?;
        let jobs = jobs::titled(scope, all.iter().map(|one| one.job_id)).await?;
        Ok(Self { practice, people, jobs })
    }

    fn row(&self, scope: &Scope, screening: &Screening) -> Row {
        let person = self.people.iter().find(|person| person.id == screening.person_id);
        let job = self.jobs.iter().find(|(id, _)| *id == screening.job_id);
        let state = screening.word(scope.now());
        let (tone, icon) = tone(state);
        Row {
            id: screening.id.to_string(),
            application: screening.application_id.to_string(),
            person: person.map(|person| person.name().to_owned()).unwrap_or_default(),
            job: job.map(|(_, title)| title.clone()).unwrap_or_default(),
            state: state.word(),
            tone,
            icon,
            finished_on: screening.finished_at.map(|at| self.practice.today(at)),
            wants_answer: screening.wants_answer(),
        }
    }
}

impl Row {
    fn sample(state: ScreeningState) -> Self {
        let (tone, icon) = tone(state);
        let is_over = matches!(state, ScreeningState::Sent | ScreeningState::PassedOn);
        Self {
            id: "scr_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            application: "appl_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            person: "Marisol Etxeberria".to_owned(),
            job: "Medical biller".to_owned(),
            state: state.word(),
            tone,
            icon,
            finished_on: is_over.then(NaiveDate::default),
            wants_answer: state == ScreeningState::PassedOn,
        }
    }
}

fn tone(state: ScreeningState) -> (&'static str, &'static str) {
    match state {
        ScreeningState::Waiting => ("", "waiting"),
        ScreeningState::Begun => ("", "doing"),
        ScreeningState::Stopped | ScreeningState::Lapsed => ("", "pause"),
        ScreeningState::Sent => ("good", "check"),
        ScreeningState::PassedOn => ("", "person"),
    }
}
