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
    practices, roster,
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
    match due(scope, today).await? {
        Some(cause) => run::check_everybody(scope, cause).await.map(drop),
        None => Ok(()),
    }
}

async fn due(scope: &Scope, today: NaiveDate) -> Result<Option<CheckCause>> {
    let working = roster::who_work(scope, today).await?;
    if working.is_empty() {
        return Ok(None);
    }
    let Some(latest) = store::latest(scope, 1).await?.pop() else {
        return Ok(Some(CheckCause::NewList));
    };
    let working = working.iter().map(|staff| staff.person_id).collect();
    cause(scope, &latest, working, today).await
}

async fn cause(
    scope: &Scope,
    latest: &Check,
    working: BTreeSet<PersonId>,
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
    Ok((!working.is_subset(&checked)).then_some(CheckCause::NewPeople))
}
