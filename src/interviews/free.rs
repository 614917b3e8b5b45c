//! When those who interview are free: nobody has to be in two rooms at once.

use chrono::{DateTime, Utc};

use super::{
    interview::{Interview, InterviewId, InterviewState, overlap},
    ratings::{NewRater, Rater},
    store,
};
use crate::{
    error::{Error, Result},
    kernel::fault::{Fault, Reason},
    platform::db::Scope,
};

/// More than any office has arranged at once.
const MOST_STANDING: u64 = 500;

/// Refuses times that are past, or at which one of these people is at another interview.
pub async fn refuse_times(
    scope: &Scope,
    times: &[DateTime<Utc>],
    minutes: i32,
    raters: &[NewRater],
    but: Option<InterviewId>,
) -> Result<()> {
    let times: Vec<_> = times.iter().copied().map(Some).collect();
    let faults = faults(scope, &times, Some(minutes), raters, but).await?;
    if faults.is_empty() { Ok(()) } else { Err(Error::Invalid(faults)) }
}

/// Returns which of these times are past, or taken by another interview of one of these people, each at its place. What
/// cannot be read is neither, and as long as nobody knows for how many minutes, nothing is taken.
pub async fn faults(
    scope: &Scope,
    times: &[Option<DateTime<Utc>>],
    minutes: Option<i32>,
    raters: &[NewRater],
    but: Option<InterviewId>,
) -> Result<Vec<Fault>> {
    let busy = busy(scope, raters, but).await?;
    let is_taken =
        |at: DateTime<Utc>, minutes: i32| busy.iter().any(|one| overlap(*one, (at, minutes)));
    let fault = |(place, at): (usize, &Option<DateTime<Utc>>)| {
        let at = (*at)?;
        let code = match minutes {
            _ if at <= scope.now() => "interviews.time_past",
            Some(minutes) if is_taken(at, minutes) => "interviews.time_taken",
            _ => return None,
        };
        Some(Fault::new(format!("times.{place}"), Reason::new(code)))
    };
    Ok(times.iter().enumerate().filter_map(fault).collect())
}

/// Returns when these people are at an interview, or may be, and for how many minutes.
pub async fn busy(
    scope: &Scope,
    raters: &[NewRater],
    but: Option<InterviewId>,
) -> Result<Vec<(DateTime<Utc>, i32)>> {
    // Whoever arranges it may not be shown all: who is there is there.
    let whole = scope.whole();
    let scope = &*whole;
    let states = [InterviewState::Offered, InterviewState::Booked];
    let standing = store::standing(scope, &states, MOST_STANDING).await?;
    let there = store::raters(scope, standing.iter().map(|one| one.id)).await?;
    let is_same = |one: &Rater, new: &NewRater| match (one.user_id, new.user_id) {
        (Some(one), Some(new)) => one == new,
        _ => one.name == new.name,
    };
    let meets = |id: InterviewId| {
        let mut of_it = there.iter().filter(|one| one.interview_id == id);
        of_it.any(|one| raters.iter().any(|new| is_same(one, new)))
    };
    let standing = standing.iter().filter(|one| but != Some(one.id) && meets(one.id));
    let times = |one: &Interview| {
        let minutes = one.arranged.minutes;
        one.keeps_busy().into_iter().map(move |at| (at, minutes))
    };
    Ok(standing.flat_map(times).collect())
}

/// Returns which of an interview's times can be picked now: ahead, and at which nobody is elsewhere.
pub async fn free_times(scope: &Scope, interview: &Interview) -> Result<Vec<DateTime<Utc>>> {
    let raters = store::raters(scope, [interview.id]).await?.into_iter();
    let raters: Vec<_> =
        raters.map(|one| NewRater { name: one.name, user_id: one.user_id }).collect();
    let busy = busy(scope, &raters, Some(interview.id)).await?;
    let minutes = interview.arranged.minutes;
    let is_free = |at: &DateTime<Utc>| !busy.iter().any(|one| overlap(*one, (*at, minutes)));
    Ok(interview.open_times(scope.now()).filter(is_free).collect())
}
