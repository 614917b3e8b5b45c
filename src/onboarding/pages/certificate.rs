//! The certificate of a training, to print. That of bloodborne pathogens waits until somebody who
//! knows the workplace has answered questions.

use checklists::Training;
use chrono::NaiveDate;
use poem::{
    handler,
    web::{Html, Path},
};
use serde::Serialize;

use crate::{
    error::{Error, Result},
    onboarding::{
        Record, TaskState,
        catalogue::{self, tongue},
        course::Course,
        link::Welcome as Purpose,
        store,
    },
    people,
    platform::{db::Scope, http::link::Link, render::Page},
    practices::{self, Visit},
    roster,
};

#[derive(Serialize)]
pub struct Certificate {
    visit: Visit,
    token: String,
    name: String,
    position: String,
    title: String,
    on: NaiveDate,
    right: usize,
    of: usize,
    written_on: String,
    /// Who answered questions, with their qualification, where that is asked for.
    by: Option<String>,
    /// What it was about.
    parts: Vec<String>,
    sources: Vec<String>,
}

impl Page for Certificate {
    const TEMPLATE: &'static str = "onboarding/certificate";

    fn samples() -> Vec<Self> {
        vec![Self {
            visit: Visit::sample(),
            token: "token".to_owned(),
            name: "Rosa O'Brien-Núñez".to_owned(),
            position: "Receptionist".to_owned(),
            title: "Privacy and security training".to_owned(),
            on: NaiveDate::default(),
            right: 7,
            of: 8,
            written_on: "2026-11-28".to_owned(),
            by: Some("Priya Nair, RN".to_owned()),
            parts: vec!["What is private".to_owned()],
            sources: vec!["45 CFR 164.530(b)".to_owned()],
        }]
    }
}

/// Returns the training of a task, if its certificate is there.
pub fn is_there(course: &Course, task: &str) -> bool {
    let Some(planned) = course.planned(task) else { return false };
    let named = planned.task.training.as_deref();
    let training = named.and_then(|name| catalogue::catalogue().ok()?.training(name));
    let Some(training) = training else { return false };
    let has_passed = course.step(&planned.task.id).state == TaskState::Accepted;
    let waits = training.certificate_waits_for.as_ref();
    let is_here = |other: &checklists::TaskId| course.planned(other.as_str()).is_some();
    has_passed && waits.is_none_or(|other| course.is_settled(other) || !is_here(other))
}

#[handler]
pub async fn view(
    link: Link<Purpose>,
    Path((_, task)): Path<(String, String)>,
) -> Result<Html<String>> {
    let scope = &link.scope;
    let practice = practices::here(scope).await?;
    let id = super::whose(&link)?;
    let course = store::around(scope, id, &practice).await?;
    if !is_there(&course, &task) {
        return Err(Error::Missing("certificate"));
    }
    let planned = course.planned(&task).ok_or(Error::Missing("task"))?;
    let person = people::find(scope, course.onboarding.person_id).await?;
    let staff = roster::find(scope, course.onboarding.staff_id).await?;
    let (right, of, written_on) = score(scope, &course, &task)?;
    let name = planned.task.training.as_deref().unwrap_or_default();
    let training = catalogue::catalogue()?.training(name).ok_or(Error::Missing("certificate"))?;
    let tongue = tongue(link.name.language);
    link.page(&Certificate {
        visit: Visit::around(&practice, &link.name),
        token: link.token.clone(),
        name: person.map(|person| person.name().to_owned()).unwrap_or_default(),
        position: staff.terms.position.to_string(),
        title: training.title.get(tongue).to_owned(),
        on: course.step(&planned.task.id).done_on.unwrap_or_default(),
        right,
        of,
        written_on,
        by: trainer(scope, &course, training)?,
        parts: training.parts.iter().map(|part| part.title.get(tongue).to_owned()).collect(),
        sources: training.sources.iter().map(|law| law.cites.clone()).collect(),
    })
}

/// Returns who answered the questions that the certificate waited for, as it was written down then.
fn trainer(scope: &Scope, course: &Course, training: &Training) -> Result<Option<String>> {
    let waits = training.certificate_waits_for.as_ref();
    let Some(planned) = waits.and_then(|task| course.planned(task.as_str())) else {
        return Ok(None);
    };
    let task = &planned.task;
    let Some(written) = course.step(&task.id).record else { return Ok(None) };
    let of = (course.onboarding.id, task.id.as_str());
    match Record::read(&written, &scope.platform().seal, of, task.compartment)? {
        Record::Checked { note } => Ok(Some(note).filter(|note| !note.trim().is_empty())),
        _ => Ok(None),
    }
}

fn score(scope: &Scope, course: &Course, task: &str) -> Result<(usize, usize, String)> {
    let planned = course.planned(task).ok_or(Error::Missing("task"))?;
    let written = course.step(&planned.task.id).record.ok_or(Error::Missing("certificate"))?;
    let of = (course.onboarding.id, task);
    let seal = &scope.platform().seal;
    match Record::read(&written, seal, of, planned.task.compartment)? {
        Record::Score { right, of, written_on, .. } => Ok((right, of, written_on)),
        _ => Err(Error::Missing("certificate")),
    }
}
