//! What a candidate's status page says of their interview.

use super::{
    interview::{Interview, InterviewState},
    store,
};
use crate::{
    applications::{ApplicationId, Way},
    error::Result,
    platform::db::Scope,
    practices,
};

/// Returns the interview that is still to be, or whose time is to be picked.
pub async fn ways(scope: &Scope, id: ApplicationId) -> Result<Vec<Way>> {
    let interviews = store::of_application(scope, id).await?;
    if interviews.is_empty() {
        return Ok(vec![]);
    }
    let (practice, now) = (practices::here(scope).await?, scope.now());
    let way = |one: &Interview| {
        let act = Some(format!("interviews/{}", one.id));
        match one.state {
            InterviewState::Offered if one.open_times(now).next().is_some() => {
                Some(Way { word: "interview_pick", until: None, act })
            }
            InterviewState::Booked => {
                let day = one.starts_at.filter(|_| one.ends_at().is_some_and(|ends| now < ends));
                day.map(|at| Way { word: "interview_booked", until: Some(practice.today(at)), act })
            }
            InterviewState::OtherTimes => Some(Way { word: "interview_asked", until: None, act }),
            _ => None,
        }
    };
    Ok(interviews.iter().filter_map(way).collect())
}
