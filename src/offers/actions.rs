//! What is done with offers: load → ask the noun → save → announce.

mod on_paper;

pub use on_paper::{confirm, hand_in, hand_in_file, refuse_sheet, send_back};

use chrono::{NaiveDate, TimeDelta};

use super::{
    events::{self, Event},
    hooks,
    kind::{RescissionStep, WithdrawalReason},
    letter::{self, Named},
    link::Read,
    notice::{self, Notice},
    offer::{Ended, Offer, OfferId, OfferRefused, OfferState, REMINDER_DAYS, State},
    signature::{CONSENT, Signing},
    store::{self, sheets},
    terms::Terms,
};
use crate::{
    applications::{self, Application, ApplicationId, ApplicationStage},
    error::{Error, Result},
    jobs,
    kernel::prose::Prose,
    messages::{self, MessageKind},
    people::{self, PersonId},
    platform::{
        db::{Scope, Tx},
        http::link::Purpose,
        keys,
    },
    practices,
};

/// What is to be offered, and to whom.
#[derive(Clone, Debug)]
pub struct NewOffer {
    pub application_id: ApplicationId,
    /// The open offer in whose place it stands.
    pub replaces: Option<OfferId>,
    pub terms: Terms,
}

/// An offer just made, with the secret of its link, which is shown once.
pub struct Made {
    pub offer: Offer,
    pub secret: String,
}

/// Why an offer is taken back.
#[derive(Clone, Debug)]
pub struct Withdrawal {
    pub because: WithdrawalReason,
    pub note: Option<Prose<1000>>,
    /// What was done first, of a signed one.
    pub steps: Vec<RescissionStep>,
}

/// The link outlives the offer by a year, so that who signed can come back to their copy.
const LINK_LASTS: TimeDelta = TimeDelta::days(365);

/// Sends an offer: the application moves to that stage, and whoever is offered it gets the link.
pub async fn send(tx: &mut Tx, new: NewOffer) -> Result<Made> {
    let application = applications::hold(tx, new.application_id).await.map_err(missing)?;
    if !application.stage.is_open() {
        return Err(OfferRefused::ApplicationClosed.into());
    }
    let earlier = store::of_application(tx, application.id).await?;
    Offer::refuse_second(&earlier, new.replaces)?;
    if let Some(replaced) = new.replaces {
        refuse_unseen(tx, replaced).await?;
        end(tx, replaced, OfferState::Replaced, None).await?;
    }
    let offer = prepare(tx, &application, new.terms, earlier.len() + 1).await?;
    store::add(tx, &offer).await?;
    if application.stage != ApplicationStage::Offer {
        applications::move_to(tx, application.id, ApplicationStage::Offer, None).await?;
    }
    tx.announce(events::plain(&offer, Event::Sent));
    let secret = link(tx, &offer).await?;
    notice::write(tx, &offer, Notice::Sent, Some(&secret)).await?;
    Ok(Made { offer, secret })
}

/// Returns the offer that these terms would make, with its letter. Nothing is kept.
pub async fn prepare(
    scope: &Scope,
    application: &Application,
    terms: Terms,
    number: usize,
) -> Result<Offer> {
    let (person_id, job_id) = (application.arrival.person_id, application.arrival.job_id);
    let person = people::find(scope, person_id).await?.ok_or(Error::Missing("person"))?;
    let job = jobs::find(scope, job_id).await?;
    let practice = practices::here(scope).await?;
    let today = practice.today(scope.now());
    let description = job.description();
    let faults = terms.faults(description.pay.as_ref(), today);
    if !faults.is_empty() {
        return Err(Error::Invalid(faults));
    }
    let named = Named {
        person: person.name(),
        job: job.title(),
        benefits: &description.benefits,
        practice: &practice,
        today,
    };
    let letter = letter::write(&scope.platform().locales, &terms, &named)?;
    Ok(Offer {
        id: scope.fresh_id(),
        application_id: application.id,
        person_id,
        job_id,
        number: i32::try_from(number).map_err(Error::internal)?,
        terms,
        letter,
        state: State::Open,
        sent_at: scope.now(),
        sent_by: scope.actor().to_string(),
        updated_at: scope.now(),
        revision: 1,
    })
}

