//! Questions about offers, each by its name. No decisions are made here.

mod copies;
pub mod sheets;

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition as Sql, QueryFilter, QueryOrder, QuerySelect,
};

pub use copies::{add_copy, copies};

use super::{
    entity::{ending, offer, question, signature},
    offer::{Ended, Offer, OfferId, OfferState, State},
    signature::{Signature, Way},
    terms::{Condition, Terms},
};
use crate::{
    applications::ApplicationId,
    error::{Error, Result},
    jobs::JobId,
    kernel::{cursor::Window, money::Cents, prose::Prose},
    people::PersonId,
    platform::db::{
        Db, PracticeId, Scope, Tx,
        page::{Counting, Piece, Seek, Sorted},
    },
};

/// Which offers to list.
#[derive(Clone, Copy, Default)]
pub struct Filter {
    pub person_id: Option<PersonId>,
    pub application_id: Option<ApplicationId>,
    pub job_id: Option<JobId>,
    pub state: Option<OfferState>,
}

/// What a candidate wanted to know before they decide.
pub struct Question {
    pub text: Prose<1000>,
    pub asked_at: DateTime<Utc>,
}

pub async fn find(scope: &Scope, id: OfferId) -> Result<Offer> {
    one(scope, scope.one(scope.by_id::<offer::Entity>(id)).await?).await
}

/// Like [`find`], and holds it until the transaction ends.
pub async fn hold(tx: &Tx, id: OfferId) -> Result<Offer> {
    one(tx, tx.lock(tx.by_id::<offer::Entity>(id)).await?).await
}

/// Like [`hold`], of an offer of which nobody has been reminded.
pub async fn hold_unreminded(tx: &Tx, id: OfferId) -> Result<Option<Offer>> {
    let row = tx
        .lock(tx.by_id::<offer::Entity>(id).filter(offer::Column::RemindOf.is_not_null()))
        .await?;
    Ok(nouns(tx, row.into_iter().collect()).await?.pop())
}

/// Returns one row more than the window shows, in the order they were sent.
pub async fn list(scope: &Scope, filter: Filter, window: Window) -> Result<Vec<Offer>> {
    let mut rows = scope.select::<offer::Entity>();
    if let Some(id) = filter.person_id {
        rows = rows.filter(offer::Column::PersonId.eq(id));
    }
    if let Some(id) = filter.application_id {
        rows = rows.filter(offer::Column::ApplicationId.eq(id));
    }
    if let Some(id) = filter.job_id {
        rows = rows.filter(offer::Column::JobId.eq(id));
    }
    if let Some(state) = filter.state {
        rows = rows.filter(offer::Column::State.eq(state));
    }
    let rows = scope.all(scope.window(rows, window)).await?;
    nouns(scope, rows).await
}

/// Returns a page of them: of one application or of all, in the order they were sent.
pub async fn page(
    scope: &Scope,
    application_id: Option<ApplicationId>,
    seek: &Seek,
) -> Result<Piece<Offer>> {
    let mut rows = scope.select::<offer::Entity>();
    if let Some(id) = application_id {
        rows = rows.filter(offer::Column::ApplicationId.eq(id));
    }
    let (sorted, from) = (Sorted::by([offer::Column::Id]), (seek, Window::USUAL));
    let piece = scope.page(rows, &sorted, from, Counting::UpToAThousand).await?;
    Ok(Piece { rows: nouns(scope, piece.rows).await?, part: piece.part })
}

/// Returns the offers of one application, the first one first.
pub async fn of_application(scope: &Scope, id: ApplicationId) -> Result<Vec<Offer>> {
    let rows = scope.select::<offer::Entity>().filter(offer::Column::ApplicationId.eq(id));
    let rows = scope.all(rows.order_by_asc(offer::Column::Number)).await?;
    nouns(scope, rows).await
}

/// The states in which something is still to be done.
const STANDING: [OfferState; 2] = [OfferState::Open, OfferState::Accepted];

/// Returns the offers that are open or signed, the first that was sent first.
pub async fn standing(scope: &Scope, most: u64) -> Result<Vec<Offer>> {
    let rows = scope.select::<offer::Entity>().filter(offer::Column::State.is_in(STANDING));
    let rows = scope.all(rows.order_by_asc(offer::Column::Id).limit(most)).await?;
    nouns(scope, rows).await
}

/// Returns who has signed an offer that was not taken back.
pub async fn accepted(scope: &Scope) -> Result<Vec<PersonId>> {
    let rows = scope.select::<offer::Entity>();
    let rows = rows.filter(offer::Column::State.eq(OfferState::Accepted));
    let rows = scope.all(rows.order_by_asc(offer::Column::Id)).await?;
    Ok(rows.into_iter().map(|row| row.person_id).collect())
}

