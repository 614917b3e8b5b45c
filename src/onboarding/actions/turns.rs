//! Days turn out otherwise: a first day moves, comes, or never does.

use chrono::NaiveDate;

use checklists::Moves;

use super::settled::release;
use crate::{
    error::Result,
    onboarding::{
        catalogue::beyond,
        course::Course,
        events::{self, Event},
        link,
        onboarding::{Moved, MovedTask, OnboardingId, OnboardingRefused, OnboardingState},
        starting::refuse_far_off,
        store,
    },
    platform::db::Tx,
    practices,
    roster::{self, Staff, StaffId},
};

/// Another first day is agreed. Says what moved with it.
pub async fn move_start(tx: &mut Tx, id: OnboardingId, to: NaiveDate) -> Result<Course> {
    let today = practices::today(tx).await?;
    let mut course = store::hold(tx, id).await?;
    course.refuse_unless_running()?;
    refuse_who_has_started(&course)?;
    let from = course.onboarding.hire.start;
    if from == to {
        return Ok(course);
    }
    refuse_far_off("on", to, today)?;
    course.onboarding.hire = course.onboarding.hire.clone().starting(to);
    let moves = plan_again(&mut course)?;
    let moved = moved(moves, (from, to), today);
    tx.announce(events::moved(&course.onboarding, &moved));
    course.onboarding.note_moved(moved);
    store::save(tx, &mut course, &[], today).await?;
    roster::reschedule(tx, course.onboarding.staff_id, to).await?;
    release(tx, &course, today).await?;
    Ok(course)
}

pub(super) fn plan_again(course: &mut Course) -> Result<Moves> {
    let Course { onboarding, calendar, plan, .. } = course;
    let again = plan.again(&onboarding.template, &onboarding.hire, calendar);
    let (plan, moves) = again.map_err(beyond)?;
    course.plan = plan;
    Ok(moves)
}

fn moved(moves: Moves, (from, to): (NaiveDate, NaiveDate), on: NaiveDate) -> Moved {
    let tasks = moves.moved.into_iter();
    let tasks = tasks.map(|it| MovedTask { task: it.task, from: it.from, to: it.to }).collect();
    let (stayed, is_by_closures) = (moves.stayed, false);
    Moved { from, to, on, tasks, stayed, is_by_closures, recounted: None }
}

/// They have worked on that day. It can always be entered: clocks of the law run from it.
pub async fn worked(tx: &mut Tx, id: OnboardingId, on: NaiveDate) -> Result<Course> {
    let course = store::hold(tx, id).await?;
    roster::worked(tx, course.onboarding.staff_id, on).await?;
    store::course(tx, id).await
}

/// What follows here when a first day worked is entered: clocks that could still move begin to run.
pub async fn start_clocks(tx: &mut Tx, staff: &Staff, on: NaiveDate) -> Result<()> {
    let today = practices::today(tx).await?;
    for listed in store::of_staff(tx, staff.id).await? {
        let is_joining = listed.list == checklists::List::Joining.into();
        if listed.state != OnboardingState::Running || !is_joining {
            continue;
        }
        let mut course = store::hold(tx, listed.id).await?;
        let from = course.onboarding.hire.first_day();
        course.onboarding.hire = course.onboarding.hire.clone().worked(on);
        let moves = plan_again(&mut course)?;
        let to = course.onboarding.hire.first_day();
        if from != to {
            course.onboarding.note_moved(moved(moves, (from, to), today));
        }
        store::save(tx, &mut course, &[], today).await?;
        tx.announce(events::clocks_started(&course.onboarding, on));
    }
    Ok(())
}

/// They never came: clocks and links stop.
pub async fn did_not_start(tx: &mut Tx, id: OnboardingId) -> Result<Course> {
    let course = store::hold(tx, id).await?;
    course.refuse_unless_running()?;
    // Of who has worked the roster refuses it.
    if is_again(&course) {
        return Err(OnboardingRefused::HasStarted.into());
    }
    never_began(tx, course).await
}

/// Whether it is of somebody who works here.
fn is_again(course: &Course) -> bool {
    course.onboarding.template.list == checklists::List::Again
}

fn refuse_who_has_started(course: &Course) -> Result<(), OnboardingRefused> {
    let has_worked = course.onboarding.hire.first_day_worked.is_some();
    if has_worked || is_again(course) { Err(OnboardingRefused::HasStarted) } else { Ok(()) }
}

/// Ends a list that runs, or was done before they had begun.
pub(super) async fn never_began(tx: &mut Tx, mut course: Course) -> Result<Course> {
    let today = practices::today(tx).await?;
    let id = course.onboarding.id;
    let staff: StaffId = course.onboarding.staff_id;
    roster::did_not_start(tx, staff).await?;
    course.onboarding.state = OnboardingState::DidNotStart;
    course.onboarding.ended_at = Some(tx.now());
    link::end(tx, id).await?;
    store::sheets::set_all_aside(tx, id).await?;
    store::save(tx, &mut course, &[], today).await?;
    tx.announce(events::plain(&course.onboarding, Event::DidNotStart));
    Ok(course)
}
