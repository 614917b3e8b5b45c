//! What a check by the product itself does to a task: it completes it, or opens it again.

use std::collections::HashSet;

use checklists::{List, Planned};

use super::{done, hands::is_own, settle};
use crate::{
    error::Result,
    licenses::License,
    onboarding::{
        course::Course,
        events::{self, Event},
        hooks, license,
        onboarding::{OnboardingId, OnboardingState, Step, TaskState},
        record::Record,
        store,
    },
    people::PersonId,
    platform::db::{Scope, Tx},
    practices, roster,
};

/// Returns whose onboarding waits for this task.
pub async fn who_waits_for(scope: &Scope, task: &str) -> Result<HashSet<PersonId>> {
    store::who_waits_for(scope, task).await
}

/// Completes a task by what a check found, with a note of what was looked through. Returns whether it did: not
/// what waits for something else, is settled, is one's own, or is objected to.
pub async fn complete_by_check(
    tx: &mut Tx,
    person: PersonId,
    task: &str,
    note: String,
) -> Result<bool> {
    let today = practices::today(tx).await?;
    let Some((mut course, planned)) = held(tx, person, task).await? else { return Ok(false) };
    let is_objected = hooks::objection(tx, person, task, today).await?.is_some();
    let may_not = course.refuse_unless_open(&planned, today).is_err();
    if is_objected || may_not || is_own(tx, &course).await? {
        return Ok(false);
    }
    let of = (course.onboarding.id, task);
    let record = Record::Checked { note };
    let record = record.write(&tx.platform().seal, of, planned.task.compartment)?;
    let step = done(tx, course.step(&planned.task.id), today, Some(record));
    settle(tx, &mut course, vec![step], today).await?;
    tx.announce(events::of_task(&course.onboarding, Event::Done, task));
    Ok(true)
}

/// Opens a settled task again, and holds back who was let go by it. Whoever has worked has worked.
pub async fn open_again(tx: &mut Tx, person: PersonId, task: &str) -> Result<()> {
    let today = practices::today(tx).await?;
    let Some((mut course, planned)) = held(tx, person, task).await? else { return Ok(()) };
    let step = course.step(&planned.task.id);
    if !step.is_settled() {
        return Ok(());
    }
    course.onboarding.state = OnboardingState::Running;
    course.onboarding.ended_at = None;
    let step = Step {
        state: TaskState::Open,
        done_on: None,
        reason: None,
        decided_by: None,
        revision: step.revision + 1,
        ..step
    };
    settle(tx, &mut course, vec![step], today).await?;
    tx.announce(events::of_task(&course.onboarding, Event::OpenedAgain, task));
    if !course.holding(checklists::Gate::Start, today).is_empty() {
        roster::hold_back(tx, course.onboarding.staff_id).await?;
    }
    Ok(())
}

/// What follows here when somebody looked at the source of a license: where none is good any more, what said
/// so is open again.
pub async fn license_seen(tx: &mut Tx, license: &License) -> Result<()> {
    license_lapsed(tx, license.claim.person_id).await
}

/// Opens the tasks about licenses again of somebody of whose licenses none is good.
pub async fn license_lapsed(tx: &mut Tx, person: PersonId) -> Result<()> {
    let today = practices::today(tx).await?;
    for task in license::TASKS {
        if license::objection(tx, person, task, today).await?.is_some() {
            open_again(tx, person, task).await?;
        }
    }
    Ok(())
}

async fn held(tx: &Tx, person: PersonId, task: &str) -> Result<Option<(Course, Planned)>> {
    let Some(id) = joining(tx, person).await? else { return Ok(None) };
    let course = store::hold(tx, id).await?;
    let planned = course.planned(task).cloned();
    Ok(planned.map(|planned| (course, planned)))
}

/// Returns the onboarding of somebody that runs, or that was done before they had begun.
async fn joining(tx: &Tx, person: PersonId) -> Result<Option<OnboardingId>> {
    let Some(staff) = roster::of_person(tx, person).await? else { return Ok(None) };
    let all = store::of_staff(tx, staff.id).await?;
    let is_still = |row: &&store::Listed| match row.state {
        _ if row.list != List::Joining.into() => false,
        OnboardingState::Running => true,
        OnboardingState::Finished => staff.span.worked_on.is_none(),
        OnboardingState::DidNotStart | OnboardingState::Stopped => false,
    };
    Ok(all.iter().find(is_still).map(|row| row.id))
}
