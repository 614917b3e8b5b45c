//! The facts that this room announces.

use serde_json::{Value, json};

use super::offer::{Ended, Offer};
use crate::platform::events::Fact;

crate::words! {
    /// What happens to an offer.
    pub enum Event {
        Sent = "offer.sent",
        Asked = "offer.asked",
        Accepted = "offer.accepted",
        Declined = "offer.declined",
        Withdrawn = "offer.withdrawn",
        Replaced = "offer.replaced",
        Expired = "offer.expired",
        LinkMade = "offer.link_made",
        SheetHandedIn = "offer.sheet_handed_in",
        SheetReturned = "offer.sheet_returned",
    }
}

pub fn plain(offer: &Offer, event: Event) -> Fact {
    about(offer, event, json!({ "number": offer.number }))
}

/// Whether it was signed online or on paper is no secret; who saw the paper stands with the signature.
pub fn accepted(offer: &Offer) -> Fact {
    let how = offer.signature().map(|signature| signature.how().word());
    about(offer, Event::Accepted, json!({ "number": offer.number, "how": how }))
}

pub fn withdrawn(offer: &Offer, ended: &Ended) -> Fact {
    let because = ended.because.map(|because| because.word());
    about(offer, Event::Withdrawn, json!({ "number": offer.number, "reason": because }))
}

fn about(offer: &Offer, event: Event, data: Value) -> Fact {
    let subjects = vec![
        offer.id.to_string(),
        offer.application_id.to_string(),
        offer.person_id.to_string(),
        offer.job_id.to_string(),
    ];
    Fact { kind: event.word(), version: 1, subjects, data }
}
