//! What this room leaves to the rooms above it, whose names it does not know.

use futures_util::future::BoxFuture;

use super::{
    kind::WithdrawalReason,
    offer::{Offer, OfferState},
    store,
};
use crate::{
    applications::{ApplicationId, LetterObstacle},
    error::{Error, Result},
    kernel::fault::Reason,
    people::PersonId,
    platform::{
        db::{Scope, Tx},
        keys::Rule,
    },
};

/// Something that a room above keeps of an offer: what it is, how it stands, and where it is.
pub struct Beside {
    /// The word for what it is; with the state behind it, the words for how it stands.
    pub words: &'static str,
    pub state: &'static str,
    pub path: String,
    /// What one must hold to be led there.
    pub needs: Rule,
}

/// Finds what a room above keeps of an offer.
pub struct BesideOffer {
    pub of: for<'a> fn(&'a Scope, &'a Offer) -> BoxFuture<'a, Result<Vec<Beside>>>,
}

/// Why a signed offer is not taken back for this reason, or not yet, as a room above says.
pub struct Rescinding {
    pub why: for<'a> fn(&'a Scope, &'a Offer, WithdrawalReason) -> Why<'a>,
}

/// Whether a reason to take a signed offer back stands in what a room keeps: the word of whoever takes it back is none.
pub struct Proves {
    pub because: WithdrawalReason,
    pub of: for<'a> fn(&'a Scope, PersonId) -> BoxFuture<'a, Result<bool>>,
}

/// What a room above does once a signed offer was taken back.
pub struct TakenBack {
    pub run: for<'a> fn(&'a mut Tx, &'a Offer) -> BoxFuture<'a, Result<()>>,
}

type Why<'a> = BoxFuture<'a, Result<Option<Reason>>>;

/// Returns all that the rooms above keep of an offer.
pub async fn beside(scope: &Scope, offer: &Offer) -> Result<Vec<Beside>> {
    let mut all = vec![];
    for hook in scope.platform().rooms.hooks::<BesideOffer>() {
        all.extend((hook.of)(scope, offer).await?);
    }
    Ok(all)
}

/// Refuses to take back a signed offer against what a room above says.
pub async fn refuse_if_objected(tx: &Tx, offer: &Offer, because: WithdrawalReason) -> Result<()> {
    for hook in tx.platform().rooms.hooks::<Rescinding>() {
        if let Some(why) = (hook.why)(tx, offer, because).await? {
            return Err(Error::Conflict(why));
        }
    }
    Ok(())
}

/// Returns whether what a room keeps of somebody is such a reason.
pub async fn is_proven(scope: &Scope, person: PersonId, because: WithdrawalReason) -> Result<bool> {
    let proving = scope.platform().rooms.hooks::<Proves>();
    for hook in proving.filter(|hook| hook.because == because) {
        if (hook.of)(scope, person).await? {
            return Ok(true);
        }
    }
    Ok(false)
}

pub async fn taken_back(tx: &mut Tx, offer: &Offer) -> Result<()> {
    let rooms = tx.platform().rooms;
    for hook in rooms.hooks::<TakenBack>() {
        (hook.run)(tx, offer).await?;
    }
    Ok(())
}

/// Nobody is turned down who has signed an offer that stands: it is taken back first, by the reasons and steps of that.
pub async fn against_rejecting(scope: &Scope, id: ApplicationId) -> Result<Option<LetterObstacle>> {
    let offers = store::of_application(scope, id).await?;
    let signed = offers.iter().find(|offer| offer.signature().is_some() && offer.ended().is_none());
    Ok(signed.map(|offer| LetterObstacle {
        reason: Reason::new("offers.take_back_first"),
        path: format!("/offers/{}", offer.id),
    }))
}

/// Who declined the last offer that they were sent, by their own link, has said that they are gone.
pub async fn said_no(scope: &Scope, id: ApplicationId) -> Result<bool> {
    let offers = store::of_application(scope, id).await?;
    Ok(offers.last().is_some_and(|offer| offer.word() == OfferState::Declined))
}
