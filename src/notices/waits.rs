//! What waits in this room: candidates who asked for a correction or for a person.

use super::store;
use crate::{
    applications::{self, Decide},
    error::Result,
    people,
    platform::{
        house::{On, Waiting},
        http::principal::Asker,
    },
};

pub const WORDS: &[&str] = &["notice_requests"];
/// More than any office has at once.
const MOST: u64 = 200;
/// How many are named.
const NAMED: usize = 3;

pub async fn waits(asker: &Asker<'_>) -> Result<Vec<Waiting>> {
    if !asker.may::<Decide>() {
        return Ok(vec![]);
    }
    let scope = asker.scope;
    let waiting = store::waiting(scope, MOST).await?;
    let Some(first) = waiting.first() else { return Ok(vec![]) };
    let ids: Vec<_> = waiting.iter().map(|request| request.application_id).collect();
    let applied = applications::these(scope, &ids).await?;
    let people = people::named(scope, applied.iter().map(|one| one.arrival.person_id)).await?;
    Ok(vec![Waiting {
        on: On::You,
        word: "notice_requests",
        icon: "chat",
        count: waiting.len() as u64,
        of: String::new(),
        names: people.iter().take(NAMED).map(|person| person.name().to_owned()).collect(),
        since: first.asked_at,
        until: None,
        path: format!("/applications/{}/notices", first.application_id),
    }])
}
