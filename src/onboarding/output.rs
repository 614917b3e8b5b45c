//! What programs are shown. Of what lies apart they are shown that it was answered, and nothing more.

use checklists::{Calendar, Compartment, Due, Hire, Language, Plan, Planned};
use chrono::{DateTime, NaiveDate, Utc};
use poem_openapi::Object;

use super::{
    course::{Course, GateKind},
    onboarding::{ListKind, OnboardingId, OnboardingState, TaskState},
    record::Record,
    store::Listed,
};
use crate::{
    applications::ApplicationId,
    kernel::{metadata::Metadata, text::Text},
    people::PersonId,
    platform::http::idempotency::Answer,
    roster::StaffId,
};

/// An onboarding or offboarding as it stands.
#[derive(Object)]
#[oai(skip_serializing_if_is_none)]
pub struct OnboardingOut {
    pub id: OnboardingId,
    staff_id: StaffId,
    person_id: PersonId,
    application_id: Option<ApplicationId>,
    list: ListKind,
    /// The kind of work whose checklist it is.
    role: String,
    state: OnboardingState,
    /// How many tasks are open, of how many.
    open_tasks: i32,
    all_tasks: i32,
    /// How many of them wait for the office to look at what was handed in.
    handed_in: i32,
    /// The day by which the next of them is to be done.
    next_due: Option<NaiveDate>,
    /// What you call it.
    external_id: Option<Text<120>>,
    /// What you keep beside it.
    metadata: Metadata,
    began_at: DateTime<Utc>,
    ended_at: Option<DateTime<Utc>>,
    /// When anything of it was changed last.
    updated_at: DateTime<Utc>,
    /// Counts the changes.
    revision: i32,
}

impl From<Listed> for OnboardingOut {
    fn from(row: Listed) -> Self {
        const NEVER: Option<NaiveDate> = NaiveDate::from_ymd_opt(9999, 12, 31);
        Self {
            id: row.id,
            staff_id: row.staff_id,
            person_id: row.person_id,
            application_id: row.application_id,
            list: row.list,
            role: row.role,
            state: row.state,
            open_tasks: row.open_tasks,
            all_tasks: row.all_tasks,
            handed_in: row.handed_in,
            next_due: Some(row.next_due).filter(|_| Some(row.next_due) != NEVER),
            external_id: row.external_id,
            metadata: row.metadata,
            began_at: row.began_at,
            ended_at: row.ended_at,
            updated_at: row.updated_at,
            revision: row.revision,
        }
    }
}

impl From<&Course> for OnboardingOut {
    fn from(course: &Course) -> Self {
        let (it, counts) = (course.onboarding.clone(), course.counts());
        Self {
            id: it.id,
            staff_id: it.staff_id,
            person_id: it.person_id,
            application_id: it.application_id,
            list: it.template.list.into(),
            role: it.template.role,
            state: it.state,
            open_tasks: counts.open,
            all_tasks: counts.all,
            handed_in: counts.handed_in,
            next_due: course.next_due(),
            external_id: it.labels.external_id,
            metadata: it.labels.metadata,
            began_at: it.began_at,
            ended_at: it.ended_at,
            updated_at: it.updated_at,
            revision: it.revision,
        }
    }
}

impl Answer for OnboardingOut {}

/// An onboarding that was just started, with the address of the new hire's page.
#[derive(Object)]
#[oai(skip_serializing_if_is_none)]
pub struct StartedOut {
    pub onboarding: OnboardingOut,
    /// Shown this once. Whoever has it is the new hire.
    pub url: Option<String>,
}

impl Answer for StartedOut {
    fn without_secrets(&self) -> Option<serde_json::Value> {
        let mut kept = poem_openapi::types::ToJSON::to_json(self)?;
        kept.as_object_mut()?.remove("url");
        Some(kept)
    }
}

crate::words! {
    /// Who does a task.
    pub enum DoneBy {
        Hire = "hire",
        Manager = "manager",
        Owner = "owner",
        Buddy = "buddy",
        Named = "named",
        Knowledgeable = "knowledgeable",
        Outside = "outside",
    }
}

