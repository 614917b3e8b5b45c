//! The door for people, a file for each page. Everything works without JavaScript.

pub mod applied_again;
pub mod apply;
pub mod board;
mod brought;
pub mod closing_many;
pub mod contact;
pub mod link_ended;
pub mod list;
pub mod lost;
pub mod moving;
pub mod new_application;
pub mod new_decision;
pub mod new_letter;
pub mod new_withdrawal;
mod onward;
pub mod own;
pub mod paste;
pub mod received;
pub mod resumes;
pub mod show;
pub mod status;
pub mod undoing;
pub mod withdrawn;

mod told;

use chrono::NaiveDate;
use poem::{
    IntoResponse, Response,
    http::{StatusCode, header},
};
use serde::Serialize;

use super::{
    application::{Application, ApplicationId, ApplicationStage},
    figure::Figure,
    hooks::{Found, tests_of},
    tested::Standing,
};
use crate::{
    error::Result,
    jobs::JobId,
    kernel::typed_id::TypedId,
    people::{Person, PersonId},
    platform::{db::Scope, http::principal::Session},
    practices::{self, Practice},
};

/// What a room above asks of whoever reads a result.
const READ_TESTS: &str = "assessments:read";

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
    test: Option<Test>,
}

/// How the skills test of one application stands, in the terms of a page.
#[derive(Clone, Serialize)]
struct Test {
    /// The invitation, which has the report.
    id: String,
    state: &'static str,
    /// The day on which it was turned in, or the last one to begin.
    on: Option<NaiveDate>,
    figure: Option<Figure>,
    /// What else they turned in of the same role.
    beside: Vec<BesideRow>,
}

/// Another test of the same person.
#[derive(Clone, Serialize)]
struct BesideRow {
    id: String,
    on: NaiveDate,
    figure: Figure,
    is_in_office: bool,
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
    tests: Found,
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
        Self { today: practice.today(scope.now()), practice, people, jobs, tests: Found::new() }
    }

    /// The same with the skills tests of these applications, if the reader may know of them.
    async fn with_tests<P>(
        self,
        session: &Session<P>,
        applications: &[Application],
    ) -> Result<Self> {
        if !session.holds(READ_TESTS) {
            return Ok(self);
        }
        let tests = tests_of(&session.scope, applications, session.language).await?;
        Ok(Self { tests, ..self })
    }

    fn test(&self, id: ApplicationId) -> Option<Test> {
        let tested = self.tests.get(&id)?;
        let (state, on) = match tested.standing {
            Standing::Open { until, .. } => ("open", self.practice.today(until).pred_opt()),
            Standing::Scored { at, .. } => ("scored", Some(self.practice.today(at))),
            Standing::Expired => ("expired", None),
        };
        let figure = tested.figure().cloned();
        let beside = tested.beside.iter().map(|one| BesideRow {
            id: one.invitation.clone(),
            on: self.practice.today(one.at),
            figure: one.figure.clone(),
            is_in_office: one.is_in_office,
        });
        let beside = beside.collect();
        Some(Test { id: tested.invitation.clone(), state, on, figure, beside })
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
            test: self.test(application.id),
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
            test: Test::sample(stage),
        }
    }
}

impl BesideRow {
    fn sample(figure: &Figure) -> Self {
        let id = "inv_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned();
        let (on, is_in_office) = (NaiveDate::default(), true);
        Self { id, on, figure: figure.clone(), is_in_office }
    }
}

impl Test {
    /// An example of each state, by stage.
    fn sample(stage: ApplicationStage) -> Option<Self> {
        let test = |state, figure: Option<Figure>| Self {
            id: "inv_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            state,
            on: (state != "expired").then(NaiveDate::default),
            beside: figure.iter().map(BesideRow::sample).collect(),
            figure,
        };
        match stage {
            ApplicationStage::Applied => None,
            ApplicationStage::Screened => Some(test("open", None)),
            ApplicationStage::Assessed => Some(test("expired", None)),
            _ => Some(test("scored", Some(Figure::sample(&[])))),
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

/// Returns the paragraphs of a letter, as pages show them.
fn paragraphs(letter: &str) -> Vec<String> {
    letter.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}
