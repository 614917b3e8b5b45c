//! What is done until a check is ordered: load → ask the noun → save → announce.

use checklists::Fact;
use chrono::NaiveDate;

use super::{
    background_check::{BackgroundCheck, Closed, OnPaper, Order},
    background_check_state::{BackgroundCheckId, BackgroundCheckState, CheckRefused},
    events::{self, Event},
    link,
    notice::{self, Notice},
    papers::{self, CONSENT, Paper, PaperKind, Signing},
    store,
};
use crate::{
    error::{Error, Result},
    kernel::{fault::Reason, text::Text},
    offers::{self, Condition, Offer, OfferId, OfferState},
    onboarding, people,
    platform::db::Tx,
    practices,
};

/// A check with the secret of its link, which is shown once.
pub struct Made {
    pub check: BackgroundCheck,
    pub secret: String,
}

/// Asks somebody who has signed an offer that depends on it.
pub async fn ask(tx: &mut Tx, offer_id: OfferId) -> Result<Made> {
    let offer = offers::hold(tx, offer_id).await?;
    if offer.word() != OfferState::Accepted {
        return Err(CheckRefused::OfferFirst.into());
    }
    if !offer.terms.conditions.contains(&Condition::BackgroundCheck) {
        return Err(CheckRefused::NotACondition.into());
    }
    if let Some(earlier) = store::of_offer(tx, offer_id).await? {
        return Err(CheckRefused::AlreadyAsked(earlier.id).into());
    }
    let check = BackgroundCheck {
        id: tx.fresh_id(),
        offer_id,
        application_id: offer.application_id,
        person_id: offer.person_id,
        asked_at: tx.now(),
        asked_by: tx.actor().to_string(),
        disclosure: None,
        authorization: None,
        on_paper: None,
        refused_at: None,
        order: None,
        review: None,
        closed: None,
        updated_at: tx.now(),
        revision: 1,
    };
    store::add(tx, &check).await?;
    tx.announce(events::about(&check, Event::Asked));
    // Whoever has begun their list already gets its task, which holds their start.
    onboarding::now_so(tx, check.person_id, Fact::BackgroundCheck).await?;
    let secret = link::make(tx, &check).await?;
    notice::write(tx, &check, Notice::Asked, Some(&secret)).await?;
    Ok(Made { check, secret })
}

/// Makes a new link; the one before opens nothing any more. Once something has come back its link opens a report, so
/// that an owner alone makes one.
pub async fn new_link(tx: &mut Tx, id: BackgroundCheckId) -> Result<Made> {
    let check = store::hold(tx, id).await?;
    if check.review.is_some() {
        return Err(CheckRefused::OwnerHandsOver.into());
    }
    let secret = link::make(tx, &check).await?;
    tx.announce(events::about(&check, Event::LinkMade));
    if matches!(check.state(), BackgroundCheckState::Asked | BackgroundCheckState::Refused) {
        notice::write(tx, &check, Notice::Asked, Some(&secret)).await?;
    }
    Ok(Made { check, secret })
}

/// Notes that the disclosure was read, as only the candidate's link can.
pub async fn read_disclosure(
    tx: &mut Tx,
    id: BackgroundCheckId,
    signing: Signing,
) -> Result<BackgroundCheck> {
    let mut check = going_on(tx, id).await?;
    let paper = shown(tx, PaperKind::Disclosure, signing).await?;
    let is_first = check.disclosure.is_none();
    check.read(paper.clone())?;
    if is_first {
        store::add_paper(tx, id, PaperKind::Disclosure, &paper).await?;
        store::save(tx, &check).await?;
        tx.announce(events::about(&check, Event::DisclosureRead));
    }
    Ok(check)
}

/// Signs the authorization, as only the candidate's link can.
pub async fn authorize(
    tx: &mut Tx,
    id: BackgroundCheckId,
    signing: Signing,
) -> Result<BackgroundCheck> {
    let mut check = going_on(tx, id).await?;
    let paper = shown(tx, PaperKind::Authorization, signing).await?;
    check.authorize(paper.clone())?;
    store::add_paper(tx, id, PaperKind::Authorization, &paper).await?;
    store::save(tx, &check).await?;
    notice::expire(tx, &check).await?;
    tx.announce(events::about(&check, Event::Authorized));
    Ok(check)
}

/// The candidate does not agree, as only their link can say. The offer stands until somebody decides.
pub async fn refuse(tx: &mut Tx, id: BackgroundCheckId) -> Result<BackgroundCheck> {
    let mut check = going_on(tx, id).await?;
    let is_first = check.refused_at.is_none();
    check.refuse(tx.now())?;
    if is_first {
        store::save(tx, &check).await?;
        tx.announce(events::about(&check, Event::Refused));
    }
    Ok(check)
}

