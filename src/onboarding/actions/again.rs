//! What was done comes due again: for whoever works here a list opens with what is due next, so that nobody keeps a calendar.

use std::collections::BTreeMap;

use checklists::{Doer, Hire, LastDone, List, Task, TaskId, Template};
use chrono::{Days, NaiveDate};

use super::starting::{course, joined, onboarding};
use crate::{
    closures,
    error::Result,
    kernel::labels::Labels,
    onboarding::{
        catalogue,
        course::Course,
        events,
        hooks::Objects,
        letters,
        onboarding::{OnboardingId, OnboardingState, Step},
        store::{self, Listed, again},
    },
    platform::db::Tx,
    practices::{self, Practice},
    roster::{self, Staff, StaffId, StaffStage},
};

/// What would open within two weeks comes along, so that somebody is written to once.
const ALONG: u64 = 14;

/// What was left out of a list may be put back.
const AWAY: u64 = 30;

struct Looked {
    due: Vec<Due>,
    /// What repeats, and is not on the list of their work as it is today.
    away: Vec<(OnboardingId, TaskId)>,
}

/// A task that comes again.
struct Due {
    of: OnboardingId,
    task: Task,
    months: u16,
    done_on: NaiveDate,
    opens: NaiveDate,
}

/// Opens what is due again for somebody. What has been looked at is not looked at again before its time, so the same
/// never opens twice.
pub async fn come_again(tx: &mut Tx, id: StaffId) -> Result<Option<Course>> {
    let practice = practices::here(tx).await?;
    let today = practice.today(tx.now());
    closures::in_turn(tx).await?;
    roster::in_turn(tx, id).await?;
    let staff = roster::find(tx, id).await?;
    let lists = store::of_staff(tx, id).await?;
    let steps = again::steps(tx, &lists).await?;
    if let Some(later) = not_now(&staff, today) {
        look_all(tx, &steps, later).await?;
        return Ok(None);
    }
    let Some(joined) = joined(&lists) else {
        look_all(tx, &steps, None).await?;
        return Ok(None);
    };
    let joined = store::around(tx, joined.id, &practice).await?;
    let Looked { due, away } = look(tx, &joined, &lists, &steps).await?;
    let until = if due.iter().any(|it| it.opens <= today) { later(today, ALONG) } else { today };
    let (now, then): (Vec<_>, Vec<_>) = due.into_iter().partition(|it| it.opens <= until);
    // Whatever comes neither now nor then is done or asked for elsewhere: then it is looked at no more.
    for (of, step) in steps.iter().filter(|(_, step)| step.again_on.is_some()) {
        let waits = then.iter().find(|it| it.of == *of && it.task.id == step.task);
        let is_away = away.contains(&(*of, step.task.clone()));
        let on = waits.map(|it| it.opens).or(is_away.then(|| later(today, AWAY)));
        if step.again_on != on {
            again::look_on(tx, (*of, step.task.as_str()), on).await?;
        }
    }
    if now.is_empty() {
        return Ok(None);
    }
    open(tx, (&staff, &practice), joined, now).await.map(Some)
}

/// Returns when to look again at somebody of whom nothing comes again now: tomorrow, or never once they have left. Whoever has
/// given notice is asked nothing new.
fn not_now(staff: &Staff, today: NaiveDate) -> Option<Option<NaiveDate>> {
    match staff.stage(today) {
        StaffStage::Active if staff.span.last_day.is_none() => None,
        StaffStage::Active | StaffStage::Starting => Some(Some(later(today, 1))),
        StaffStage::Left | StaffStage::DidNotStart => Some(None),
    }
}

async fn look_all(tx: &Tx, steps: &[(OnboardingId, Step)], on: Option<NaiveDate>) -> Result<()> {
    for (of, step) in steps.iter().filter(|(_, step)| step.again_on.is_some()) {
        again::look_on(tx, (*of, step.task.as_str()), on).await?;
    }
    Ok(())
}

