//! The office is closed on other days than it was: what is due in business days, or on the last open day before, may move.

use super::turns::plan_again;
use crate::{
    closures,
    error::Result,
    onboarding::{
        events,
        onboarding::{Moved, MovedTask, OnboardingState},
        store,
    },
    platform::db::Tx,
    practices,
};

/// More than any practice has at once.
const MOST: u64 = 5_000;

/// Counts the days of all that run anew. A list whose days move says so; one of which none does is left as it is, and keeps
/// from then on by which days it is counted.
pub async fn count_anew(tx: &mut Tx) -> Result<()> {
    let practice = practices::here(tx).await?;
    let today = practice.today(tx.now());
    let closed = closures::closed(tx).await?;
    let mut all: Vec<_> = store::running(tx, MOST).await?.into_iter().map(|it| it.id).collect();
    // Whoever holds several holds them in one order, or two would wait for each other.
    all.sort_unstable();
    for id in all {
        let mut course = store::hold(tx, id).await?;
        // It may have ended while this waited for it.
        let is_running = course.onboarding.state == OnboardingState::Running;
        if !is_running || course.onboarding.closed == closed {
            continue;
        }
        course.onboarding.count_by(&closed, today);
        course.calendar = course.onboarding.calendar(&practice);
        let moves = plan_again(&mut course)?;
        if moves.moved.is_empty() {
            store::save_closed(tx, &course.onboarding).await?;
            continue;
        }
        let tasks = moves.moved.into_iter();
        let tasks = tasks.map(|it| MovedTask { task: it.task, from: it.from, to: it.to }).collect();
        let first_day = course.onboarding.hire.first_day();
        let (from, to, stayed) = (first_day, first_day, moves.stayed);
        let is_by_closures = true;
        let moved = Moved { from, to, on: today, tasks, stayed, is_by_closures, recounted: None };
        tx.announce(events::recounted(&course.onboarding, &moved));
        course.onboarding.note_recounted(moved);
        store::save(tx, &mut course, &[], today).await?;
    }
    Ok(())
}
