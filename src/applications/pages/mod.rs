//! The door for people, a file for each page. Everything works without JavaScript.

pub mod applied_again;
pub mod apply;
pub mod board;
pub mod link_ended;
pub mod list;
pub mod lost;
pub mod moving;
pub mod new_application;
pub mod new_decision;
pub mod new_withdrawal;
pub mod paste;
pub mod received;
pub mod resumes;
pub mod show;
pub mod status;
pub mod withdrawn;

mod told;

use chrono::NaiveDate;
use poem::{
    IntoResponse, Response,
    http::{StatusCode, header},
};
use serde::Serialize;

use super::application::{Application, ApplicationStage};
use crate::{
    jobs::JobId,
    kernel::typed_id::TypedId,
    people::{Person, PersonId},
    platform::db::Scope,
    practices::{self, Practice},
};

/// One application, in the terms of a page.
#[derive(Clone, Serialize)]
struct Row {
    id: String,
    name: String,
    initials: String,
    /// Drawn from the person's id, so that it means nothing.
    colour: &'static str,
    job_id: String,
    job: String,
    stage: Tag,
    applied_on: NaiveDate,
    /// For how many days it has been where it is, if somebody waits.
    waits: Option<i64>,
}

/// A stage with its tone and icon.
#[derive(Clone, Serialize)]
struct Tag {
    word: &'static str,
    tone: &'static str,
    icon: &'static str,
}

/// One of several things to choose from that have no word of ours.
#[derive(Clone, Serialize)]
struct Choice {
    value: String,
    says: String,
}

/// What rows are made with: everybody and everything that they name.
struct Named {
    practice: Practice,
    today: NaiveDate,
    people: Vec<Person>,
    /// What jobs are called.
    jobs: Vec<(JobId, String)>,
}

impl From<ApplicationStage> for Tag {
    fn from(stage: ApplicationStage) -> Self {
        let (tone, icon) = match stage {
            ApplicationStage::Hired => ("good", "check"),
            ApplicationStage::Closed => ("", "waiting"),
            _ => ("accent", "clock"),
        };
        Self { word: stage.word(), tone, icon }
    }
}

impl Named {
    fn new(
        scope: &Scope,
        practice: Practice,
        people: Vec<Person>,
        jobs: Vec<(JobId, String)>,
    ) -> Self {
        Self { today: practice.today(scope.now()), practice, people, jobs }
    }

    fn name(&self, id: PersonId) -> String {
        let person = self.people.iter().find(|person| person.id == id);
        person.map(|person| person.name().to_owned()).unwrap_or_default()
    }

    fn job(&self, id: JobId) -> String {
        let job = self.jobs.iter().find(|(of, _)| *of == id);
        job.map(|(_, title)| title.clone()).unwrap_or_default()
    }

    fn row(&self, application: &Application) -> Row {
        let arrival = &application.arrival;
        let name = self.name(arrival.person_id);
        let waits = self.today - self.practice.today(application.turn.at);
        Row {
            id: application.id.to_string(),
            initials: practices::initials(&name),
            colour: ["a", "b", "c", "d"][arrival.person_id.uuid().as_u128() as usize % 4],
            name,
            job_id: arrival.job_id.to_string(),
            job: self.job(arrival.job_id),
            stage: application.stage.into(),
            applied_on: self.practice.today(application.applied_at),
            waits: application.stage.is_open().then(|| waits.num_days()),
        }
    }
}

impl Row {
    fn sample(stage: ApplicationStage) -> Self {
        Self {
            id: "appl_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            name: "Marisol Etxeberria".to_owned(),
            initials: "ME".to_owned(),
            colour: "b",
            job_id: "job_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            job: "Receptionist".to_owned(),
            stage: stage.into(),
            applied_on: NaiveDate::default(),
            waits: stage.is_open().then_some(3),
        }
    }
}

impl Choice {
    /// Jobs, by what they are called.
    fn among(jobs: &[(JobId, String)]) -> Vec<Self> {
        let choice =
            |(id, title): &(JobId, String)| Self { value: id.to_string(), says: title.clone() };
        jobs.iter().map(choice).collect()
    }

    fn samples() -> Vec<Self> {
        let job = "job_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned();
        vec![Self { value: job, says: "Receptionist".to_owned() }]
    }
}

/// Sends the browser on, to read what was done.
fn on_to(path: impl Into<String>) -> Response {
    StatusCode::SEE_OTHER.with_header(header::LOCATION, path.into()).into_response()
}