/// Returns the offers that somebody has signed and that were not taken back.
pub async fn signed_of(scope: &Scope, person: PersonId) -> Result<Vec<Offer>> {
    let rows = scope.select::<offer::Entity>().filter(offer::Column::PersonId.eq(person));
    let rows = rows.filter(offer::Column::State.eq(OfferState::Accepted));
    let rows = scope.all(rows.order_by_asc(offer::Column::Id)).await?;
    nouns(scope, rows).await
}

/// Returns the offers for these applications that are open or signed.
pub async fn standing_of(scope: &Scope, ids: Vec<ApplicationId>) -> Result<Vec<Offer>> {
    let rows = scope.select::<offer::Entity>().filter(offer::Column::State.is_in(STANDING));
    let rows = scope.all(rows.filter(offer::Column::ApplicationId.is_in(ids))).await?;
    nouns(scope, rows).await
}

/// Returns which of these offers were asked about.
pub async fn asked(
    scope: &Scope,
    ids: impl IntoIterator<Item = OfferId>,
) -> Result<HashSet<OfferId>> {
    let rows = scope.select::<question::Entity>().filter(question::Column::OfferId.is_in(ids));
    Ok(scope.all(rows).await?.into_iter().map(|row| row.offer_id).collect())
}

/// Returns what was asked about an offer, the first first.
pub async fn questions(scope: &Scope, id: OfferId) -> Result<Vec<Question>> {
    let rows = scope.select::<question::Entity>().filter(question::Column::OfferId.eq(id));
    let rows = scope.all(rows.order_by_asc(question::Column::Number)).await?;
    let noun = |row: question::Model| Question { text: row.text, asked_at: row.asked_at };
    Ok(rows.into_iter().map(noun).collect())
}

/// Returns the open offers whose last day is over.
pub async fn over(scope: &Scope, today: NaiveDate) -> Result<Vec<OfferId>> {
    ids(scope, is_over(today)).await
}

pub async fn whose_are_over(db: &Db, today: NaiveDate) -> Result<Vec<PracticeId>> {
    db.practices_with::<offer::Entity>(is_over(today)).await
}

/// Returns the open offers whose last day is this one or earlier, of which nobody has been reminded and no sheet waits.
pub async fn to_remind(scope: &Scope, to: NaiveDate) -> Result<Vec<OfferId>> {
    ids(scope, is_near(to)).await
}

pub async fn whose_are_near(db: &Db, to: NaiveDate) -> Result<Vec<PracticeId>> {
    db.practices_with::<offer::Entity>(is_near(to)).await
}

fn is_over(today: NaiveDate) -> Sql {
    let open = offer::Column::State.eq(OfferState::Open);
    Sql::all().add(open).add(offer::Column::AnswerBy.lt(today)).add(sheets::none_waits())
}

fn is_near(to: NaiveDate) -> Sql {
    // Who handed in a signed sheet has answered, until somebody says that it cannot be used.
    Sql::all().add(offer::Column::RemindOf.lte(to)).add(sheets::none_waits())
}

async fn ids(scope: &Scope, which: Sql) -> Result<Vec<OfferId>> {
    let rows = scope.select::<offer::Entity>().filter(which).order_by_asc(offer::Column::Id);
    Ok(scope.all(rows).await?.into_iter().map(|row| row.id).collect())
}

pub async fn add(tx: &Tx, offer: &Offer) -> Result<()> {
    let terms = offer.terms.clone();
    tx.insert(offer::Model {
        practice_id: tx.practice_id(),
        id: offer.id,
        application_id: offer.application_id,
        person_id: offer.person_id,
        job_id: offer.job_id,
        number: offer.number,
        state: offer.word(),
        pay_cents: terms.pay.0,
        pay_period: terms.period,
        hours: terms.hours,
        schedule: terms.schedule,
        location: terms.location,
        supervisor: terms.supervisor,
        first_day: terms.first_day,
        answer_by: terms.answer_by,
        conditions: words(&terms.conditions),
        line: terms.line,
        outside_because: terms.outside_because,
        letter: offer.letter.clone(),
        remind_of: Some(terms.answer_by),
        sent_at: offer.sent_at,
        sent_by: offer.sent_by.clone(),
        updated_at: tx.now(),
        revision: offer.revision,
    })
    .await
}

/// Keeps how it stands, with the row that says why.
pub async fn save(tx: &Tx, offer: &Offer) -> Result<()> {
    let (practice_id, offer_id) = (tx.practice_id(), offer.id);
    if let State::Accepted(signature) = &offer.state {
        tx.insert(row(practice_id, offer_id, signature.clone())).await?;
    }
    if let Some(ended) = offer.ended().cloned() {
        let steps: Vec<_> = ended.steps.iter().map(|step| step.word()).collect();
        tx.insert(ending::Model {
            practice_id,
            offer_id,
            how: ended.how,
            because: ended.because,
            note: ended.note,
            steps: (!steps.is_empty()).then(|| steps.join(",")),
            ended_at: ended.at,
            ended_by: ended.by,
        })
        .await?;
    }
    tx.update(offer::ActiveModel {
        practice_id: Set(practice_id),
        id: Set(offer_id),
        state: Set(offer.word()),
        remind_of: Set(None),
        updated_at: Set(tx.now()),
        revision: Set(offer.revision),
        ..Default::default()
    })
    .await
}