impl From<DoneBy> for checklists::Doer {
    fn from(by: DoneBy) -> Self {
        match by {
            DoneBy::Hire => Self::Hire,
            DoneBy::Manager => Self::Manager,
            DoneBy::Owner => Self::Owner,
            DoneBy::Buddy => Self::Buddy,
            DoneBy::Named => Self::Named,
            DoneBy::Knowledgeable => Self::Knowledgeable,
            DoneBy::Outside => Self::Outside,
        }
    }
}

impl From<checklists::Doer> for DoneBy {
    fn from(doer: checklists::Doer) -> Self {
        use checklists::Doer;

        match doer {
            Doer::Hire => Self::Hire,
            Doer::Manager => Self::Manager,
            Doer::Owner => Self::Owner,
            Doer::Buddy => Self::Buddy,
            Doer::Named => Self::Named,
            Doer::Knowledgeable => Self::Knowledgeable,
            Doer::Outside => Self::Outside,
        }
    }
}

/// A task, with its day and why it is that day.
#[derive(Object)]
#[oai(skip_serializing_if_is_none)]
pub struct TaskOut {
    /// Names it in addresses.
    task: String,
    title: String,
    /// Why it is asked, in plain words.
    why: String,
    by: DoneBy,
    /// The day that the rule says, once it is known what it is counted from.
    due_on: Option<NaiveDate>,
    /// The day by which to do it here: the last open day before a closed one.
    do_by: Option<NaiveDate>,
    /// How the day was found.
    due_because: String,
    /// Whether the day cannot change any more.
    is_certain: bool,
    /// What it holds back as long as it is open.
    holds: Vec<GateKind>,
    /// Whether its record lies apart and is not shown.
    is_sealed: bool,
    state: TaskState,
    done_on: Option<NaiveDate>,
    /// How many files were handed in for it, which are one proof: the two sides of a card. Of what lies apart it isn't said.
    files: Option<i32>,
}

impl TaskOut {
    pub fn of_plan(plan: &Plan, hire: &Hire, calendar: &Calendar) -> Vec<Self> {
        let open = |planned: &Planned| Self::new(planned, (hire, calendar), TaskState::Open, None);
        plan.tasks.iter().map(open).collect()
    }

    pub fn all(course: &Course) -> Vec<Self> {
        course.plan.tasks.iter().map(|planned| Self::one(course, planned)).collect()
    }

    pub fn one(course: &Course, planned: &Planned) -> Self {
        let step = course.step(&planned.task.id);
        let around = (&course.onboarding.hire, &course.calendar);
        let lies_open = |_: &String| planned.task.compartment == Compartment::None;
        let written = step.record.filter(lies_open);
        let files = written.and_then(|written| Record::count_files(&written));
        Self { files, ..Self::new(planned, around, step.state, step.done_on) }
    }

    fn new(
        planned: &Planned,
        (hire, calendar): (&Hire, &Calendar),
        state: TaskState,
        done_on: Option<NaiveDate>,
    ) -> Self {
        let (task, due): (_, &Due) = (&planned.task, &planned.due);
        Self {
            task: task.id.to_string(),
            title: task.title.en.clone(),
            why: task.why.en.clone(),
            by: task.by.into(),
            due_on: due.on(),
            do_by: due.do_by(),
            due_because: due.explain(hire, calendar, Language::English),
            is_certain: due.is_certain(),
            holds: task.holds.iter().map(|gate| GateKind::from(*gate)).collect(),
            is_sealed: planned.is_sealed(),
            state,
            done_on,
            files: None,
        }
    }
}

impl Answer for TaskOut {}

/// All tasks of an onboarding, in the order of their days.
#[derive(Object)]
pub struct TasksOut {
    pub data: Vec<TaskOut>,
}

/// A kind of work that has a checklist.
#[derive(Object)]
pub struct ChecklistOut {
    pub role: String,
    pub title: String,
    /// The packs that it is composed of. A state's pack comes with the state.
    pub packs: Vec<String>,
}

#[derive(Object)]
pub struct ChecklistsOut {
    pub data: Vec<ChecklistOut>,
}

/// What an onboarding would be, if it were started.
#[derive(Object)]
pub struct PreviewOut {
    pub role: String,
    pub data: Vec<TaskOut>,
}
