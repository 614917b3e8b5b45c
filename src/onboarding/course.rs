//! How far an onboarding has come: its plan, its steps, and what holds which gate.

use std::collections::{BTreeMap, BTreeSet};

use checklists::{
    Calendar, Doer, Gate, GateState, Overriding, Plan, Planned, Progress, Standing, TaskId,
};
use chrono::NaiveDate;

use super::onboarding::{Onboarding, OnboardingRefused, OnboardingState, Step, TaskState};

crate::words! {
    /// What comes next for a hire.
    pub enum Lane {
        Start = "start",
        PatientContact = "patient_contact",
        EhrAccess = "ehr_access",
        /// Every gate is open.
        After = "after",
    }
}

crate::words! {
    /// What an open task holds back.
    pub enum GateKind {
        Start = "start",
        PatientContact = "patient_contact",
        EhrAccess = "ehr_access",
    }
}

impl From<GateKind> for Gate {
    fn from(gate: GateKind) -> Self {
        match gate {
            GateKind::Start => Self::Start,
            GateKind::PatientContact => Self::PatientContact,
            GateKind::EhrAccess => Self::EhrAccess,
        }
    }
}

impl From<Gate> for GateKind {
    fn from(gate: Gate) -> Self {
        match gate {
            Gate::Start => Self::Start,
            Gate::PatientContact => Self::PatientContact,
            Gate::EhrAccess => Self::EhrAccess,
        }
    }
}

/// An owner's word, as it was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overridden {
    pub gate: GateKind,
    pub by: String,
    pub reason: String,
    pub covers: Vec<TaskId>,
    pub on: NaiveDate,
}

#[derive(Clone, Debug)]
pub struct Course {
    pub onboarding: Onboarding,
    pub calendar: Calendar,
    pub plan: Plan,
    pub steps: BTreeMap<TaskId, Step>,
    pub overridden: Vec<Overridden>,
    /// What would be signed under a document that the office has not written.
    pub unwritten: BTreeSet<TaskId>,
}

/// How much there is, for lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counts {
    pub open: i32,
    pub all: i32,
    /// What waits for the office to look at it.
    pub handed_in: i32,
}

impl Course {
    pub fn planned(&self, task: &str) -> Option<&Planned> {
        self.plan.task(task)
    }

    /// Returns the step of a task; one that nobody has touched is open.
    pub fn step(&self, task: &TaskId) -> Step {
        self.steps.get(task).cloned().unwrap_or_else(|| Step::open(task.clone()))
    }

    pub fn is_settled(&self, task: &TaskId) -> bool {
        self.steps.get(task).is_some_and(Step::is_settled)
    }

    pub fn progress(&self) -> Progress {
        Progress(self.steps.values().map(|step| (step.task.clone(), standing(step))).collect())
    }

    pub fn gate(&self, gate: Gate, today: NaiveDate) -> GateState {
        let kept = |it: &Overridden| {
            Overriding::kept(it.gate.into(), it.by.clone(), it.reason.clone(), it.covers.clone())
        };
        let overridden: Vec<_> = self.overridden.iter().map(kept).collect();
        self.plan.gate(gate, &self.progress(), &overridden, today)
    }

    /// Returns what holds a gate today: nothing for one that is open or was overridden.
    pub fn holding(&self, gate: Gate, today: NaiveDate) -> Vec<TaskId> {
        match self.gate(gate, today) {
            GateState::BlockedBy(tasks) => tasks,
            GateState::Open | GateState::Overridden { .. } => vec![],
        }
    }

    /// Returns the first gate that is shut.
    pub fn lane(&self, today: NaiveDate) -> Lane {
        let is_shut = |gate: &&Gate| !self.holding(**gate, today).is_empty();
        match Gate::ALL.iter().find(is_shut) {
            Some(Gate::Start) => Lane::Start,
            Some(Gate::PatientContact) => Lane::PatientContact,
            Some(Gate::EhrAccess) => Lane::EhrAccess,
            None => Lane::After,
        }
    }

    /// Returns the day by which the next thing is to be done.
    pub fn next_due(&self) -> Option<NaiveDate> {
        let open = self.plan.tasks.iter().filter(|planned| !self.is_settled(&planned.task.id));
        open.filter_map(|planned| planned.due.do_by()).min()
    }

    pub fn counts(&self) -> Counts {
        let count = |is: &dyn Fn(&Planned) -> bool| {
            let number = self.plan.tasks.iter().filter(|planned| is(planned)).count();
            i32::try_from(number).unwrap_or(i32::MAX)
        };
        let state = |planned: &Planned| self.step(&planned.task.id).state;
        Counts {
            open: count(&|planned| !self.is_settled(&planned.task.id)),
            all: count(&|_| true),
            handed_in: count(&|planned| state(planned) == TaskState::HandedIn),
        }
    }

    pub fn is_done(&self) -> bool {
        self.plan.tasks.iter().all(|planned| self.is_settled(&planned.task.id))
    }

    /// Returns how many minutes the hire has left.
    pub fn minutes_left(&self) -> u32 {
        let open = self.plan.tasks.iter().filter(|planned| self.is_with_the_hire(planned));
        open.map(|planned| u32::from(planned.task.minutes)).sum()
    }

    /// Whether the hire is the one who has to do something.
    pub fn is_with_the_hire(&self, planned: &Planned) -> bool {
        let state = self.step(&planned.task.id).state;
        let is_open = matches!(state, TaskState::Open | TaskState::SentBack);
        planned.task.by == Doer::Hire && is_open && !self.unwritten.contains(&planned.task.id)
    }

    /// Refuses what cannot be done yet, or not any more.
    pub fn refuse_unless_open(
        &self,
        planned: &Planned,
        today: NaiveDate,
    ) -> Result<(), OnboardingRefused> {
        self.refuse_unless_running()?;
        if self.is_settled(&planned.task.id) {
            return Err(OnboardingRefused::Settled);
        }
        if self.unwritten.contains(&planned.task.id) {
            return Err(OnboardingRefused::NoText);
        }
        if let Some(day) = planned.opens_on.filter(|day| *day > today) {
            return Err(OnboardingRefused::OpensOn(day));
        }
        match planned.waits_for.iter().find(|task| !self.is_settled(task)) {
            Some(task) => Err(OnboardingRefused::WaitsFor(task.clone())),
            None => Ok(()),
        }
    }

    pub fn refuse_unless_running(&self) -> Result<(), OnboardingRefused> {
        match self.onboarding.state {
            OnboardingState::Running => Ok(()),
            _ => Err(OnboardingRefused::NotRunning),
        }
    }
}

fn standing(step: &Step) -> Standing {
    let on = step.done_on.unwrap_or_default();
    let reason = || step.reason.as_ref().map(ToString::to_string).unwrap_or_default();
    match step.state {
        TaskState::Open => Standing::Open,
        TaskState::HandedIn => Standing::HandedIn(on),
        TaskState::SentBack => Standing::SentBack(reason()),
        TaskState::Accepted => Standing::Accepted(on),
        TaskState::Skipped => {
            let by = step.decided_by.clone().unwrap_or_default();
            Standing::Skipped { on, by, reason: reason() }
        }
    }
}
