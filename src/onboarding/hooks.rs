//! What this room leaves to the rooms above it, whose names it does not know.

use checklists::Gate;
use chrono::NaiveDate;
use futures_util::future::BoxFuture;

use super::{
    catalogue::tongue,
    license,
    onboarding::{ListKind, OnboardingState},
    store,
};
use crate::{
    applications::ApplicationId,
    error::{Error, Result},
    kernel::{fault::Reason, language::Language},
    people::PersonId,
    platform::db::{Scope, Tx},
    practices,
    roster::{self, Duty, StaffId},
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
    if let Some(why) = license::objection(scope, person, task, today).await? {
        return Ok(Some(why));
    }
    license::too_old(scope, person, task, today).await
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

/// Returns what is open of what came due again for somebody, the earliest first.
pub async fn due_again(scope: &Scope, id: StaffId, language: Language) -> Result<Vec<Duty>> {
    let mut due = vec![];
    for listed in store::of_staff(scope, id).await? {
        if listed.state != OnboardingState::Running || listed.list != ListKind::Again {
            continue;
        }
        let course = store::course(scope, listed.id).await?;
        let open = course.plan.tasks.iter().filter(|it| !course.is_settled(&it.task.id));
        due.extend(open.map(|planned| Duty {
            title: planned.task.title.get(tongue(language)).to_owned(),
            do_by: planned.due.do_by(),
            path: format!("/onboardings/{}/tasks/{}", listed.id, planned.task.id),
        }));
    }
    due.sort_by_key(|duty| duty.do_by);
    Ok(due)
}

/// Returns where the list is that runs of whoever was hired by this application.
pub async fn running(scope: &Scope, id: ApplicationId) -> Result<Option<String>> {
    let running = store::joining_of(scope, id).await?;
    Ok(running.map(|id| format!("/onboardings/{id}")))
}

/// Returns that patient contact is held, if the latest onboarding of somebody holds it. Of whom there is none, this
/// room has nothing to say.
pub async fn against_contact(scope: &Scope, person: PersonId) -> Result<Option<Reason>> {
    let Some(staff) = roster::of_person(scope, person).await? else { return Ok(None) };
    let running = store::of_staff(scope, staff.id).await?;
    // What comes due again holds nothing, and neither does what is done when somebody leaves.
    let is_joining = |one: &store::Listed| one.list == ListKind::Joining;
    let is_running =
        |one: &&store::Listed| one.state == OnboardingState::Running && is_joining(one);
    let Some(latest) = running.iter().find(is_running) else { return Ok(None) };
    let course = store::course(scope, latest.id).await?;
    let today = practices::today(scope).await?;
    let gates = [Gate::Start, Gate::PatientContact];
    let is_held = gates.iter().any(|gate| !course.holding(*gate, today).is_empty());
    Ok(is_held.then(|| Reason::new("onboarding.contact_held")))
}
