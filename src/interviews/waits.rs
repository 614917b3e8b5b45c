//! What waits in this room: for the office, candidates who ask for other times, and ratings that are missing; for
//! candidates, times to pick.

use std::collections::HashMap;

use chrono::{DateTime, Utc};

use super::{
    ReadInterviews, WriteInterviews,
    interview::{Interview, InterviewState},
    ratings::Rater,
    store,
};
use crate::{
    applications::{self, ApplicationId},
    error::Result,
    people::{self, Person},
    platform::{
        db::Scope,
        house::{On, Waiting},
        http::principal::Asker,
    },
};

pub const WORDS: &[&str] =
    &["interview_wishes", "interviews_unpicked", "interview_ratings", "interviews_open"];
/// The same of one application, and that the interview is ahead: it waits for nobody.
pub const STANDING: &[&str] = &[
    "interview_wishes",
    "interviews_unpicked",
    "interview_ratings",
    "interviews_open",
    "interview_ahead",
];
/// More than any office has at once.
const MOST: u64 = 200;
/// How many are named.
const NAMED: usize = 3;

const WAITING: [InterviewState; 4] = [
    InterviewState::Offered,
    InterviewState::Booked,
    InterviewState::OtherTimes,
    InterviewState::Held,
];

/// Each interview waits once.
pub async fn waits(asker: &Asker<'_>) -> Result<Vec<Waiting>> {
    if !(asker.may::<ReadInterviews>() && asker.may::<WriteInterviews>()) {
        return Ok(vec![]);
    }
    let (scope, now) = (asker.scope, asker.scope.now());
    let standing = store::standing(scope, &WAITING, MOST).await?;
    let of = standing.iter().map(|one| one.application_id);
    let open = applications::open_among(scope, of).await?;
    let standing: Vec<_> =
        standing.into_iter().filter(|one| open.contains(&one.application_id)).collect();
    let raters = store::raters(scope, standing.iter().map(|one| one.id)).await?;
    let people = people::named(scope, standing.iter().map(|one| one.person_id)).await?;
    let such = |is: &dyn Fn(&Interview) -> bool| -> Vec<&Interview> {
        standing.iter().filter(|one| is(one)).collect()
    };
    let (wishes, unpicked, unrated, offered) = (
        such(&|one| one.state == InterviewState::OtherTimes),
        such(&|one| is_unpicked(one, now)),
        such(&|one| is_unrated(one, &raters, now)),
        such(&|one| one.state == InterviewState::Offered && !is_unpicked(one, now)),
    );
    let with = |on, word, icon, all: Vec<&Interview>| say(on, word, icon, &all, &people);
    let all = [
        with(On::You, "interview_wishes", "chat", wishes),
        with(On::You, "interviews_unpicked", "calendar", unpicked),
        with(On::You, "interview_ratings", "pen", unrated),
        with(On::Candidates, "interviews_open", "calendar", offered),
    ];
    Ok(all.into_iter().flatten().collect())
}

/// The last time that was offered is past, and none was picked.
fn is_unpicked(one: &Interview, now: DateTime<Utc>) -> bool {
    one.state == InterviewState::Offered && one.open_times(now).next().is_none()
}

/// It is over, and somebody's ratings are missing.
fn is_unrated(one: &Interview, raters: &[Rater], now: DateTime<Utc>) -> bool {
    let is_over = match one.state {
        InterviewState::Booked => one.ends_at().is_some_and(|ends| ends <= now),
        state => state == InterviewState::Held,
    };
    is_over && raters.iter().any(|rater| rater.interview_id == one.id && rater.is_awaited())
}

/// Returns which of these applications have an interview ahead, and for what it waits: nobody decides on them before it.
pub async fn among(
    scope: &Scope,
    ids: Vec<ApplicationId>,
) -> Result<HashMap<ApplicationId, &'static str>> {
    let all = store::of_applications(scope, ids).await?;
    let raters = store::raters(scope, all.iter().map(|one| one.id)).await?;
    let now = scope.now();
    let word = |one: &Interview| Some((one.application_id, word(one, &raters, now)?));
    Ok(all.iter().filter_map(word).collect())
}

fn word(one: &Interview, raters: &[Rater], now: DateTime<Utc>) -> Option<&'static str> {
    if is_unrated(one, raters, now) {
        return Some("interview_ratings");
    }
    match one.state {
        InterviewState::OtherTimes => Some("interview_wishes"),
        InterviewState::Offered if is_unpicked(one, now) => Some("interviews_unpicked"),
        InterviewState::Offered => Some("interviews_open"),
        _ => one.is_standing().then_some("interview_ahead"),
    }
}

fn say(
    on: On,
    word: &'static str,
    icon: &'static str,
    all: &[&Interview],
    people: &[Person],
) -> Option<Waiting> {
    let since = all.iter().map(|one| one.updated_at).min()?;
    let name = |one: &&&Interview| {
        let person = people.iter().find(|person| person.id == one.person_id);
        person.map(|person| person.name().to_owned())
    };
    let path = match all {
        [only] => format!("/interviews/{}", only.id),
        _ => "/interviews".to_owned(),
    };
    Some(Waiting {
        on,
        word,
        icon,
        count: all.len() as u64,
        of: String::new(),
        names: all.iter().take(NAMED).filter_map(|one| name(&one)).collect(),
        since,
        until: None,
        path,
    })
}
