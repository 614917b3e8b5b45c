//! More becomes known of somebody who has begun, and their list with it.

use checklists::List;

use super::{settled::settle, turns::plan_again};
use crate::{
    error::{Error, Result},
    onboarding::{
        course::Course,
        events::{self, Event},
        onboarding::{OnboardingId, OnboardingRefused, OnboardingState, Step, TaskState},
        starting::Told,
        store,
    },
    platform::db::Tx,
    practices, roster,
};

/// The task that is done again for each day on which a work authorization ends.
const REVERIFY: &str = "i9_reverify";

/// Lays what is said over what was known, and adds what follows. Where it was known already, nothing changes. A list that
/// was done goes on with what is new.
pub async fn tell(tx: &mut Tx, id: OnboardingId, told: Told) -> Result<Course> {
    let today = practices::today(tx).await?;
    if told.days.mismatch.is_some_and(|day| day > today) {
        return Err(Error::fault("mismatch_on", "onboarding.in_the_future"));
    }
    let mut course = store::hold(tx, id).await?;
    refuse_unless_joining(&course)?;
    let before = course.onboarding.hire.clone();
    let mut hire = told.days.over(before.clone());
    hire.facts.extend(told.facts);
    if hire == before {
        return Ok(course);
    }
    let mut steps: Vec<Step> = vec![];
    if hire.work_permission_ends_on > before.work_permission_ends_on {
        steps.extend(reverified_again(&mut course));
    }
    for step in &steps {
        hire.done.remove(&step.task);
    }
    course.onboarding.hire = hire;
    let moves = plan_again(&mut course)?;
    steps.extend(moves.came.iter().map(|task| course.step(task)));
    if !course.is_done() {
        course.onboarding.state = OnboardingState::Running;
        course.onboarding.ended_at = None;
    }
    settle(tx, &mut course, steps, today).await?;
    tx.announce(events::plain(&course.onboarding, Event::Told));
    if !moves.came.is_empty() {
        tx.announce(events::plain(&course.onboarding, Event::TasksAdded));
    }
    if !course.holding(checklists::Gate::Start, today).is_empty() {
        roster::hold_back(tx, course.onboarding.staff_id).await?;
    }
    Ok(course)
}

/// More may be known of whoever is starting or works here; of whoever leaves nothing is asked any more.
fn refuse_unless_joining(course: &Course) -> Result<()> {
    let is_joining = course.onboarding.template.list == List::Joining;
    match course.onboarding.state {
        OnboardingState::Running | OnboardingState::Finished if is_joining => Ok(()),
        _ => Err(OnboardingRefused::NotRunning.into()),
    }
}

/// Opens the check of a work authorization again that was done for an earlier end. What showed it stays until it is shown
/// anew.
fn reverified_again(course: &mut Course) -> Option<Step> {
    let step = course.steps.get_mut(REVERIFY).filter(|step| step.is_settled())?;
    step.state = TaskState::Open;
    (step.done_on, step.reason, step.decided_by) = (None, None, None);
    step.revision += 1;
    Some(step.clone())
}
