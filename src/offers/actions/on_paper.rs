//! An offer that is signed on paper: somebody hands in the sheet, and somebody of the office sees it.

use super::{end, further_link, is_closed, refuse_if_closed};
use crate::{
    error::{Error, Result},
    files::{self, FileId, FileUse, NewFile, Seen, SheetId, SheetState, Upload},
    kernel::{
        fault::{Fault, Reason},
        text::Text,
    },
    messages::{self, MessageKind},
    offers::{
        WriteOffers,
        events::{self, Event},
        notice::{self, Notice},
        offer::{Offer, OfferId, OfferRefused, OfferState},
        sheet::Sheet,
        store::{self, sheets},
    },
    people,
    platform::{
        db::{Scope, Tx},
        http::principal::Permission,
        keys::{self, User},
    },
    practices,
};

/// Takes a file that was just sent as a signed sheet. Its content was kept before the transaction.
pub async fn hand_in(tx: &mut Tx, id: OfferId, file: NewFile) -> Result<Sheet> {
    let (offer, so_far) = open(tx, id).await?;
    // The same photo twice is a second tap.
    let same = |sheet: &&Sheet| sheet.is_waiting() && sheet.sha256 == file.stored.sha256;
    if let Some(sheet) = so_far.iter().find(same) {
        return Ok(sheet.clone());
    }
    let file = files::add(tx, file).await?;
    take(tx, &offer, file.id).await
}

/// Takes a file that was sent before as a signed sheet.
pub async fn hand_in_file(tx: &mut Tx, id: OfferId, file: FileId) -> Result<Sheet> {
    let (offer, so_far) = open(tx, id).await?;
    if let Some(sheet) = so_far.iter().find(|sheet| sheet.file_id == file && sheet.is_waiting()) {
        return Ok(sheet.clone());
    }
    take(tx, &offer, file).await
}

/// Returns the offer, unless a sheet of it would not be taken: that is asked before its file is kept.
pub async fn refuse_sheet(scope: &Scope, id: OfferId) -> Result<Offer> {
    let offer = store::find(scope, id).await?;
    so_far(scope, &offer).await?;
    Ok(offer)
}

/// Returns an offer that can be signed, and what was handed in of it.
async fn open(tx: &Tx, id: OfferId) -> Result<(Offer, Vec<Sheet>)> {
    let offer = store::hold(tx, id).await?;
    let so_far = so_far(tx, &offer).await?;
    Ok((offer, so_far))
}

async fn so_far(scope: &Scope, offer: &Offer) -> Result<Vec<Sheet>> {
    refuse_if_closed(scope, offer).await?;
    let so_far = sheets::of(scope, offer.id).await?;
    offer.refuse_sheet(so_far.len(), practices::today(scope).await?)?;
    Ok(so_far)
}

async fn take(tx: &mut Tx, offer: &Offer, file: FileId) -> Result<Sheet> {
    let file = files::name(tx, file, FileUse::SignedSheet, offer.person_id).await?;
    refuse_kind(&file)?;
    let sheet = Sheet {
        id: tx.fresh_id(),
        of: offer.id,
        file_id: file.id,
        sha256: file.stored.sha256,
        state: SheetState::Waiting,
        reason: None,
        handed_in_at: tx.now(),
        handed_in_by: tx.actor().to_string(),
        decided_at: None,
        decided_by: None,
    };
    sheets::add(tx, &sheet).await?;
    tx.announce(events::plain(offer, Event::SheetHandedIn));
    Ok(sheet)
}

fn refuse_kind(file: &Upload) -> Result<()> {
    match files::may_be_compared(file.stored.kind) {
        true => Ok(()),
        false => Err(Error::Invalid(vec![Fault::new("file_id", Reason::new("offers.sheet_kind"))])),
    }
}

/// Signs an offer by what a person of the office saw on the sheets. From here on it is signed as any other is.
pub async fn confirm(tx: &mut Tx, id: OfferId, seen: Seen) -> Result<Offer> {
    let mut offer = store::hold(tx, id).await?;
    let user = person(tx, &offer).await?;
    refuse_if_closed(tx, &offer).await?;
    // What has ended is told as that, not as a sheet that is gone with it.
    let so_far = match offer.word() {
        OfferState::Open => sheets::of(tx, id).await?,
        state => return Err(OfferRefused::NotOpen(state).into()),
    };
    let waiting = files::waiting(so_far, &seen.sheets).map_err(OfferRefused::from)?;
    let practice = practices::here(tx).await?;
    let came = waiting.iter().map(|sheet| sheet.handed_in_at).max().unwrap_or_else(|| tx.now());
    let days = (practice.today(offer.sent_at), practice.today(came));
    let by = (tx.actor().to_string(), tx.now());
    let seen_by = user.name.to_string().parse().map_err(Error::internal)?;
    offer.accept_on_paper(seen, (seen_by, by.0.clone(), by.1), days)?;
    store::save(tx, &offer).await?;
    for sheet in waiting {
        sheets::save(tx, &sheet.decided(SheetState::Confirmed, None, by.clone())).await?;
    }
    messages::expire_about(tx, &id.to_string(), MessageKind::Offer).await?;
    tx.announce(events::accepted(&offer));
    Ok(offer)
}

/// Sends the sheets back that somebody looked at, with the reason, and tells the candidate. After its last day the offer is
/// over with that.
pub async fn send_back(
    tx: &mut Tx,
    id: OfferId,
    seen: &[SheetId],
    reason: Text<300>,
) -> Result<Offer> {
    let offer = store::hold(tx, id).await?;
    person(tx, &offer).await?;
    let waiting = sheets::of(tx, id).await?;
    let waiting = files::waiting(waiting, seen).map_err(OfferRefused::from)?;
    let by = (tx.actor().to_string(), tx.now());
    for sheet in waiting {
        let sheet = sheet.decided(SheetState::Returned, Some(reason.clone()), by.clone());
        sheets::save(tx, &sheet).await?;
    }
    tx.announce(events::plain(&offer, Event::SheetReturned));
    let (offer, notice) = match offer.may_be_signed(practices::today(tx).await?) {
        true => (offer, Notice::SheetReturned),
        false => (end(tx, id, OfferState::Expired, None).await?, Notice::SheetTooLate),
    };
    // Of a closed application they have been told more than that.
    if !is_closed(tx, &offer).await? {
        let secret = further_link(tx, &offer).await?;
        notice::write(tx, &offer, notice, Some(&secret)).await?;
    }
    Ok(offer)
}

/// Whoever looks is a person who has signed in, and nobody looks at their own.
async fn person(tx: &Tx, offer: &Offer) -> Result<User> {
    people::refuse_own(tx, offer.person_id, Reason::new("offers.own_sheet")).await?;
    let user = if files::can_look(tx.actor()) { keys::acting(tx).await? } else { None };
    user.ok_or(Error::Denied(WriteOffers::NAME))
}
