//! What waits in this room: matches that somebody has to look at, lists that are old, and a check that is late.

use chrono::{DateTime, NaiveTime, Utc};

use super::{
    ReadExclusions, WriteExclusions,
    check::{FEDERAL, OLDEST},
    edition::{Edition, ListSource},
    matched::Match,
    store,
};
use crate::{
    error::Result,
    people,
    platform::{
        house::{On, Waiting},
        http::principal::Asker,
    },
    practices, roster,
};

pub const WORDS: &[&str] = &[
    "exclusion_matches",
    "exclusion_list_old",
    "exclusion_no_list",
    "exclusion_extract_old",
    "exclusion_check_late",
    "exclusion_not_checked",
];

/// More than any office has open at once.
const MOST: u64 = 200;
/// How many are named.
const NAMED: usize = 3;

pub async fn waits(asker: &Asker<'_>) -> Result<Vec<Waiting>> {
    if !(asker.may::<ReadExclusions>() && asker.may::<WriteExclusions>()) {
        return Ok(vec![]);
    }
    let mut all = vec![];
    all.extend(matches(asker).await?);
    all.extend(list(asker).await?);
    all.extend(extract(asker).await?);
    all.extend(checks(asker).await?);
    Ok(all)
}

async fn matches(asker: &Asker<'_>) -> Result<Option<Waiting>> {
    let waiting = store::waiting(asker.scope, MOST).await?;
    let Some(first) = waiting.first() else { return Ok(None) };
    let named = people::named(asker.scope, waiting.iter().map(|one| one.person_id)).await?;
    let name = |one: &Match| {
        let person = named.iter().find(|person| person.id == one.person_id);
        person.map(|person| person.name().to_owned())
    };
    let path = match &waiting[..] {
        [only] => format!("/exclusions/matches/{}", only.id),
        _ => "/exclusions".to_owned(),
    };
    let names = waiting.iter().take(NAMED).filter_map(name).collect();
    let count = waiting.len() as u64;
    Ok(Some(say("exclusion_matches", "alert", (count, names), (first.opened_at, path))))
}

/// Says that the federal list is missing or old. Where nobody works there is nobody to look for.
async fn list(asker: &Asker<'_>) -> Result<Option<Waiting>> {
    let scope = asker.scope;
    let today = practices::today(scope).await?;
    let path = "/exclusions".to_owned();
    let Some(edition) = store::in_force(scope, FEDERAL).await? else {
        let nobody = roster::how_many_work(scope, today).await? == 0;
        let waits = say("exclusion_no_list", "clock", (1, vec![]), (scope.now(), path));
        return Ok((!nobody).then_some(waits));
    };
    let since = (edition.loaded_at, path);
    let waits = say("exclusion_list_old", "clock", (1, vec![]), since);
    Ok((edition.age(today) > OLDEST).then_some(waits))
}

/// Says that no newer extract of SAM.gov has come for long. It changes each day, so there is one. A list of a state may be the
/// same for a year.
async fn extract(asker: &Asker<'_>) -> Result<Option<Waiting>> {
    let edition = store::in_force(asker.scope, ListSource::Sam.word()).await?;
    let is_old = |edition: &Edition| (asker.scope.now() - edition.loaded_at).num_days() > OLDEST;
    Ok(edition.filter(is_old).map(|edition| {
        let since = (edition.loaded_at, "/exclusions".to_owned());
        say("exclusion_extract_old", "clock", (1, vec![]), since)
    }))
}

/// Says that everybody should have been checked by now, and that somebody could not be looked for. An old list hides neither.
async fn checks(asker: &Asker<'_>) -> Result<Vec<Waiting>> {
    let scope = asker.scope;
    let today = practices::today(scope).await?;
    let mut all = vec![];
    let Some(check) = store::latest(scope, 1).await?.pop() else { return Ok(all) };
    if check.is_late(today) && roster::how_many_work(scope, today).await? > 0 {
        let since = check.next_on().and_time(NaiveTime::MIN).and_utc();
        let since = (since.min(scope.now()), "/exclusions".to_owned());
        all.push(say("exclusion_check_late", "clock", (1, vec![]), since));
    }
    if check.not_checked > 0 {
        let since = (check.made_at, format!("/exclusions/checks/{}", check.id));
        let count = u64::try_from(check.not_checked).unwrap_or_default();
        all.push(say("exclusion_not_checked", "people", (count, vec![]), since));
    }
    Ok(all)
}

fn say(
    word: &'static str,
    icon: &'static str,
    (count, names): (u64, Vec<String>),
    (since, path): (DateTime<Utc>, String),
) -> Waiting {
    Waiting { on: On::You, word, icon, count, of: String::new(), names, since, until: None, path }
}
