//! Whether the license of somebody speaks against a task that says it was seen at its source.

use chrono::NaiveDate;

use crate::{
    error::Result,
    kernel::fault::Reason,
    licenses::{self, Kind, License, Standing},
    people::PersonId,
    platform::db::Scope,
};

/// The tasks for which a license must be good.
pub const TASKS: [&str; 2] = ["license_at_source", "license_of_placed"];

/// The task that is counted from the day on which a license expires.
pub const RENEWAL: &str = "license_renewal";

/// Returns what is wrong where licenses are on file and none of them is good. An office that keeps them
/// elsewhere is believed, and what a holder has added by themselves puts none on file.
pub async fn objection(
    scope: &Scope,
    person: PersonId,
    task: &str,
    today: NaiveDate,
) -> Result<Option<Reason>> {
    if !TASKS.contains(&task) {
        return Ok(None);
    }
    let held = licenses::of_person(scope, person).await?;
    Ok(wrong_with(&held, today).map(|(license, standing)| {
        Reason::new("onboarding.license_not_good")
            .with("license", license.id.to_string())
            .with("standing", standing.word())
    }))
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

/// A card for life support or a number gives nobody the right to work, and a certificate is beside the point where
/// there is a license. Whether conditions allow the work, a person decides.
fn wrong_with(held: &[License], today: NaiveDate) -> Option<(&License, Standing)> {
    let held = held.iter().filter(|license| !license.is_holders_word());
    let is_a_right = held.clone().any(|license| license.claim.kind.is_a_right());
    let counts = |kind: Kind| if is_a_right { kind.is_a_right() } else { kind.is_of_a_trade() };
    let licenses = held.filter(|license| counts(license.claim.kind));
    let standing: Vec<_> = licenses.map(|license| (license, license.standing(today))).collect();
    let is_enough = |(_, standing): &(&License, Standing)| {
        matches!(standing, Standing::Good | Standing::Probation)
    };
    if standing.iter().any(is_enough) { None } else { standing.into_iter().next() }
}
