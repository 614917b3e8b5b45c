//! The doors for people, a file for each page: at the desk, and by the link of a new hire. Everything
//! works without JavaScript.

pub mod board;
pub mod certificate;
pub mod checklist;
pub mod checklists;
pub mod first_day;
pub mod known;
pub mod new;
pub mod own_task;
pub mod pack;
pub mod pack_task;
pub mod packet;
pub mod packs;
mod photo;
pub mod policies;
pub mod policy;
pub mod print;
pub mod proof;
mod saving;
mod sentence;
pub mod sheets;
pub mod show;
pub mod task;
mod ticked;
pub mod way;
pub mod welcome;
pub mod welcome_day;
pub mod welcome_task;

use ::checklists::Planned;
use chrono::NaiveDate;
use poem::{
    IntoResponse, Response,
    http::{StatusCode, header},
};
use serde::Serialize;

use super::{
    catalogue::tongue,
    course::{Course, GateKind},
    onboarding::{OnboardingId, OnboardingRefused, TaskState},
    output::DoneBy,
};
use crate::{
    error::{Error, Result},
    kernel::language::Language,
    platform::http::link::Link,
};

/// A task, in the terms of a page.
#[derive(Clone, Serialize)]
struct Line {
    task: String,
    title: String,
    why: String,
    by: &'static str,
    is_theirs: bool,
    state: &'static str,
    tone: &'static str,
    icon: &'static str,
    /// How its day was found.
    because: String,
    do_by: Option<NaiveDate>,
    is_overdue: bool,
    is_settled: bool,
    is_sealed: bool,
    is_voluntary: bool,
    minutes: u16,
    /// When it opens, if that has not come.
    opens_on: Option<NaiveDate>,
    /// What has to be done before.
    waits_for: Option<String>,
    /// Whether it is signed under a document that the office has not written.
    awaits_text: bool,
    done_on: Option<NaiveDate>,
    reason: Option<String>,
    /// Of a task that lies apart nothing of what was handed in is shown here.
    has_record: bool,
    holds: Vec<&'static str>,
}

impl Line {
    fn new(course: &Course, planned: &Planned, (today, language): (NaiveDate, Language)) -> Self {
        let (task, tongue) = (&planned.task, tongue(language));
        let step = course.step(&task.id);
        let do_by = planned.due.do_by();
        let is_overdue = !step.is_settled() && do_by.is_some_and(|day| day < today);
        let (mut opens_on, mut waits_for, mut awaits_text) = (None, None, false);
        match course.refuse_unless_open(planned, today) {
            Err(OnboardingRefused::OpensOn(day)) => opens_on = Some(day),
            Err(OnboardingRefused::WaitsFor(other)) => {
                let other = course.planned(other.as_str());
                waits_for = other.map(|other| other.task.title.get(tongue).to_owned());
            }
            Err(OnboardingRefused::NoText) => awaits_text = true,
            _ => {}
        }
        let (tone, icon) = look(step.state, is_overdue);
        Self {
            task: task.id.to_string(),
            title: task.title.get(tongue).to_owned(),
            why: task.why.get(tongue).to_owned(),
            by: DoneBy::from(task.by).word(),
            is_theirs: task.by == ::checklists::Doer::Hire,
            state: step.state.word(),
            tone,
            icon,
            because: planned.due.explain(&course.onboarding.hire, &course.calendar, tongue),
            do_by,
            is_overdue,
            is_settled: step.is_settled(),
            is_sealed: planned.is_sealed(),
            is_voluntary: task.voluntary,
            minutes: task.minutes,
            opens_on,
            waits_for,
            awaits_text,
            done_on: step.done_on,
            reason: step.reason.map(|reason| reason.to_string()),
            has_record: step.record.is_some(),
            holds: task.holds.iter().map(|gate| GateKind::from(*gate).word()).collect(),
        }
    }

    fn sample(task: &str, state: TaskState) -> Self {
        let is_overdue = state == TaskState::Open;
        let (tone, icon) = look(state, is_overdue);
        let is_settled = matches!(state, TaskState::Accepted | TaskState::Skipped);
        Self {
            task: task.to_owned(),
            title: "Sign the confidentiality agreement".to_owned(),
            why: "You promise to look up only what your work needs.".to_owned(),
            by: "hire",
            is_theirs: true,
            state: state.word(),
            tone,
            icon,
            because: "1 business day before Mon, Dec 7 = Fri, Dec 4".to_owned(),
            do_by: Some(NaiveDate::default()),
            is_overdue,
            is_settled,
            is_sealed: state == TaskState::HandedIn,
            is_voluntary: state == TaskState::SentBack,
            minutes: 4,
            opens_on: (state == TaskState::SentBack).then(NaiveDate::default),
            waits_for: (state == TaskState::Open).then(|| "Privacy training".to_owned()),
            awaits_text: state == TaskState::Skipped,
            done_on: is_settled.then(NaiveDate::default),
            reason: (state == TaskState::SentBack).then(|| "Take the photo again.".to_owned()),
            has_record: is_settled,
            holds: vec!["start", "ehr_access"],
        }
    }

    fn samples() -> Vec<Self> {
        TaskState::ALL.iter().map(|state| Self::sample("confidentiality", *state)).collect()
    }
}

fn look(state: TaskState, is_overdue: bool) -> (&'static str, &'static str) {
    match state {
        TaskState::Accepted => ("good", "done"),
        TaskState::Skipped => ("", "next"),
        TaskState::HandedIn => ("accent", "clock"),
        _ if is_overdue => ("bad", "alert"),
        TaskState::SentBack => ("warn", "again"),
        TaskState::Open => ("", "todo"),
    }
}

/// A kind of work that can be chosen.
#[derive(Clone, Serialize)]
struct Choice {
    value: String,
    says: String,
}

/// Returns whose page a link opens.
fn whose<P>(link: &Link<P>) -> Result<OnboardingId> {
    link.subject.parse().map_err(Error::internal)
}

fn on_to(there: String) -> Response {
    StatusCode::SEE_OTHER.with_header(header::LOCATION, there).into_response()
}
