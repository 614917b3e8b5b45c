//! What is known already of somebody who begins, so that nobody types it again.

use checklists::Fact;
use chrono::NaiveDate;

use super::{input::OnboardingIn, license, particular::Particular, starting::Days, store};
use crate::{
    applications::{self, ApplicationId},
    error::Result,
    jobs::{self, RoleKey},
    kernel::{day::Day, field::Field},
    offers::{self, Condition, OfferState},
    people::PersonId,
    platform::db::Scope,
    practices::{self, Practice},
    roster::StaffKind,
};

/// Somebody of whom nothing is known begins here as an employee.
pub fn new(practice: &Practice) -> OnboardingIn {
    OnboardingIn {
        state: Some(Field::Read(practice.particulars.state)),
        kind: Field::Read(StaffKind::Employee),
        ..OnboardingIn::default()
    }
}

/// What was so of the practice when somebody began last is supposed to be so still.
pub async fn as_last_time(scope: &Scope, sent: &mut OnboardingIn) -> Result<()> {
    let facts = store::latest_facts(scope).await?;
    let still = Particular::OF_THE_OFFICE.iter().filter(|one| facts.contains(&Fact::from(**one)));
    // A check and a test are decided for each kind of work; what was signed says so.
    let still =
        still.filter(|one| !matches!(one, Particular::BackgroundCheck | Particular::DrugTest));
    sent.particulars.extend(still.copied().map(Field::Read));
    Ok(())
}

/// Returns the days that are on file here: when their offer was signed, and when their license expires.
pub async fn days(scope: &Scope, person: PersonId, today: NaiveDate) -> Result<Days> {
    let signed = offers::signed_of(scope, person).await?;
    let practice = practices::here(scope).await?;
    let signature = signed.last().and_then(|offer| offer.signature());
    let signed_on = signature.map(|signature| practice.today(signature.at));
    let license_expires = license::expires_on(scope, person, today).await?;
    Ok(Days { offer_signed: signed_on, license_expires, ..Days::default() })
}

/// What the job says of the work, and the offer that was signed of its first day and its place.
pub async fn from_application(
    scope: &Scope,
    sent: &mut OnboardingIn,
    id: ApplicationId,
) -> Result<()> {
    let application = applications::find(scope, id).await?;
    let job = jobs::find(scope, application.arrival.job_id).await?;
    sent.application_id = Some(Field::Read(id));
    // Of another kind of work there is no list: whoever starts it chooses one.
    if job.role != RoleKey::Other {
        sent.role = Field::read(job.role.word());
    }
    let position = jobs::titled(scope, [job.id]).await?.pop();
    sent.position = position.map(|(_, title)| Field::read(&title)).unwrap_or_default();
    let offers = offers::of_application(scope, id).await?;
    if let Some(signed) = offers.into_iter().find(|offer| offer.word() == OfferState::Accepted) {
        let terms = signed.terms;
        sent.starts_on = Field::Read(Day(terms.first_day));
        sent.location = Some(Field::Read(terms.location));
        sent.particulars.extend(particulars(&terms.conditions).map(Field::Read));
        sent.hours_a_week = terms.hours.map(|hours| Field::read(&hours.to_string()));
    }
    Ok(())
}

/// What is so of a hire whose offer depends on it. The other conditions are tasks of every list.
fn particulars(conditions: &[Condition]) -> impl Iterator<Item = Particular> {
    conditions.iter().filter_map(|condition| match condition {
        Condition::BackgroundCheck => Some(Particular::BackgroundCheck),
        Condition::LicenseVerified
        | Condition::ExclusionsChecked
        | Condition::WorkAuthorization => None,
    })
}

/// Returns what follows from the offer that somebody signed, whatever boxes were ticked.
pub async fn signed_facts(scope: &Scope, person: PersonId) -> Result<Vec<Fact>> {
    let signed = offers::signed_of(scope, person).await?;
    Ok(signed
        .iter()
        .flat_map(|offer| particulars(&offer.terms.conditions))
        .map(Fact::from)
        .collect())
}