/// Finds what comes again, now or later: as the list of their work is today, and never what is open somewhere or was done
/// since.
async fn look(
    tx: &Tx,
    joined: &Course,
    lists: &[Listed],
    steps: &[(OnboardingId, Step)],
) -> Result<Looked> {
    let (hire, role) = (&joined.onboarding.hire, &joined.onboarding.template.role);
    let state = hire.state.as_deref().unwrap_or_default();
    let template = store::template(tx, role, state, List::Joining).await?;
    let open = open_tasks(tx, lists).await?;
    let mut looked = Looked { due: vec![], away: vec![] };
    for (of, step) in steps.iter().filter(|(_, step)| step.again_on.is_some()) {
        let is_same = |it: &Step| it.task == step.task && it.is_settled();
        let same: Vec<_> = steps.iter().filter(|(_, it)| is_same(it)).collect();
        let is_done_since = same.iter().any(|(list, _)| list > of);
        if is_done_since || open.contains(&step.task) || is_looked_after(tx, &step.task) {
            continue;
        }
        let task = template.tasks.iter().find(|task| task.id == step.task);
        let Some(task) = task.filter(|task| task.when.holds(hire)) else {
            if repeats(&step.task)? {
                looked.away.push((*of, step.task.clone()));
            }
            continue;
        };
        let (Some(repeat), Some(on)) = (task.repeats, step.done_on) else { continue };
        let done = LastDone { on, times: same.len() };
        let Some(opens) = done.opens(repeat) else { continue };
        let (of, task, months) = (*of, task.clone(), repeat.after(done.times));
        looked.due.push(Due { of, task, months, done_on: on, opens });
    }
    Ok(looked)
}

/// Whether a task of ours repeats where it is asked.
fn repeats(id: &TaskId) -> Result<bool> {
    Ok(catalogue::catalogue()?.tasks().any(|task| task.id == *id && task.repeats.is_some()))
}

/// Returns what is asked of them already.
async fn open_tasks(tx: &Tx, lists: &[Listed]) -> Result<Vec<TaskId>> {
    let mut open = vec![];
    for listed in lists.iter().filter(|one| one.state == OnboardingState::Running) {
        let course = store::course(tx, listed.id).await?;
        let tasks = course.plan.tasks.iter().map(|planned| planned.task.id.clone());
        open.extend(tasks.filter(|task| !course.is_settled(task)));
    }
    Ok(open)
}

/// Whether a higher room sees to a task by itself: exclusion lists are looked through every month for everybody.
fn is_looked_after(tx: &Tx, task: &TaskId) -> bool {
    tx.platform().rooms.hooks::<Objects>().any(|hook| hook.task == task.as_str())
}

async fn open(
    tx: &mut Tx,
    (staff, practice): (&Staff, &Practice),
    joined: Course,
    due: Vec<Due>,
) -> Result<Course> {
    let today = practice.today(tx.now());
    let role = joined.onboarding.template.role;
    let last_done: BTreeMap<_, _> = due.iter().map(|it| (it.task.id.clone(), it.done_on)).collect();
    let tasks: Vec<_> = due.iter().map(|it| it.task.again(it.months)).collect();
    let template = Template { role, list: List::Again, version: 1, tasks };
    let (began_on, done) = (today, BTreeMap::new());
    let hire = Hire { began_on, done, last_done, ..joined.onboarding.hire };
    let closed = closures::closed(tx).await?;
    let made = onboarding(tx, staff, (template, hire), (None, Labels::default(), closed));
    let mut course = course(made, practice)?;
    course.onboarding.buddy = joined.onboarding.buddy;
    store::add(tx, &course, today).await?;
    tx.announce(events::started(&course.onboarding, course.plan.tasks.len()));
    if course.plan.tasks.iter().any(|planned| planned.task.by == Doer::Hire) {
        letters::again(tx, &course.onboarding).await?;
    }
    Ok(course)
}

fn later(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Days::new(days)).unwrap_or(day)
}
