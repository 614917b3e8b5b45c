//! What waits in this room: chats that somebody has to read, and those that candidates have not finished.

use std::collections::HashMap;

use chrono::{DateTime, Utc};

use super::{
    ReadScreenings, WriteScreenings,
    screening::ScreeningState,
    store::{self, Stand},
};
use crate::{
    applications::{self, Application, ApplicationId, ApplicationStage},
    error::Result,
    people::{self, Person},
    platform::{
        db::Scope,
        house::{On, Waiting},
        http::principal::Asker,
    },
};

pub const WORDS: &[&str] = &["chats_passed_on", "chats_asked", "chats_sent", "chats_open"];
/// More than any office has at once.
const MOST: u64 = 200;
/// As many applications as *Today* looks at.
const LONGEST: u64 = 500;
/// How many are named.
const NAMED: usize = 3;

/// Each application waits once: whoever has not been moved since their chat ended waits here.
pub async fn waits(asker: &Asker<'_>) -> Result<Vec<Waiting>> {
    if !(asker.may::<ReadScreenings>() && asker.may::<WriteScreenings>()) {
        return Ok(vec![]);
    }
    let scope = asker.scope;
    // Of the applications, those that have waited longest: a chat that ended long ago is not forgotten for the many since.
    let longest = applications::who_waits_longest(scope, LONGEST).await?;
    let ids: Vec<_> = longest.iter().map(|one| one.id).collect();
    let mut all = store::standing_of(scope, &ids).await?;
    let is_new = |one: &Stand| !ids.contains(&one.application_id);
    all.extend(store::under_way(scope, MOST).await?.into_iter().filter(is_new));
    let ids: Vec<_> = all.iter().map(|one| one.application_id).collect();
    let applied = applications::these(scope, &ids).await?;
    all.retain_mut(|one| waits_here(one, &applied, scope.now()));
    all.sort_by_key(since);
    let people = people::named(scope, all.iter().map(|one| one.person_id)).await?;
    let such =
        |is: &dyn Fn(&Stand) -> bool| -> Vec<&Stand> { all.iter().filter(|one| is(one)).collect() };
    let with = |on, word, all: Vec<&Stand>| say(on, word, &all, &people);
    let all = [
        with(On::You, "chats_passed_on", such(&|it| it.state == ScreeningState::PassedOn)),
        with(On::You, "chats_asked", such(&is_asked)),
        with(On::You, "chats_sent", such(&|it| it.state == ScreeningState::Sent)),
        with(On::Candidates, "chats_open", such(&|it| is_candidates(it.state) && !is_asked(it))),
    ];
    Ok(all.into_iter().flatten().collect())
}

/// Returns which of these applications wait here and for what, so that they wait nowhere else.
pub async fn among(
    scope: &Scope,
    ids: Vec<ApplicationId>,
) -> Result<HashMap<ApplicationId, &'static str>> {
    let mut all = store::standing_of(scope, &ids).await?;
    let theirs: Vec<_> = all.iter().map(|one| one.application_id).collect();
    let applied = applications::these(scope, &theirs).await?;
    all.retain_mut(|one| waits_here(one, &applied, scope.now()));
    Ok(all.into_iter().map(|one| (one.application_id, word(&one))).collect())
}

fn word(one: &Stand) -> &'static str {
    match one.state {
        ScreeningState::PassedOn => "chats_passed_on",
        _ if is_asked(one) => "chats_asked",
        ScreeningState::Sent => "chats_sent",
        _ => "chats_open",
    }
}

/// Somebody waits for a person, or an answer, before the chat has ended.
fn is_asked(one: &Stand) -> bool {
    one.asked_at.is_some() && one.finished_at.is_none()
}

/// Since when it waits as it does.
fn since(one: &Stand) -> DateTime<Utc> {
    one.finished_at.or(one.asked_at).or(one.invited_at).unwrap_or(one.updated_at)
}

fn is_candidates(state: ScreeningState) -> bool {
    matches!(state, ScreeningState::Waiting | ScreeningState::Begun)
}

/// A candidate's turn lasts as long as the chat is open. Of one that has ended, or in which they asked something,
/// somebody has to say how it goes on, which they do by moving the application: from then on nothing is asked.
fn waits_here(one: &mut Stand, applied: &[Application], now: DateTime<Utc>) -> bool {
    let Some(application) = applied.iter().find(|it| it.id == one.application_id) else {
        return false;
    };
    let is_unread = |at: &DateTime<Utc>| application.turn.at <= *at;
    one.asked_at = one.asked_at.filter(is_unread);
    let is_early =
        matches!(application.stage, ApplicationStage::Applied | ApplicationStage::Screened);
    let is_under_way = is_candidates(one.state) && one.open_until > now;
    is_early && one.finished_at.as_ref().map_or(is_under_way || is_asked(one), is_unread)
}

fn say(on: On, word: &'static str, all: &[&Stand], people: &[Person]) -> Option<Waiting> {
    let first = all.iter().map(|one| since(one)).min()?;
    let name = |one: &&Stand| {
        let person = people.iter().find(|person| person.id == one.person_id);
        person.map(|person| person.name().to_owned())
    };
    let path = match all {
        [only] => format!("/screenings/{}", only.id),
        _ => "/screenings".to_owned(),
    };
    let open = all.iter().map(|one| one.open_until).min().filter(|_| on == On::Candidates);
    Some(Waiting {
        on,
        word,
        icon: "chat",
        count: all.len() as u64,
        of: String::new(),
        names: all.iter().take(NAMED).filter_map(name).collect(),
        since: first,
        until: open,
        path,
    })
}