/// Notes where it was ordered, and on which day, or corrects that.
pub async fn order(tx: &mut Tx, id: BackgroundCheckId, order: Order) -> Result<BackgroundCheck> {
    let mut check = of_another(tx, id).await?;
    let practice = practices::here(tx).await?;
    let permitted_on = check.permitted_on(|at| practice.today(at));
    let event = if check.order.is_some() { Event::Corrected } else { Event::Ordered };
    check.order(order, (permitted_on, practice.today(tx.now())))?;
    store::save(tx, &check).await?;
    tx.announce(events::about(&check, event));
    onboarding::now_so(tx, check.person_id, Fact::BackgroundCheck).await?;
    Ok(check)
}

/// Notes that both papers were read and signed on paper, on which day, and where they are, or corrects that.
pub async fn sign_on_paper(
    tx: &mut Tx,
    id: BackgroundCheckId,
    (on, lies): (NaiveDate, Text<200>),
) -> Result<BackgroundCheck> {
    let mut check = of_another(tx, id).await?;
    let (by, practice) = (tx.actor().to_string(), practices::here(tx).await?);
    let days = (practice.today(check.asked_at), practice.today(tx.now()));
    let event = if check.on_paper.is_some() { Event::Corrected } else { Event::SignedOnPaper };
    check.sign_on_paper(OnPaper { on, lies, by }, days)?;
    store::save(tx, &check).await?;
    notice::expire(tx, &check).await?;
    tx.announce(events::about(&check, event));
    Ok(check)
}

/// Stops a check of which nothing has come back: they did not agree and are hired all the same, or it is not needed.
pub async fn close(tx: &mut Tx, id: BackgroundCheckId) -> Result<BackgroundCheck> {
    let mut check = of_another(tx, id).await?;
    check.close(closed(tx))?;
    save_closed(tx, &check).await?;
    Ok(check)
}

/// Stops what is open of an offer that was taken back: nobody goes on reading that something is asked of them.
pub async fn close_with(tx: &mut Tx, offer: &Offer) -> Result<()> {
    let Some(check) = store::of_offer(tx, offer.id).await? else { return Ok(()) };
    let mut check = store::hold(tx, check.id).await?;
    if check.close_with_offer(closed(tx)) {
        save_closed(tx, &check).await?;
    }
    Ok(())
}

fn closed(tx: &Tx) -> Closed {
    Closed { at: tx.now(), by: tx.actor().to_string() }
}

async fn save_closed(tx: &mut Tx, check: &BackgroundCheck) -> Result<()> {
    store::save(tx, check).await?;
    notice::expire(tx, check).await?;
    tx.announce(events::about(check, Event::Closed));
    Ok(())
}

/// Holds a check, and its offer first: in the order in which a withdrawal does. Returns whether the offer stands signed.
pub async fn held(tx: &Tx, id: BackgroundCheckId) -> Result<(BackgroundCheck, bool)> {
    let offer = store::find(tx, id).await?.offer_id;
    let stands = offers::hold(tx, offer).await?.word() == OfferState::Accepted;
    Ok((store::hold(tx, id).await?, stands))
}

/// Holds a check whose offer stands signed. Of one that was taken back nothing goes on.
pub async fn going_on(tx: &Tx, id: BackgroundCheckId) -> Result<BackgroundCheck> {
    let (check, stands) = held(tx, id).await?;
    if stands { Ok(check) } else { Err(CheckRefused::OfferFirst.into()) }
}

/// Like [`going_on`], for who orders, reads or decides: of somebody else.
pub async fn of_another(tx: &Tx, id: BackgroundCheckId) -> Result<BackgroundCheck> {
    let check = going_on(tx, id).await?;
    refuse_own(tx, &check).await?;
    Ok(check)
}

pub async fn refuse_own(tx: &Tx, check: &BackgroundCheck) -> Result<()> {
    people::refuse_own(tx, check.person_id, Reason::new("background_checks.own")).await
}

/// Returns the paper with who signed it, if it is the one that they were shown.
async fn shown(tx: &Tx, kind: PaperKind, signing: Signing) -> Result<Paper> {
    let practice = practices::here(tx).await?;
    let locales = &tx.platform().locales;
    let text = papers::text(locales, kind, signing.language, practice.name())?;
    if papers::fingerprint(&text) != signing.paper_sha256 {
        return Err(Error::from(CheckRefused::PaperChanged));
    }
    let Signing { name, place, agent, .. } = signing;
    let (at, by) = (tx.now(), tx.actor().to_string());
    Ok(Paper { text, name, consent: CONSENT, place, agent, at, by })
}
