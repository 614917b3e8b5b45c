//! What a check by the product itself does to a task: it completes it, or opens it again.

use std::collections::HashSet;

use checklists::{Fact, List, Planned};

use super::{
    known::tell,
    settled::{done, settle},
    turns::{never_began, plan_again},
};
use crate::{
    error::Result,
    licenses::License,
    offers::Offer,
    onboarding::{
        course::Course,
        events::{self, Event},
        hooks, license,
        onboarding::{OnboardingId, OnboardingState, Step, TaskState},
        record::Record,
        starting::{Days, Told},
        store,
    },
    people::{self, PersonId},
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
    if is_objected || may_not || people::is_own(tx, course.onboarding.person_id).await? {
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

/// Adds to the list of somebody what is so of them by now, and holds back whom it holds. Where it is known already,
/// nothing changes.
pub async fn now_so(tx: &mut Tx, person: PersonId, fact: Fact) -> Result<()> {
    let Some(id) = joining(tx, person).await? else { return Ok(()) };
    let today = practices::today(tx).await?;
    let mut course = store::hold(tx, id).await?;
    if !course.onboarding.hire.facts.insert(fact) {
        return Ok(());
    }
    plan_again(&mut course)?;
    course.onboarding.state = OnboardingState::Running;
    course.onboarding.ended_at = None;
    settle(tx, &mut course, vec![], today).await?;
    tx.announce(events::plain(&course.onboarding, Event::TasksAdded));
    if !course.holding(checklists::Gate::Start, today).is_empty() {
        roster::hold_back(tx, course.onboarding.staff_id).await?;
    }
    Ok(())
}

/// Ends the list of somebody whose signed offer was taken back before they had begun: nothing is asked of them any more,
/// and nobody waits for their first day. Whoever has worked leaves by the roster.
pub async fn offer_taken_back(tx: &mut Tx, offer: &Offer) -> Result<()> {
    let Some(id) = joining(tx, offer.person_id).await? else { return Ok(()) };
    let course = store::hold(tx, id).await?;
    // One that was started without an application may be of other work here: the office ends it by itself.
    let is_of_another = course.onboarding.application_id != Some(offer.application_id);
    let has_begun = course.onboarding.hire.first_day_worked.is_some();
    if is_of_another || has_begun {
        return Ok(());
    }
    never_began(tx, course).await.map(drop)
}

/// What follows here when somebody looked at the source of a license: where none is good any more, what said
/// so is open again.
pub async fn license_seen(tx: &mut Tx, license: &License) -> Result<()> {
    let person = license.claim.person_id;
    license_lapsed(tx, person).await?;
    renewed_by(tx, person).await
}

/// Has the renewal counted from the day on which the license on file expires.
async fn renewed_by(tx: &mut Tx, person: PersonId) -> Result<()> {
    let Some((course, renewal)) = held(tx, person, license::RENEWAL).await? else { return Ok(()) };
    let today = practices::today(tx).await?;
    let license_expires = license::expires_on(tx, person, today).await?;
    if license_expires.is_none() || course.is_settled(&renewal.task.id) {
        return Ok(());
    }
    let days = Days { license_expires, ..Days::default() };
    tell(tx, course.onboarding.id, Told { days, ..Told::default() }).await.map(drop)
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
