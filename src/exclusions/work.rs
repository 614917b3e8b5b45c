//! Background work: everybody is checked once a month, when a newer list is there, when somebody is new, and when somebody is
//! known by another name, birth date or number than they were looked for by.

use std::collections::{BTreeSet, HashMap};

use chrono::{NaiveDate, TimeDelta};

use super::{
    check::{Check, CheckCause, Checked},
    run, store,
};
use crate::{
    error::Result,
    people::{self, PersonId},
    platform::{
        db::Scope,
        rounds::{Act, Pause, Round},
    },
    practices,
};

pub const CHECK: Round = Round {
    name: "check_exclusions",
    every: TimeDelta::minutes(15),
    pause: Pause::USUAL,
    act: Act::Practice {
        whose: |platform| Box::pin(store::whose_are_in_force(&platform.db)),
        run: |scope| Box::pin(check(scope)),
    },
};

async fn check(scope: &Scope) -> Result<()> {
    let today = practices::today(scope).await?;
    let latest = store::latest(scope, 1).await?.pop();
    let before = latest.as_ref().map(|latest| latest.id);
    match due(scope, latest, today).await? {
        // Another process may be about to do the same.
        Some(cause) => run::check_after(scope, cause, before).await.map(drop),
        None => Ok(()),
    }
}

async fn due(scope: &Scope, latest: Option<Check>, today: NaiveDate) -> Result<Option<CheckCause>> {
    let meant = run::whom(scope, today).await?;
    if meant.is_empty() {
        return Ok(None);
    }
    let Some(latest) = latest else { return Ok(Some(CheckCause::NewList)) };
    cause(scope, &latest, meant.into_iter().collect(), today).await
}

async fn cause(
    scope: &Scope,
    latest: &Check,
    meant: BTreeSet<PersonId>,
    today: NaiveDate,
) -> Result<Option<CheckCause>> {
    let editions = store::lists_in_force(scope).await?;
    let editions: Vec<_> = editions.iter().map(|edition| edition.id).collect();
    if !latest.is_of(&editions) {
        return Ok(Some(CheckCause::NewList));
    }
    if latest.next_on() <= today {
        return Ok(Some(CheckCause::Monthly));
    }
    let checked = store::checked(scope, latest.id).await?;
    let checked: HashMap<_, _> = checked.into_iter().map(|one| (one.person_id, one)).collect();
    if meant.iter().any(|person| !checked.contains_key(person)) {
        return Ok(Some(CheckCause::NewPeople));
    }
    Ok(is_known_otherwise(scope, meant, &checked).await?.then_some(CheckCause::NewFacts))
}

/// Returns whether of somebody another name, birth date or number is known than was looked for: who has told a former name
/// is not looked for under it until they are checked.
async fn is_known_otherwise(
    scope: &Scope,
    meant: BTreeSet<PersonId>,
    checked: &HashMap<PersonId, Checked>,
) -> Result<bool> {
    let meant: Vec<_> = meant.into_iter().collect();
    let told_at = store::told_at(scope, &meant).await?;
    let people = people::named(scope, meant).await?;
    let is_another = |person: &people::Person| {
        let told_at = told_at.get(&person.id).copied();
        checked.get(&person.id).is_some_and(|one| !one.is_as_known(person.name(), told_at))
    };
    Ok(people.iter().any(is_another))
}