/// Makes a new link for an offer; the one before opens nothing any more.
pub async fn new_link(tx: &mut Tx, id: OfferId) -> Result<Made> {
    let offer = store::hold(tx, id).await?;
    if !matches!(offer.state, State::Open | State::Accepted(_)) {
        return Err(OfferRefused::NotOpen(offer.word()).into());
    }
    let secret = link(tx, &offer).await?;
    tx.announce(events::plain(&offer, Event::LinkMade));
    if matches!(offer.state, State::Open) {
        notice::write(tx, &offer, Notice::Sent, Some(&secret)).await?;
    }
    Ok(Made { offer, secret })
}

/// Signs an offer, as only its link can.
pub async fn accept(tx: &mut Tx, id: OfferId, signing: Signing) -> Result<Offer> {
    let mut offer = store::hold(tx, id).await?;
    refuse_if_closed(tx, &offer).await?;
    let by = (tx.actor().to_string(), tx.now());
    let today = practices::today(tx).await?;
    offer.accept(signing, CONSENT, by, today)?;
    store::save(tx, &offer).await?;
    sheets::set_aside(tx, &offer).await?;
    messages::expire_about(tx, &id.to_string(), MessageKind::Offer).await?;
    tx.announce(events::accepted(&offer));
    Ok(offer)
}

/// Says no, as only the candidate's link can.
pub async fn decline(tx: &mut Tx, id: OfferId) -> Result<Offer> {
    let mut offer = store::hold(tx, id).await?;
    let ended = ended(tx, OfferState::Declined, None);
    let today = practices::today(tx).await?;
    offer.decline(ended, today)?;
    store::save(tx, &offer).await?;
    sheets::set_aside(tx, &offer).await?;
    messages::expire_about(tx, &id.to_string(), MessageKind::Offer).await?;
    tx.announce(events::plain(&offer, Event::Declined));
    Ok(offer)
}

/// Keeps what a candidate asks before they decide. The offer stands.
pub async fn ask(tx: &mut Tx, id: OfferId, text: Prose<1000>) -> Result<Offer> {
    let offer = store::hold(tx, id).await?;
    if !offer.may_be_signed(practices::today(tx).await?) {
        return Err(OfferRefused::NotOpen(offer.word()).into());
    }
    store::add_question(tx, &offer, text).await?;
    tx.announce(events::plain(&offer, Event::Asked));
    Ok(offer)
}

/// The turn of whoever decides whether somebody begins.
pub fn joining(person: PersonId) -> String {
    format!("joining of {person}")
}

/// Takes an offer back, and tells the candidate. Of a signed one the rooms above are asked first, and a signed sheet
/// that waits is looked at first.
pub async fn withdraw(tx: &mut Tx, id: OfferId, withdrawal: Withdrawal) -> Result<Offer> {
    let standing = store::hold(tx, id).await?;
    refuse_unseen(tx, id).await?;
    // Who starts their list now starts it before or after this.
    tx.in_turn(&joining(standing.person_id)).await?;
    if standing.signature().is_some() {
        hooks::refuse_if_objected(tx, &standing, withdrawal.because).await?;
    }
    let offer = end(tx, id, OfferState::Withdrawn, Some(withdrawal)).await?;
    if offer.signature().is_some() {
        hooks::taken_back(tx, &offer).await?;
    }
    notice::write(tx, &offer, Notice::Withdrawn, None).await?;
    Ok(offer)
}

/// Ends an offer whose last day is over. One that was answered meanwhile stays, and one of which a signed sheet waits.
pub async fn expire(tx: &mut Tx, id: OfferId, today: NaiveDate) -> Result<()> {
    let offer = store::hold(tx, id).await?;
    let is_over = matches!(offer.state, State::Open) && !offer.may_be_signed(today);
    if is_over && !sheets::is_one_waiting(tx, id).await? {
        end(tx, id, OfferState::Expired, None).await?;
    }
    Ok(())
}

