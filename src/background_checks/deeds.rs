//! What is done with what came back, by an owner alone. The offer is taken back here and by no other way.

use chrono::{DateTime, NaiveDate, Utc};

use super::{
    actions::{self, Made, held, of_another},
    background_check::BackgroundCheck,
    background_check_state::{BackgroundCheckId, CheckRefused},
    events::{self, Event},
    link,
    notice::{self, Notice},
    review::{Answer, AnswerKind, FirstNotice, Outcome, Reached, ReachedBy, Review, Said},
    store, waiting,
};
use crate::{
    error::{Error, Result},
    files::{self, FileId, FileUse, NewFile, Upload},
    kernel::{
        fault::{Fault, Reason},
        language::Language,
        prose::Prose,
    },
    offers::{self, Withdrawal, WithdrawalReason},
    people::PersonId,
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
    actions::refuse_own(tx, &check).await?;
    if check.review.is_some() {
        tx.announce(events::about(&check, Event::RecordRead));
    }
    Ok(check)
}

/// Writes down that a file of a check was opened by another door than the room's own.
pub async fn note_opened(tx: &mut Tx, file: &Upload) -> Result<()> {
    let Some(person) = file.person else { return Ok(()) };
    let id = file.id.to_string();
    let names = |review: &Review| {
        let summary = review.first.as_ref().map(|first| &first.summary);
        review.report.as_ref() == Some(&id) || summary == Some(&id)
    };
    for check in store::of_person(tx, person).await? {
        if check.review.as_ref().is_some_and(names) {
            actions::refuse_own(tx, &check).await?;
            tx.announce(events::about(&check, Event::RecordRead));
        }
    }
    Ok(())
}

/// Writes down that all that came back about somebody was read: to be given to them.
pub async fn note_given(tx: &mut Tx, person: PersonId) -> Result<()> {
    for check in store::of_person(tx, person).await? {
        if check.review.is_some() {
            tx.announce(events::about(&check, Event::RecordRead));
        }
    }
    Ok(())
}

