//! What a candidate's status page says of their offer.

use super::{
    offer::{Offer, OfferState},
    store,
};
use crate::{
    applications::{self, ApplicationId, Way},
    error::Result,
    platform::db::Scope,
    practices,
};

/// Returns the offer that stands, signed or open. One that is over is not talked of, and none to who is not led there.
pub async fn ways(scope: &Scope, id: ApplicationId) -> Result<Vec<Way>> {
    let offers = store::of_application(scope, id).await?;
    if offers.is_empty() || !applications::leads_on(scope).await? {
        return Ok(vec![]);
    }
    let today = practices::today(scope).await?;
    let way = |offer: &Offer| {
        let act = Some(format!("offers/{}", offer.id));
        match offer.word() {
            OfferState::Open if offer.may_be_signed(today) => {
                Some(Way { word: "offer_open", until: Some(offer.terms.answer_by), act })
            }
            OfferState::Accepted => Some(Way { word: "offer_signed", until: None, act }),
            _ => None,
        }
    };
    Ok(offers.iter().filter_map(way).collect())
}
