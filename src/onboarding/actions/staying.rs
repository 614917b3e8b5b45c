//! Somebody who was to leave stays: what began with their notice is asked of nobody any more, and what it ended goes on.

use super::{anew::look_anew, closed::count_anew, settled::release, starting::stop};
use crate::{
    error::Result,
    onboarding::{
        course::Course,
        document,
        events::{self, Event},
        onboarding::{ListKind, OnboardingState, Step, TaskState},
        store::{self, Listed},
    },
    platform::db::Tx,
    practices,
    roster::Staff,
};

/// Ends the list of somebody who leaves, and goes on with those that it ended. What was done on any of them stays done, and
/// links that were ended stay so. Whoever calls it has its turn at the days closed: see [`crate::roster::stay`].
pub async fn staying(tx: &mut Tx, staff: &Staff) -> Result<()> {
    let today = practices::today(tx).await?;
    let lists = store::of_staff(tx, staff.id).await?;
    let notice = lists.iter().find(|one| one.list == ListKind::Leaving);
    let Some(notice) = notice else { return Ok(()) };
    if notice.state == OnboardingState::Running {
        let mut course = store::hold(tx, notice.id).await?;
        stop(tx, &mut course, today).await?;
    }
    for listed in of_this_time(&lists).filter(|one| was_ended(one)) {
        let mut course = store::hold(tx, listed.id).await?;
        course.onboarding.state = OnboardingState::Running;
        course.onboarding.ended_at = None;
        let open = to_sign_again(&course);
        course.steps.extend(open.iter().map(|step| (step.task.clone(), step.clone())));
        store::save(tx, &mut course, &open, today).await?;
        tx.announce(events::plain(&course.onboarding, Event::Resumed));
        for step in &open {
            let (onboarding, task) = (&course.onboarding, step.task.as_str());
            tx.announce(events::of_task(onboarding, Event::OpenedAgain, task));
        }
        release(tx, &course, today).await?;
    }
    // The office may have closed on other days meanwhile, and what repeats was looked at no more.
    count_anew(tx).await?;
    look_anew(tx, staff.id).await
}

/// Returns what was signed on paper and not looked at when the list was stopped. The photos were set aside then, so it is to be
/// signed once more: nobody accepts what nobody has seen.
fn to_sign_again(course: &Course) -> Vec<Step> {
    let is_on_paper = |step: &&Step| {
        let planned = course.planned(step.task.as_str());
        step.state == TaskState::HandedIn
            && planned.is_some_and(|planned| document::is_signable(&planned.task))
    };
    let open = |step: &Step| Step {
        state: TaskState::Open,
        done_on: None,
        revision: step.revision + 1,
        ..step.clone()
    };
    course.steps.values().filter(is_on_paper).map(open).collect()
}

/// Returns the lists since somebody was signed on the last time, the latest first. What a departure of before ended is over,
/// though the list of that departure may still run.
fn of_this_time(lists: &[Listed]) -> impl Iterator<Item = &Listed> {
    let joined = lists.iter().position(|one| one.list == ListKind::Joining);
    lists.iter().take(joined.map_or(lists.len(), |at| at + 1))
}

/// Nothing but a notice ends a list so.
fn was_ended(listed: &Listed) -> bool {
    listed.state == OnboardingState::Stopped && listed.list != ListKind::Leaving
}