/// Notes what came back. What is clear passes at once.
pub async fn receive(
    tx: &mut Tx,
    id: BackgroundCheckId,
    received: Received,
) -> Result<BackgroundCheck> {
    let mut check = of_another(tx, id).await?;
    let report = match received.report {
        Some(file) => Some(named(tx, &check, file).await?),
        None => None,
    };
    let review = Review {
        received_on: received.on,
        received_by: tx.actor().to_string(),
        report,
        first: None,
        answers: vec![],
        recheck: None,
        outcome: received.is_clear.then_some(Outcome::Clear),
        final_on: None,
        revision: 1,
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

/// Writes the first notice: with the report, the summary of rights and the time to answer.
///
/// The links before open nothing any more: others may have handed them over, and this one opens the report. No wait
/// runs before it is in their hands.
pub async fn notify(tx: &mut Tx, id: BackgroundCheckId, new: Noticed) -> Result<Made> {
    let mut check = of_another(tx, id).await?;
    let practice = practices::here(tx).await?;
    let written_on = practice.today(tx.now());
    let usual = waiting::wait(&practice.particulars, written_on)?.days;
    let days = new.days.unwrap_or(usual);
    if days < usual {
        let why = Reason::new("background_checks.too_few_days").with("days", usual);
        return Err(Error::Invalid(vec![Fault::new("days", why)]));
    }
    let first = FirstNotice {
        summary: named(tx, &check, new.summary).await?,
        because: new.because.to_string(),
        written_on,
        days,
        by: tx.actor().to_string(),
        reached: None,
        opened_at: None,
    };
    check.review(|review| review.notify(first))?;
    store::save_review(tx, &check).await?;
    tx.announce(events::about(&check, Event::NoticeSent));
    let secret = link::make(tx, &check).await?;
    notice::write(tx, &check, Notice::News, None).await?;
    Ok(Made { check, secret })
}

/// Makes a new link to what came back, for an owner to hand over.
pub async fn new_link(tx: &mut Tx, id: BackgroundCheckId) -> Result<Made> {
    let check = store::hold(tx, id).await?;
    actions::refuse_own(tx, &check).await?;
    let secret = link::make(tx, &check).await?;
    tx.announce(events::about(&check, Event::LinkMade));
    Ok(Made { check, secret })
}

/// Notes on which day the owner handed the link over: to the first notice, whose wait runs from then, or to the last.
pub async fn hand_over(
    tx: &mut Tx,
    id: BackgroundCheckId,
    on: NaiveDate,
) -> Result<BackgroundCheck> {
    let (mut check, _) = held(tx, id).await?;
    actions::refuse_own(tx, &check).await?;
    let today = practices::today(tx).await?;
    if matches!(
        check.review.as_ref().and_then(|review| review.outcome.as_ref()),
        Some(Outcome::Ended(_))
    ) {
        check.review(|review| review.hand_final(on, today))?;
    } else {
        reach(tx, &mut check, (on, ReachedBy::Handed)).await?;
    }
    store::save_review(tx, &check).await?;
    tx.announce(events::about(&check, Event::HandedOver));
    Ok(check)
}

/// Notes that the report was opened by the candidate's link, the first time: then they have it.
pub async fn opened(tx: &mut Tx, id: BackgroundCheckId) -> Result<()> {
    let (mut check, stands) = held(tx, id).await?;
    let first = check.review.as_ref().and_then(|review| review.first.as_ref());
    if !stands || first.is_none_or(|first| first.opened_at.is_some()) {
        return Ok(());
    }
    let (now, today) = (tx.now(), practices::today(tx).await?);
    let is_decided = check.review.as_ref().is_some_and(|review| review.outcome.is_some());
    if !is_decided {
        reach(tx, &mut check, (today, ReachedBy::Opened)).await?;
    }
    check.review(|review| {
        if let Some(first) = &mut review.first {
            first.opened_at = Some(now);
        }
        Ok(())
    })?;
    store::save_review(tx, &check).await?;
    tx.announce(events::about(&check, Event::ReportOpened));
    Ok(())
}

async fn reach(
    tx: &Tx,
    check: &mut BackgroundCheck,
    (on, how): (NaiveDate, ReachedBy),
) -> Result<()> {
    let practice = practices::here(tx).await?;
    let today = practice.today(tx.now());
    let first = check.review.as_ref().and_then(|review| review.first.as_ref());
    let days = first.ok_or(CheckRefused::NoticeFirst)?.days;
    let through = waiting::last_day(practice.time_zone(), on, days)?;
    let reached = Reached { on, through, how, by: tx.actor().to_string() };
    Ok(check.review(|review| review.reach(reached, today))?)
}

/// Keeps what the candidate says of the report, as only their link can. The same again is a second tap.
pub async fn answer(
    tx: &mut Tx,
    id: BackgroundCheckId,
    kind: AnswerKind,
    words: Prose<2000>,
) -> Result<BackgroundCheck> {
    let (mut check, stands) = held(tx, id).await?;
    let words = words.to_string();
    if check.review.as_ref().is_some_and(|review| review.has(kind, &words)) {
        return Ok(check);
    }
    if !stands {
        return Err(CheckRefused::AnswerLate.into());
    }
    let (at, today) = (tx.now(), practices::today(tx).await?);
    check.review(|review| review.answer(Answer { kind: kind.word().to_owned(), words, at }))?;
    reach(tx, &mut check, (today, ReachedBy::Answered)).await?;
    store::save_review(tx, &check).await?;
    tx.announce(events::about(&check, Event::Answered));
    Ok(check)
}

/// Notes what the agency found when it looked again.
pub async fn recheck(
    tx: &mut Tx,
    id: BackgroundCheckId,
    (words, seen): (Prose<2000>, i32),
) -> Result<BackgroundCheck> {
    let mut check = of_another(tx, id).await?;
    let said = said(tx, &words);
    check.review(|review| {
        review.refuse_unless_seen(seen)?;
        review.recheck(said)
    })?;
    store::save_review(tx, &check).await?;
    tx.announce(events::about(&check, Event::Rechecked));
    Ok(check)
}

/// Hires them all the same.
pub async fn go_ahead(
    tx: &mut Tx,
    id: BackgroundCheckId,
    (words, seen): (Prose<2000>, i32),
) -> Result<BackgroundCheck> {
    let mut check = of_another(tx, id).await?;
    let said = said(tx, &words);
    check.review(|review| {
        review.refuse_unless_seen(seen)?;
        review.go_ahead(said)
    })?;
    store::save(tx, &check).await?;
    tx.announce(events::about(&check, Event::Passed));
    Ok(check)
}

/// Ends it by the final notice, and takes the offer back.
pub async fn end(
    tx: &mut Tx,
    id: BackgroundCheckId,
    (words, seen): (Prose<2000>, i32),
) -> Result<Made> {
    let mut check = of_another(tx, id).await?;
    let (said, today) = (said(tx, &words), practices::today(tx).await?);
    check.review(|review| {
        review.refuse_unless_seen(seen)?;
        review.end(said, today)
    })?;
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
