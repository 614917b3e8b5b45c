//! A source that a program can ask is asked, and what came of it is written down as one look: an answer with what it
//! rests on, or that there was none. Nothing else follows from a source that is silent.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::{
    actions,
    license::{Kind, License, LicenseId},
    refused::LicenseRefused,
    source::{Sought, look, nppes::Nppes},
    store,
    verification::{Look, Method},
};
use crate::{
    error::{Error, Result},
    people,
    platform::{
        db::{Scope, Tx},
        inquiry::{Inquiries, Unheard},
    },
    practices,
};

/// Kinds of which some source answers a program.
pub const ASKED_OF: [Kind; 1] = [Kind::Npi];

/// Nobody has to know it sooner, and a double click is one question.
const AT_MOST_EACH: TimeDelta = TimeDelta::minutes(1);

impl Kind {
    /// Returns whether a program can look it up.
    pub fn is_asked_of(self) -> bool {
        ASKED_OF.contains(&self)
    }
}

/// Returns who may be asked. A demo's people are made up: nobody outside is asked about them.
pub async fn inquiries(scope: &Scope) -> Result<Inquiries> {
    let inquiries = scope.platform().npi_registry.clone();
    let is_demo = practices::here(scope).await?.is_demo();
    Ok(if is_demo && inquiries.leaves() { Inquiries::off() } else { inquiries })
}

/// Asks the source of a license, and records what it said. It may take a while, and holds up nobody.
pub async fn ask(scope: &Scope, id: LicenseId) -> Result<License> {
    let look = inquire(scope, id).await?;
    keep(scope, id, look).await
}

/// Asks as a round does. A register that rests has not been asked: nothing is written down, and it is due again when
/// the next round comes.
pub async fn ask_when_due(scope: &Scope, id: LicenseId) -> Result<()> {
    if inquiries(scope).await?.rests(scope.now()) {
        return Ok(());
    }
    let look = inquire(scope, id).await?;
    // Another one has asked it to rest meanwhile.
    if look.finding.unheard == Some(Unheard::Resting) {
        return Ok(());
    }
    keep(scope, id, look).await.map(drop)
}

async fn inquire(scope: &Scope, id: LicenseId) -> Result<Look> {
    let license = store::get(scope, id).await?;
    license.refuse_if_withdrawn()?;
    if !license.claim.kind.is_asked_of() {
        return Err(LicenseRefused::NoSource.into());
    }
    refuse_haste(&license, scope.now())?;
    let holder = people::find(scope, license.claim.person_id).await?;
    let holder = holder.ok_or(Error::Missing("person"))?;
    let sought = Sought { holder: holder.name().to_owned(), claim: license.claim };
    let source = Nppes::new(inquiries(scope).await?, scope.now());
    look(&source, &sought).await
}

/// Looks again whether it was asked a moment ago: of two who ask at once, the second waits here.
async fn keep(scope: &Scope, id: LicenseId, look: Look) -> Result<License> {
    let act = async |tx: &mut Tx| {
        let license = store::hold(tx, id).await?;
        refuse_haste(&license, tx.now())?;
        actions::record(tx, license, look).await
    };
    scope.write(act).await
}

fn refuse_haste(license: &License, now: DateTime<Utc>) -> Result<(), LicenseRefused> {
    let mut by_program = license.verifications.iter().rev();
    let before = by_program.find(|seen| seen.finding.method == Method::Program);
    let is_haste = before.is_some_and(|seen| now - seen.verified_at < AT_MOST_EACH);
    if is_haste { Err(LicenseRefused::JustAsked) } else { Ok(()) }
}

/// Returns whether a program asks by itself today: nobody has looked yet, or somebody has to look again. A number that no
/// source can know is for a person to mend.
pub fn is_due(license: &License, today: NaiveDate) -> bool {
    let is_over = |day: Option<NaiveDate>| day.is_some_and(|day| day <= today);
    let is_due = license.verifications.last().is_none_or(|seen| is_over(seen.next_due_on));
    let can_know = Nppes::can_know(&license.claim);
    license.withdrawal.is_none() && is_due && can_know
}
