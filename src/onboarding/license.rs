//! Whether the license of somebody speaks against a task that says it was seen at its source.

use chrono::NaiveDate;

use super::store;
use crate::{
    error::Result,
    kernel::fault::Reason,
    licenses::{self, COUNTS_FOR_DAYS, ContactMet, Kind, License, Standing},
    people::PersonId,
    platform::db::Scope,
    practices,
};

/// The tasks for which a license must be good.
pub const TASKS: [&str; 2] = ["license_at_source", "license_of_placed"];

/// The task that is counted from the day on which a license expires.
pub const RENEWAL: &str = "license_renewal";

/// Returns what is wrong where licenses are on file and none of them is good, or none that the work asks for. An office that
/// keeps them elsewhere is believed, and what a holder has added by themselves puts none on file.
pub async fn objection(
    scope: &Scope,
    person: PersonId,
    task: &str,
    today: NaiveDate,
) -> Result<Option<Reason>> {
    if !TASKS.contains(&task) {
        return Ok(None);
    }
    let on_file = on_file(scope, person).await?;
    if let Some((license, standing)) = wrong_with(&on_file, today) {
        return Ok(Some(not_good(license, standing.word())));
    }
    let Some((role, state)) = store::joins_as(scope, person).await? else { return Ok(None) };
    let practice = practices::here(scope).await?;
    let state = state.unwrap_or_else(|| practice.particulars.state.word().to_owned());
    // A license in another trade or for another state does not stand in for the one that has ended.
    let standing: Vec<_> = on_file.into_iter().filter(|it| it.withdrawal.is_none()).collect();
    let short = licenses::falls_short(&standing, (&role, &state), today)?;
    Ok(short.map(|(license, met)| match met {
        ContactMet::OtherState | ContactMet::MultistateNotShown => not_good(license, met.word()),
        _ => not_good(license, license.standing(today).word()),
    }))
}

fn not_good(license: &License, standing: &'static str) -> Reason {
    Reason::new("onboarding.license_not_good")
        .with("license", license.id.to_string())
        .with("standing", standing)
}

/// Returns that what makes a license good was seen too long ago for a decision. Whoever was let go by a look is not held again
/// when it has grown old: from then on the last day of the license counts.
pub async fn too_old(
    scope: &Scope,
    person: PersonId,
    task: &str,
    today: NaiveDate,
) -> Result<Option<Reason>> {
    if !TASKS.contains(&task) {
        return Ok(None);
    }
    let on_file = on_file(scope, person).await?;
    let practice = practices::here(scope).await?;
    let is_fresh = |license: &License| {
        let seen = license.latest();
        let until = seen.and_then(|it| it.finding.counts_until(practice.today(it.verified_at)));
        until.is_some_and(|until| today <= until)
    };
    let good: Vec<_> = that_count(&on_file).filter(|it| is_enough(it.standing(today))).collect();
    if good.iter().copied().any(is_fresh) {
        return Ok(None);
    }
    Ok(good.first().map(|license| {
        Reason::new("onboarding.license_too_old")
            .with("license", license.id.to_string())
            .with("days", COUNTS_FOR_DAYS)
    }))
}

/// Returns the licenses of which somebody but their holder has said something.
async fn on_file(scope: &Scope, person: PersonId) -> Result<Vec<License>> {
    let mut held = licenses::of_person(scope, person).await?;
    held.retain(|license| !license.is_holders_word());
    Ok(held)
}

/// Returns when the first of the licenses ends without which somebody may not do their work.
pub async fn expires_on(
    scope: &Scope,
    person: PersonId,
    today: NaiveDate,
) -> Result<Option<NaiveDate>> {
    let held = licenses::of_person(scope, person).await?;
    let rights = held.iter().filter(|it| !it.is_holders_word() && it.claim.kind.is_a_right());
    let rights = rights.filter(|it| it.withdrawal.is_none());
    Ok(rights.filter_map(License::expires_on).filter(|day| *day >= today).min())
}

fn wrong_with(on_file: &[License], today: NaiveDate) -> Option<(&License, Standing)> {
    let standing: Vec<_> = that_count(on_file).map(|it| (it, it.standing(today))).collect();
    let has_enough = standing.iter().any(|(_, standing)| is_enough(*standing));
    if has_enough { None } else { standing.into_iter().next() }
}

/// A card for life support or a number gives nobody the right to work, and a certificate is beside the point where
/// there is a license.
fn that_count(on_file: &[License]) -> impl Iterator<Item = &License> {
    let is_a_right = on_file.iter().any(|license| license.claim.kind.is_a_right());
    let counts =
        move |kind: Kind| if is_a_right { kind.is_a_right() } else { kind.is_of_a_trade() };
    on_file.iter().filter(move |license| counts(license.claim.kind))
}

/// Whether conditions allow the work, a person decides.
fn is_enough(standing: Standing) -> bool {
    matches!(standing, Standing::Good | Standing::Probation)
}
