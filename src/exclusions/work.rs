//! Background work: everybody is checked once a month, when a newer list is there, and when somebody is new.

use std::collections::BTreeSet;

use chrono::{NaiveDate, TimeDelta};

use super::{
    check::{Check, CheckCause},
    run, store,
};
use crate::{
    error::Result,
    people::PersonId,
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
    let checked: BTreeSet<_> = checked.iter().map(|one| one.person_id).collect();
    Ok((!meant.is_subset(&checked)).then_some(CheckCause::NewPeople))
}
