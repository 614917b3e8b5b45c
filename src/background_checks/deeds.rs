//! What is done with what came back, by an owner alone. The offer is taken back here and by no other way.

use chrono::{DateTime, NaiveDate, Utc};

use super::{
    actions::{Made, going_on},
    background_check::BackgroundCheck,
    background_check_state::BackgroundCheckId,
    events::{self, Event},
    link,
    notice::{self, Notice},
    review::{Answer, AnswerKind, FirstNotice, Outcome, Review, Said},
    store, waiting,
};
use crate::{
    error::{Error, Result},
    files::{self, FileId, FileUse, NewFile},
    kernel::{language::Language, prose::Prose},
    offers::{self, Withdrawal, WithdrawalReason},
    platform::db::Tx,
    practices,
};

/// What came back.
pub struct Received {
    pub on: NaiveDate,
    pub is_clear: bool,
    /// Its content was kept before the transaction.
    pub report: Option<NewFile>,
}

/// The first notice, before it has its dates.
pub struct Noticed {
    pub because: Prose<2000>,
    /// More days than the usual, if the office gives them.
    pub days: Option<u16>,
    pub summary: NewFile,
}

/// Opens what came back for who may read it, and writes down that they did.
pub async fn open(tx: &mut Tx, id: BackgroundCheckId) -> Result<BackgroundCheck> {
    let check = store::find(tx, id).await?;
    if check.review.is_some() {
        tx.announce(events::about(&check, Event::RecordRead));
    }
    Ok(check)
}

/// Notes what came back. What is clear passes at once.
pub async fn receive(
    tx: &mut Tx,
    id: BackgroundCheckId,
    received: Received,
) -> Result<BackgroundCheck> {
    let mut check = going_on(tx, id).await?;
    let report = match received.report {
        Some(file) => Some(named(tx, &check, file).await?),
        None => None,
    };
    let review = Review {
        received_on: received.on,
        received_by: tx.actor().to_string(),
        report,
        first: None,
        answer: None,
        recheck: None,
        outcome: received.is_clear.then_some(Outcome::Clear),
    };
    let today = practices::today(tx).await?;
    check.receive(review, today)?;
    store::save(tx, &check).await?;
    tx.announce(events::about(&check, Event::Received));
    if received.is_clear {
        tx.announce(events::about(&check, Event::Passed));
    }
    Ok(check)
}

/// Sends the first notice: with the report, the summary of rights and the time to answer.
///
/// The links before open nothing any more: others may have handed them over, and this one opens the report.
pub async fn notify(tx: &mut Tx, id: BackgroundCheckId, new: Noticed) -> Result<Made> {
    let mut check = going_on(tx, id).await?;
    let practice = practices::here(tx).await?;
    let sent_on = practice.today(tx.now());
    let usual = waiting::wait(&practice.particulars, sent_on)?.days;
    let days = usual.max(new.days.unwrap_or(usual));
    let first = FirstNotice {
        summary: named(tx, &check, new.summary).await?,
        because: new.because.to_string(),
        sent_on,
        waits_through: waiting::last_day(practice.time_zone(), sent_on, days)?,
        days,
        by: tx.actor().to_string(),
    };
    check.review(|review| review.notify(first))?;
    store::save(tx, &check).await?;
    tx.announce(events::about(&check, Event::NoticeSent));
    let secret = link::make(tx, &check).await?;
    notice::write(tx, &check, Notice::News, None).await?;
    Ok(Made { check, secret })
}

/// Makes a new link to what came back, for an owner to hand over.
pub async fn new_link(tx: &mut Tx, id: BackgroundCheckId) -> Result<Made> {
    let check = store::hold(tx, id).await?;
    let secret = link::make(tx, &check).await?;
    tx.announce(events::about(&check, Event::LinkMade));
    Ok(Made { check, secret })
}

/// Keeps what the candidate says of the report, as only their link can.
pub async fn answer(
    tx: &mut Tx,
    id: BackgroundCheckId,
    kind: AnswerKind,
    words: Prose<2000>,
) -> Result<BackgroundCheck> {
    let mut check = going_on(tx, id).await?;
    let answer = Answer { kind: kind.word().to_owned(), words: words.to_string(), at: tx.now() };
    check.review(|review| review.answer(answer))?;
    store::save(tx, &check).await?;
    tx.announce(events::about(&check, Event::Answered));
    Ok(check)
}

/// Notes what the agency found when it looked again.
pub async fn recheck(
    tx: &mut Tx,
    id: BackgroundCheckId,
    words: Prose<2000>,
) -> Result<BackgroundCheck> {
    let mut check = going_on(tx, id).await?;
    let said = said(tx, &words);
    check.review(|review| review.recheck(said))?;
    store::save(tx, &check).await?;
    tx.announce(events::about(&check, Event::Rechecked));
    Ok(check)
}

/// Hires them all the same.
pub async fn go_ahead(
    tx: &mut Tx,
    id: BackgroundCheckId,
    words: Prose<2000>,
) -> Result<BackgroundCheck> {
    let mut check = going_on(tx, id).await?;
    let said = said(tx, &words);
    check.review(|review| review.go_ahead(said))?;
    store::save(tx, &check).await?;
    tx.announce(events::about(&check, Event::Passed));
    Ok(check)
}

/// Ends it by the final notice, and takes the offer back.
pub async fn end(tx: &mut Tx, id: BackgroundCheckId, words: Prose<2000>) -> Result<Made> {
    let mut check = going_on(tx, id).await?;
    let (said, today) = (said(tx, &words), practices::today(tx).await?);
    check.review(|review| review.end(said, today))?;
    store::save(tx, &check).await?;
    tx.announce(events::about(&check, Event::Ended));
    // The words stay sealed: an offer is read by more people than a report.
    let note = tx.platform().locales.say(
        Language::English,
        "background_check-offer-note",
        &Default::default(),
    );
    let note = note.map_err(|error| Error::internal(format!("{error:#}")))?;
    let note = Some(note.parse().map_err(|_| Error::internal("the note of an offer"))?);
    let because = WithdrawalReason::Report;
    offers::withdraw(tx, check.offer_id, Withdrawal { because, note, steps: vec![] }).await?;
    let secret = link::make(tx, &check).await?;
    notice::write(tx, &check, Notice::News, None).await?;
    Ok(Made { check, secret })
}

async fn named(tx: &mut Tx, check: &BackgroundCheck, file: NewFile) -> Result<String> {
    let id: FileId = files::add(tx, file).await?.id;
    files::name(tx, id, FileUse::BackgroundReport, check.person_id).await?;
    Ok(id.to_string())
}

fn said(tx: &Tx, words: &Prose<2000>) -> Said {
    let (at, by): (DateTime<Utc>, _) = (tx.now(), tx.actor().to_string());
    Said { words: words.to_string(), at, by }
}
