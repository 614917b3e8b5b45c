//! What this room leaves to the rooms above it, whose names it does not know.

use checklists::Gate;
use chrono::NaiveDate;
use futures_util::future::BoxFuture;

use super::{license, onboarding::OnboardingState, store};
use crate::{
    error::{Error, Result},
    kernel::fault::Reason,
    people::PersonId,
    platform::db::{Scope, Tx},
    practices, roster,
};

/// What a higher room has against a task being settled: as long as it has, nobody completes the task, skips it,
/// or lets its gate open.
pub struct Objects {
    pub task: &'static str,
    pub why: for<'a> fn(&'a Scope, PersonId) -> BoxFuture<'a, Result<Option<Reason>>>,
}

/// Returns why a task of somebody cannot be settled, if anything speaks against it.
pub async fn objection(
    scope: &Scope,
    person: PersonId,
    task: &str,
    today: NaiveDate,
) -> Result<Option<Reason>> {
    for hook in scope.platform().rooms.hooks::<Objects>().filter(|hook| hook.task == task) {
        if let Some(why) = (hook.why)(scope, person).await? {
            return Ok(Some(why));
        }
    }
    license::objection(scope, person, task, today).await
}

pub async fn refuse_if_objected(
    tx: &Tx,
    person: PersonId,
    task: &str,
    today: NaiveDate,
) -> Result<()> {
    match objection(tx, person, task, today).await? {
        Some(why) => Err(Error::Conflict(why)),
        None => Ok(()),
    }
}

/// Returns that patient contact is held, if the latest onboarding of somebody holds it. Of whom there is none, this
/// room has nothing to say.
pub async fn against_contact(scope: &Scope, person: PersonId) -> Result<Option<Reason>> {
    let Some(staff) = roster::of_person(scope, person).await? else { return Ok(None) };
    let running = store::of_staff(scope, staff.id).await?;
    let is_running = |one: &&store::Listed| one.state == OnboardingState::Running;
    let Some(latest) = running.iter().find(is_running) else { return Ok(None) };
    let course = store::course(scope, latest.id).await?;
    let today = practices::today(scope).await?;
    let gates = [Gate::Start, Gate::PatientContact];
    let is_held = gates.iter().any(|gate| !course.holding(*gate, today).is_empty());
    Ok(is_held.then(|| Reason::new("onboarding.contact_held")))
}