fn row(practice_id: PracticeId, offer_id: OfferId, signature: Signature) -> signature::Model {
    let Signature { name, letter_sha256, at: signed_at, by: signed_by, way } = signature;
    let nothing = signature::Model {
        practice_id,
        offer_id,
        name,
        letter_sha256,
        consent: 0,
        place: None,
        agent: None,
        signed_at,
        signed_by,
        paper_on: None,
        seen_by: None,
    };
    match way {
        Way::Online { consent, place, agent } => {
            signature::Model { consent, place, agent, ..nothing }
        }
        Way::OnPaper { signed_on, seen_by } => {
            signature::Model { paper_on: Some(signed_on), seen_by: Some(seen_by), ..nothing }
        }
    }
}

/// Notes that the candidate has been reminded.
pub async fn save_reminded(tx: &Tx, offer: &Offer) -> Result<()> {
    tx.update(offer::ActiveModel {
        practice_id: Set(tx.practice_id()),
        id: Set(offer.id),
        remind_of: Set(None),
        updated_at: Set(tx.now()),
        ..Default::default()
    })
    .await
}

pub async fn add_question(tx: &Tx, offer: &Offer, text: Prose<1000>) -> Result<()> {
    let so_far = questions(tx, offer.id).await?.len();
    tx.insert(question::Model {
        practice_id: tx.practice_id(),
        offer_id: offer.id,
        number: i32::try_from(so_far + 1).map_err(Error::internal)?,
        text,
        asked_at: tx.now(),
    })
    .await
}

async fn one(scope: &Scope, row: Option<offer::Model>) -> Result<Offer> {
    let found = nouns(scope, row.into_iter().collect()).await?.pop();
    found.ok_or(Error::Missing("offer"))
}

/// Makes nouns of rows: two more questions, however many rows there are.
async fn nouns(scope: &Scope, rows: Vec<offer::Model>) -> Result<Vec<Offer>> {
    let ids = || rows.iter().map(|row| row.id);
    let signed = scope.select::<signature::Entity>();
    let signed = scope.all(signed.filter(signature::Column::OfferId.is_in(ids()))).await?;
    let mut signed: HashMap<_, _> =
        signed.into_iter().map(|row| (row.offer_id, Signature::from(row))).collect();
    let ended = scope.select::<ending::Entity>();
    let ended = scope.all(ended.filter(ending::Column::OfferId.is_in(ids()))).await?;
    let mut ended: HashMap<_, _> =
        ended.into_iter().map(|row| (row.offer_id, Ended::from(row))).collect();
    let noun = |row: offer::Model| {
        let state = match (signed.remove(&row.id), ended.remove(&row.id)) {
            (None, None) => State::Open,
            (Some(signature), None) => State::Accepted(signature),
            (Some(signature), Some(ended)) => State::Rescinded(signature, ended),
            (None, Some(ended)) => State::Ended(ended),
        };
        Offer {
            id: row.id,
            application_id: row.application_id,
            person_id: row.person_id,
            job_id: row.job_id,
            number: row.number,
            terms: Terms {
                pay: Cents(row.pay_cents),
                period: row.pay_period,
                hours: row.hours,
                schedule: row.schedule,
                location: row.location,
                supervisor: row.supervisor,
                first_day: row.first_day,
                answer_by: row.answer_by,
                conditions: conditions(&row.conditions),
                line: row.line,
                outside_because: row.outside_because,
            },
            letter: row.letter,
            state,
            sent_at: row.sent_at,
            sent_by: row.sent_by,
            updated_at: row.updated_at,
            revision: row.revision,
        }
    };
    Ok(rows.into_iter().map(noun).collect())
}

fn words(conditions: &[Condition]) -> String {
    conditions.iter().map(|one| one.word()).collect::<Vec<_>>().join(",")
}

fn conditions(words: &str) -> Vec<Condition> {
    words.split(',').filter_map(|word| word.parse().ok()).collect()
}

impl From<signature::Model> for Signature {
    fn from(row: signature::Model) -> Self {
        let signature::Model { name, letter_sha256, consent, place, agent, .. } = row;
        let way = match row.paper_on.zip(row.seen_by) {
            Some((signed_on, seen_by)) => Way::OnPaper { signed_on, seen_by },
            None => Way::Online { consent, place, agent },
        };
        Self { name, letter_sha256, at: row.signed_at, by: row.signed_by, way }
    }
}

impl From<ending::Model> for Ended {
    fn from(row: ending::Model) -> Self {
        let ending::Model { how, because, note, steps, ended_at, ended_by, .. } = row;
        let steps = steps.iter().flat_map(|steps| steps.split(','));
        let steps = steps.filter_map(|word| word.parse().ok()).collect();
        Self { how, because, note, steps, at: ended_at, by: ended_by }
    }
}
