//! What follows when tasks are settled.

use chrono::NaiveDate;

use crate::{
    error::Result,
    onboarding::{
        course::Course,
        document,
        events::{self, Event},
        onboarding::{OnboardingState, Step, TaskState},
        store::{self, sheets},
    },
    platform::db::Tx,
    roster,
};

/// Saves what was done to some tasks, and what follows: somebody may begin, or all is done.
pub async fn settle(
    tx: &mut Tx,
    course: &mut Course,
    mut steps: Vec<Step>,
    today: NaiveDate,
) -> Result<()> {
    for step in &mut steps {
        let planned = course.planned(step.task.as_str());
        let repeats = planned.is_some_and(|it| it.task.repeats.is_some());
        step.again_on = step.done_on.filter(|_| repeats && step.is_settled());
    }
    let has_done = steps.iter().any(|step| step.is_settled());
    for step in &steps {
        course.steps.insert(step.task.clone(), step.clone());
        let planned = course.planned(step.task.as_str());
        if step.is_settled() && planned.is_some_and(|it| document::is_signable(&it.task)) {
            sheets::set_aside(tx, course.onboarding.id, step.task.as_str()).await?;
        }
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
pub async fn release(tx: &mut Tx, course: &Course, today: NaiveDate) -> Result<()> {
    let is_joining = course.onboarding.template.list == checklists::List::Joining;
    if is_joining && course.holding(checklists::Gate::Start, today).is_empty() {
        roster::release(tx, course.onboarding.staff_id).await?;
    }
    Ok(())
}

/// Returns a step as it is done: by whom, on which day.
pub fn done(tx: &Tx, step: Step, on: NaiveDate, record: Option<String>) -> Step {
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
