//! A holder on their phone: they add a license by a picture of the card, and hand in what is renewed. It is kept as proof
//! and believed by nobody: somebody of the office looks at the source.

use chrono::TimeDelta;

use super::{
    actions,
    license::{Claim, License, LicenseId, LicenseRefused, OWN_LICENSES},
    store,
    verification::{Finding, LookOutcome, Method, SourceKind},
};
use crate::{
    error::{Error, Result},
    files::{self, NewFile},
    people::{self, PersonId},
    platform::{
        db::Tx,
        http::link::{Link, Purpose},
        keys,
    },
};

/// The page of a holder.
pub struct Own;

impl Purpose for Own {
    const NAME: &'static str = "licenses:own";
}

/// As long as a renewal takes, with its reminders.
const LINK_LASTS: TimeDelta = TimeDelta::days(180);

/// Makes a holder's link. The one before opens nothing any more.
pub async fn make_link(tx: &mut Tx, person: PersonId) -> Result<String> {
    people::find(tx, person).await?.ok_or(Error::Missing("person"))?;
    let (subject, expires_at) = (person.to_string(), tx.now() + LINK_LASTS);
    keys::revoke_links(tx, Own::NAME, &subject).await?;
    Ok(keys::make_link(tx, Own::NAME, subject, expires_at).await?.secret)
}

pub fn path(secret: &str) -> String {
    format!("/my-licenses/{secret}")
}

/// Returns whose link it is.
pub fn whose(link: &Link<Own>) -> Result<PersonId> {
    link.subject.parse().map_err(|_| Error::Spent)
}

/// Adds a license with a picture of it.
pub async fn add(tx: &mut Tx, claim: Claim, picture: NewFile) -> Result<License> {
    let held = store::of_person(tx, claim.person_id).await?;
    if held.len() >= OWN_LICENSES {
        return Err(LicenseRefused::TooMuch.into());
    }
    let license = actions::claim(tx, claim).await?;
    look(tx, license.id, LookOutcome::HandedIn, picture).await
}

/// Hands in a picture of a card, or of a receipt, for a license of one's own.
pub async fn hand_in(
    tx: &mut Tx,
    (person, id): (PersonId, LicenseId),
    outcome: LookOutcome,
    picture: NewFile,
) -> Result<License> {
    let license = store::get(tx, id).await?;
    if license.claim.person_id != person {
        return Err(Error::Missing("license"));
    }
    license.refuse_flood(tx.now())?;
    look(tx, id, outcome, picture).await
}

async fn look(
    tx: &mut Tx,
    id: LicenseId,
    outcome: LookOutcome,
    picture: NewFile,
) -> Result<License> {
    let file = files::add(tx, picture).await?.id;
    let text = |text: &str| text.parse().map_err(Error::internal);
    let status = if outcome == LookOutcome::RenewalFiled { "Renewal filed" } else { "Handed in" };
    let finding = Finding {
        source: text("The holder")?,
        kind: SourceKind::SelfReported,
        method: Method::File,
        looked_on: None,
        query: None,
        status: status.parse().map_err(Error::internal)?,
        expires_on: None,
        evidence: None,
        proof: None,
        outcome,
        compared: Default::default(),
        raw: None,
        unheard: None,
    };
    actions::verify(tx, id, finding, Some(file)).await
}