/// Reminds a candidate who has not answered the day before the last, once. Who handed in a signed sheet has.
pub async fn remind(tx: &mut Tx, id: OfferId, today: NaiveDate) -> Result<()> {
    // Another process may have reminded them meanwhile.
    let Some(offer) = store::hold_unreminded(tx, id).await? else { return Ok(()) };
    let is_near = today + REMINDER_DAYS >= offer.terms.answer_by;
    if !offer.may_be_signed(today) || !is_near || sheets::is_one_waiting(tx, id).await? {
        return Ok(());
    }
    store::save_reminded(tx, &offer).await?;
    // Who was sent it today needs no reminder of it.
    if practices::here(tx).await?.today(offer.sent_at) == today {
        return Ok(());
    }
    let secret = link(tx, &offer).await?;
    notice::write(tx, &offer, Notice::Reminder, Some(&secret)).await
}

/// Reminds a candidate who has not answered an offer that can still be signed, as long as [`remind`] does not: nobody is told
/// the same twice in a day. Returns whether they were.
pub async fn nudge(tx: &mut Tx, id: OfferId) -> Result<bool> {
    let offer = store::hold(tx, id).await?;
    let today = practices::here(tx).await?.today(tx.now());
    let can_be = offer.may_be_signed(today) && today + REMINDER_DAYS < offer.terms.answer_by;
    let can_be = can_be && !sheets::is_one_waiting(tx, id).await?;
    if can_be {
        let secret = further_link(tx, &offer).await?;
        notice::write(tx, &offer, Notice::Reminder, Some(&secret)).await?;
    }
    Ok(can_be)
}

async fn end(tx: &mut Tx, id: OfferId, how: OfferState, why: Option<Withdrawal>) -> Result<Offer> {
    let mut offer = store::hold(tx, id).await?;
    let ended = ended(tx, how, why);
    offer.end(ended.clone())?;
    store::save(tx, &offer).await?;
    sheets::set_aside(tx, &offer).await?;
    messages::expire_about(tx, &id.to_string(), MessageKind::Offer).await?;
    tx.announce(match how {
        OfferState::Withdrawn => events::withdrawn(&offer, &ended),
        OfferState::Replaced => events::plain(&offer, Event::Replaced),
        _ => events::plain(&offer, Event::Expired),
    });
    Ok(offer)
}

fn ended(tx: &Tx, how: OfferState, why: Option<Withdrawal>) -> Ended {
    let (because, note, steps) = match why {
        Some(Withdrawal { because, note, steps }) => (Some(because), note, steps),
        None => (None, None, vec![]),
    };
    Ended { how, because, note, steps, at: tx.now(), by: tx.actor().to_string() }
}

async fn link(tx: &Tx, offer: &Offer) -> Result<String> {
    let subject = offer.id.to_string();
    keys::revoke_links(tx, Read::NAME, &subject).await?;
    Ok(keys::make_link(tx, Read::NAME, subject, tx.now() + LINK_LASTS).await?.secret)
}

/// Makes one link more, for somebody who came by another way of their own.
pub async fn further_link(tx: &mut Tx, offer: &Offer) -> Result<String> {
    let subject = offer.id.to_string();
    Ok(keys::make_link(tx, Read::NAME, subject, tx.now() + LINK_LASTS).await?.secret)
}

/// Returns whether the application is closed. Who begins before they have signed can still sign.
pub async fn is_closed(scope: &Scope, offer: &Offer) -> Result<bool> {
    Ok(applications::find(scope, offer.application_id).await?.ending.is_some())
}

async fn refuse_if_closed(scope: &Scope, offer: &Offer) -> Result<()> {
    match is_closed(scope, offer).await? {
        true => Err(OfferRefused::ApplicationClosed.into()),
        false => Ok(()),
    }
}

/// Refuses to end an offer of which a signed sheet waits: whoever ends it unseen would end what may be signed.
async fn refuse_unseen(tx: &Tx, id: OfferId) -> Result<()> {
    match sheets::is_one_waiting(tx, id).await? {
        true => Err(OfferRefused::SheetWaits.into()),
        false => Ok(()),
    }
}

/// What a body names and is not there is a fault of the body.
fn missing(error: Error) -> Error {
    match error {
        Error::Missing(_) => Error::fault("application_id", "application.missing"),
        other => other,
    }
}
