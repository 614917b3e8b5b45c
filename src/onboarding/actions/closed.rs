//! The office is closed on other days than it was: what is due in business days, or on the last open day before, may move.

use super::turns::plan_again;
use crate::{
    closures,
    error::Result,
    onboarding::{
        events,
        onboarding::{Moved, MovedTask},
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
    let office = closures::office(tx, &practice).await?;
    for listed in store::running(tx, MOST).await? {
        let mut course = store::hold(tx, listed.id).await?;
        if course.onboarding.closed == closed {
            continue;
        }
        course.onboarding.closed.clone_from(&closed);
        course.calendar = office.clone();
        let moves = plan_again(&mut course)?;
        if moves.moved.is_empty() {
            store::save_closed(tx, &course.onboarding).await?;
            continue;
        }
        let tasks = moves.moved.into_iter();
        let tasks = tasks.map(|it| MovedTask { task: it.task, from: it.from, to: it.to }).collect();
        let first_day = course.onboarding.hire.first_day();
        let (from, to, stayed) = (first_day, first_day, moves.stayed);
        let moved = Moved { from, to, on: today, tasks, stayed, is_by_closures: true };
        tx.announce(events::recounted(&course.onboarding, &moved));
        course.onboarding.moved = Some(moved);
        store::save(tx, &mut course, &[], today).await?;
    }
    Ok(())
}
