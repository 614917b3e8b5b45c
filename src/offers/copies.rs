//! How an offer is printed, and how a copy of one is compared with it.

use super::{
    copy::{Copy, Held, Verdict},
    offer::{Offer, OfferId},
    paper::{self, About},
    store,
};
use crate::{
    error::Result,
    kernel::{digest::sha256, language::Language},
    people,
    platform::{
        db::{Scope, Tx},
        pdf::{self, Printed},
    },
    practices,
};

/// Prints an offer. Its fingerprint is kept, so that the copy is known again, whichever version of us made it.
pub async fn print(scope: &Scope, id: OfferId, language: Language) -> Result<Printed> {
    let offer = store::find(scope, id).await?;
    let practice = practices::here(scope).await?;
    let person = people::find(scope, offer.person_id).await?;
    let person = person.map(|person| person.name().to_owned()).unwrap_or_default();
    let locales = scope.platform().locales.clone();
    let about = About { practice: &practice, person: &person, locales: &locales, language };
    let (name, made) = (paper::name(&about)?, paper::paper(&offer, &about)?);
    let printed = pdf::print(name, made, locales).await?;
    let fingerprint = sha256(&printed.bytes);
    let known = store::copies(scope, &fingerprint).await?;
    if !known.iter().any(|copy| copy.offer_id == id) {
        let keep = async |tx: &mut Tx| store::add_copy(tx, &offer, fingerprint).await;
        scope.write(keep).await?;
    }
    Ok(printed)
}

/// Says whether what somebody holds is a copy of this offer.
pub async fn compare(scope: &Scope, offer: &Offer, held: &Held) -> Result<Verdict> {
    let mut known = store::copies(scope, &held.sha256).await?;
    // An offer that was changed before anybody signed has its letter too.
    let earlier = store::of_application(scope, offer.application_id).await?;
    let earlier = earlier.iter().filter(|one| one.fingerprint() == held.sha256);
    known.extend(earlier.map(Copy::unsigned_letter));
    Ok(held.verdict(offer, &known))
}
