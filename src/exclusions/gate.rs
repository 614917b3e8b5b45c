//! What a check means for an onboarding: a match holds its task, and a check without one completes it.

use super::{
    check::{Check, CheckOutcome},
    matched::MatchState,
    store,
};
use crate::{
    error::Result,
    kernel::fault::Reason,
    onboarding,
    people::{self, PersonId},
    platform::db::{Scope, Tx},
    practices, roster,
};

/// The task that is about exclusion lists.
pub const TASK: &str = "exclusion_lists";

/// Returns why the task of somebody cannot be settled: a match is open, or confirmed.
pub async fn objection(scope: &Scope, person: PersonId) -> Result<Option<Reason>> {
    let mut holding = store::matches_of(scope, &[person]).await?;
    holding.retain(|one| one.holds());
    Ok(match holding.iter().find(|one| !one.is_waiting()).or(holding.first()) {
        Some(one) if one.is_waiting() => {
            Some(Reason::new("exclusions.match_open").with("match", one.id.to_string()))
        }
        Some(one) => {
            Some(Reason::new("exclusions.match_confirmed").with("match", one.id.to_string()))
        }
        None => None,
    })
}

/// Returns whether somebody is on a list, as was settled by the list's owner.
pub async fn is_confirmed(scope: &Scope, person: PersonId) -> Result<bool> {
    let all = store::matches_of(scope, &[person]).await?;
    Ok(all.iter().any(|one| one.state == MatchState::Confirmed))
}

/// Returns that the check of somebody who works here is not settled. Those who may not read matches read this as
/// well, so it does not say whether there is one.
pub async fn against_contact(scope: &Scope, person: PersonId) -> Result<Option<Reason>> {
    if roster::of_person(scope, person).await?.is_none() {
        return Ok(None);
    }
    let not_settled = || Some(Reason::new("exclusions.not_settled"));
    if objection(scope, person).await?.is_some() {
        return Ok(not_settled());
    }
    let today = practices::today(scope).await?;
    let latest = store::latest(scope, 1).await?.pop().filter(|check| check.says_enough(today));
    let Some(check) = latest else { return Ok(not_settled()) };
    let was_looked_for = was_looked_for(scope, &check, person).await?;
    Ok(if was_looked_for { None } else { not_settled() })
}

/// Returns whether a check could look for somebody, and looked for them by all that is known of them now.
async fn was_looked_for(scope: &Scope, check: &Check, person: PersonId) -> Result<bool> {
    let mut checked = store::checked(scope, check.id).await?;
    checked.retain(|one| one.person_id == person && one.outcome != CheckOutcome::NotChecked);
    let Some(one) = checked.pop() else { return Ok(false) };
    let Some(known) = people::find(scope, person).await? else { return Ok(false) };
    let told_at = store::told_at(scope, &[person]).await?.remove(&person);
    Ok(one.is_as_known(known.name(), told_at))
}

/// Opens the task of somebody again, whatever had been said of it.
pub async fn hold(tx: &mut Tx, person: PersonId) -> Result<()> {
    onboarding::open_again(tx, person, TASK).await
}

/// Completes the task of those who were looked for in the federal list and whom nothing holds. Each in a
/// transaction of their own: one who cannot be let go keeps nobody else.
pub async fn let_go(scope: &Scope, check: &Check, people: &[PersonId]) -> Result<()> {
    if !check.says_enough(practices::today(scope).await?) {
        return Ok(());
    }
    let waiting = onboarding::who_waits_for(scope, TASK).await?;
    for person in people {
        if waiting.contains(person) {
            scope.write(async |tx: &mut Tx| complete(tx, check, *person).await).await?;
        }
    }
    Ok(())
}

/// Completes the task of somebody after a match was settled, if the last check looked for them.
pub async fn let_go_after(tx: &mut Tx, person: PersonId) -> Result<()> {
    let today = practices::today(tx).await?;
    let Some(check) = store::latest(tx, 1).await?.pop() else { return Ok(()) };
    if check.says_enough(today) && was_looked_for(tx, &check, person).await? {
        complete(tx, &check, person).await?;
    }
    Ok(())
}

async fn complete(tx: &mut Tx, check: &Check, person: PersonId) -> Result<()> {
    onboarding::complete_by_check(tx, person, TASK, check.in_words()).await.map(drop)
}
