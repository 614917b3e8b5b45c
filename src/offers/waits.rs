//! What waits in this room: for the office, offers that were asked about or signed; for candidates, those
//! that are open.

use std::collections::HashMap;

use chrono::{DateTime, Utc};

use super::{
    ReadOffers, WriteOffers,
    offer::{Offer, OfferId, State},
    store::{self, sheets},
};
use crate::{
    applications::{self, ApplicationId},
    error::Result,
    people::{self, Person},
    platform::{
        db::Scope,
        house::{On, Waiting},
        http::principal::Asker,
    },
};

pub const WORDS: &[&str] = &["offer_sheets", "offer_questions", "offers_signed", "offers_open"];
/// More than any office offers at once.
const MOST: u64 = 200;
/// How many are named.
const NAMED: usize = 3;

/// One that was asked about, or signed on paper, waits for the office and not for the candidate, and one that was asked
/// about goes on waiting for an answer once it is signed. A signed sheet is looked at though the application was closed
/// meanwhile: nothing else ends its offer.
pub async fn waits(asker: &Asker<'_>) -> Result<Vec<Waiting>> {
    if !(asker.may::<ReadOffers>() && asker.may::<WriteOffers>()) {
        return Ok(vec![]);
    }
    let scope = asker.scope;
    let standing = store::standing(scope, MOST).await?;
    let of = standing.iter().map(|offer| offer.application_id);
    let open = applications::open_among(scope, of).await?;
    let sheets = sheets::waiting(scope, standing.iter().map(|offer| offer.id)).await?;
    let came = |id: OfferId| sheets.iter().any(|sheet| sheet.of == id);
    let is_under_way = |offer: &Offer| open.contains(&offer.application_id);
    let standing: Vec<_> =
        standing.into_iter().filter(|offer| is_under_way(offer) || came(offer.id)).collect();
    let asked = store::asked(scope, standing.iter().map(|offer| offer.id)).await?;
    let people = people::named(scope, standing.iter().map(|offer| offer.person_id)).await?;
    let is_open = |offer: &&Offer| matches!(offer.state, State::Open);
    let with = |on, word, icon, offers: Vec<&Offer>, since: fn(&Offer) -> DateTime<Utc>| {
        say(on, word, icon, &offers, since, &people)
    };
    let is_on_paper = |offer: &&Offer| is_open(offer) && came(offer.id);
    let is_asked = |offer: &&Offer| asked.contains(&offer.id) && is_under_way(offer);
    let is_quiet = |offer: &&Offer| is_open(offer) && !is_on_paper(offer) && !is_asked(offer);
    let on_paper = standing.iter().filter(is_on_paper).collect();
    let questions = standing.iter().filter(is_asked).collect();
    let quiet = standing.iter().filter(is_quiet).collect();
    let signed: Vec<_> = standing.iter().filter(|offer| offer.signature().is_some()).collect();
    let begin = match signed.as_slice() {
        [only] if asker.holds("onboardings:write") => {
            Some(format!("/onboardings/new?application={}", only.application_id))
        }
        _ => None,
    };
    let mut all = vec![with(On::You, "offer_sheets", "file", on_paper, |offer| offer.updated_at)];
    if let Some(Some(wait)) = all.first_mut() {
        wait.since = sheets.iter().map(|sheet| sheet.handed_in_at).min().unwrap_or(wait.since);
        // One leads to where it is looked at.
        if wait.count == 1 {
            wait.path.push_str("/sheets");
        }
    }
    all.extend([
        with(On::You, "offer_questions", "chat", questions, |offer| offer.updated_at),
        with(On::You, "offers_signed", "check", signed, |offer| offer.updated_at)
            .map(|signed| Waiting { path: begin.unwrap_or_else(|| signed.path.clone()), ..signed }),
        with(On::Candidates, "offers_open", "waiting", quiet, |offer| offer.sent_at),
    ]);
    Ok(all.into_iter().flatten().collect())
}

/// Returns which of these applications have an offer that stands, and for what it waits: what is due with them, this room
/// says.
pub async fn among(
    scope: &Scope,
    ids: Vec<ApplicationId>,
) -> Result<HashMap<ApplicationId, &'static str>> {
    let standing = store::standing_of(scope, ids).await?;
    let sheets = sheets::waiting(scope, standing.iter().map(|offer| offer.id)).await?;
    let asked = store::asked(scope, standing.iter().map(|offer| offer.id)).await?;
    let word = |offer: &Offer| match offer.state {
        State::Open if sheets.iter().any(|sheet| sheet.of == offer.id) => "offer_sheets",
        _ if asked.contains(&offer.id) => "offer_questions",
        State::Open => "offers_open",
        _ => "offers_signed",
    };
    Ok(standing.iter().map(|offer| (offer.application_id, word(offer))).collect())
}

fn say(
    on: On,
    word: &'static str,
    icon: &'static str,
    offers: &[&Offer],
    since: fn(&Offer) -> DateTime<Utc>,
    people: &[Person],
) -> Option<Waiting> {
    let oldest = offers.iter().map(|offer| since(offer)).min()?;
    let name = |offer: &&&Offer| {
        let person = people.iter().find(|person| person.id == offer.person_id);
        person.map(|person| person.name().to_owned())
    };
    let path = match offers {
        [only] => format!("/offers/{}", only.id),
        _ => "/offers".to_owned(),
    };
    Some(Waiting {
        on,
        word,
        icon,
        count: offers.len() as u64,
        of: String::new(),
        names: offers.iter().take(NAMED).filter_map(|offer| name(&offer)).collect(),
        since: oldest,
        until: None,
        path,
    })
}
