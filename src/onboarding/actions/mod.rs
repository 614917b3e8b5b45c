//! What is done with onboardings: load → ask the nouns → save → announce.

mod checked;
mod checklist;
mod closed;
mod hands;
mod hire;
mod signed;
mod starting;
mod turns;

use chrono::NaiveDate;

pub use self::{
    checked::{
        complete_by_check, license_lapsed, license_seen, now_so, offer_taken_back, open_again,
        who_waits_for,
    },
    checklist::save_checklist,
    closed::count_anew,
    hands::{
        Completion, accept, answer, complete, label, may_open, nudge, override_gate, read_record,
        send_back, skip, tell_first_day, write_policy,
    },
    hire::{Given, ask, hand_in, leave_out, quiz},
    signed::start_signed,
    starting::{Made, Starting, Welcome, Whom, leaving, link, preview, start},
    turns::{did_not_start, move_start, start_clocks, worked},
};
use super::{
    course::Course,
    events::{self, Event},
    onboarding::{OnboardingState, Step, TaskState},
    store,
};
use crate::{error::Result, platform::db::Tx, roster};

/// Saves what was done to some tasks, and what follows: somebody may begin, or all is done.
async fn settle(
    tx: &mut Tx,
    course: &mut Course,
    steps: Vec<Step>,
    today: NaiveDate,
) -> Result<()> {
    let has_done = steps.iter().any(|step| step.is_settled());
    for step in &steps {
        course.steps.insert(step.task.clone(), step.clone());
    }
    if course.is_done() && course.onboarding.state == OnboardingState::Running {
        course.onboarding.state = OnboardingState::Finished;
        course.onboarding.ended_at = Some(tx.now());
        tx.announce(events::plain(&course.onboarding, Event::Finished));
    }
    store::save(tx, course, &steps, today).await?;
    if has_done { release(tx, course, today).await } else { Ok(()) }
}

/// Lets somebody begin once nothing holds their start any more.
async fn release(tx: &mut Tx, course: &Course, today: NaiveDate) -> Result<()> {
    let is_joining = course.onboarding.template.list == checklists::List::Joining;
    if is_joining && course.holding(checklists::Gate::Start, today).is_empty() {
        roster::release(tx, course.onboarding.staff_id).await?;
    }
    Ok(())
}

/// Returns a step as it is done: by whom, on which day.
fn done(tx: &Tx, step: Step, on: NaiveDate, record: Option<String>) -> Step {
    Step {
        state: TaskState::Accepted,
        done_on: Some(on),
        reason: None,
        decided_by: Some(tx.actor().to_string()),
        record: record.or(step.record),
        revision: step.revision + 1,
        ..step
    }
}
