//! Questions about background checks, each by its name. What is sealed is opened here and nowhere else.

use std::collections::HashMap;

use sea_orm::{ActiveValue::Set, ColumnTrait, QueryFilter, QueryOrder, QuerySelect};

use super::{
    background_check::{Agency, BackgroundCheck, Closed, OnPaper, Order},
    background_check_state::{BackgroundCheckId, BackgroundCheckState},
    entity::{background_check as check, paper},
    papers::{Paper, PaperKind},
    review::Review,
};
use crate::{
    applications::ApplicationId,
    error::{Error, Result},
    kernel::cursor::Window,
    offers::OfferId,
    people::PersonId,
    platform::db::{
        Scope, Tx,
        held::Row,
        page::{Counting, Piece, Seek, Sorted},
    },
};

/// Which background checks to list.
#[derive(Clone, Copy, Default)]
pub struct Filter {
    pub application_id: Option<ApplicationId>,
    pub state: Option<BackgroundCheckState>,
}

pub async fn find(scope: &Scope, id: BackgroundCheckId) -> Result<BackgroundCheck> {
    one(scope, scope.one(scope.by_id::<check::Entity>(id)).await?).await
}

/// Like [`find`], and holds it until the transaction ends.
pub async fn hold(tx: &Tx, id: BackgroundCheckId) -> Result<BackgroundCheck> {
    one(tx, tx.lock(tx.by_id::<check::Entity>(id)).await?).await
}

/// Returns the check of an offer, if there is one.
pub async fn of_offer(scope: &Scope, id: OfferId) -> Result<Option<BackgroundCheck>> {
    let rows = scope.select::<check::Entity>().filter(check::Column::OfferId.eq(id));
    Ok(nouns(scope, scope.all(rows).await?).await?.pop())
}

/// Returns the checks of an application, the first first.
pub async fn of_application(scope: &Scope, id: ApplicationId) -> Result<Vec<BackgroundCheck>> {
    let rows = scope.select::<check::Entity>().filter(check::Column::ApplicationId.eq(id));
    nouns(scope, scope.all(rows.order_by_asc(check::Column::Id)).await?).await
}

/// Returns the checks of somebody, the first first.
pub async fn of_person(scope: &Scope, id: PersonId) -> Result<Vec<BackgroundCheck>> {
    let rows = scope.select::<check::Entity>().filter(check::Column::PersonId.eq(id));
    nouns(scope, scope.all(rows.order_by_asc(check::Column::Id)).await?).await
}

/// Returns one row more than the window shows, in the order they were asked for.
pub async fn list(scope: &Scope, filter: Filter, window: Window) -> Result<Vec<BackgroundCheck>> {
    let mut rows = scope.select::<check::Entity>();
    if let Some(id) = filter.application_id {
        rows = rows.filter(check::Column::ApplicationId.eq(id));
    }
    if let Some(state) = filter.state {
        rows = rows.filter(check::Column::State.eq(state));
    }
    nouns(scope, scope.all(scope.window(rows, window)).await?).await
}

/// Returns a page of them, in the order they were asked for.
pub async fn page(scope: &Scope, seek: &Seek) -> Result<Piece<BackgroundCheck>> {
    let (sorted, from) = (Sorted::by([check::Column::Id]), (seek, Window::USUAL));
    let rows = scope.select::<check::Entity>();
    let piece = scope.page(rows, &sorted, from, Counting::UpToAThousand).await?;
    Ok(Piece { rows: nouns(scope, piece.rows).await?, part: piece.part })
}

/// Returns those in these states, the first that was asked for first.
pub async fn standing(
    scope: &Scope,
    states: &[BackgroundCheckState],
    most: u64,
) -> Result<Vec<BackgroundCheck>> {
    let rows = scope.select::<check::Entity>();
    let rows = rows.filter(check::Column::State.is_in(states.iter().copied()));
    let rows = rows.order_by_asc(check::Column::Id).limit(most);
    nouns(scope, scope.all(rows).await?).await
}

/// Returns those that ended and whose final notice nobody has noted as handed over, the one that has waited longest first.
pub async fn owing_final(scope: &Scope, most: usize) -> Result<Vec<BackgroundCheck>> {
    const AT_ONCE: u64 = 100;
    let (mut owing, mut after) = (vec![], None);
    loop {
        let rows = scope.select::<check::Entity>();
        let rows = rows.filter(check::Column::State.eq(BackgroundCheckState::Ended));
        let mut rows = rows.filter(check::Column::IsFinalHanded.eq(false));
        if let Some(id) = after {
            rows = rows.filter(check::Column::Id.gt(id));
        }
        let rows = scope.all(rows.order_by_asc(check::Column::Id).limit(AT_ONCE)).await?;
        let is_last = (rows.len() as u64) < AT_ONCE;
        after = rows.last().map(|row| row.id);
        // Of what was handed over before that was written outside of the seal, only the seal tells.
        let owes = |one: &BackgroundCheck| one.review.as_ref().is_some_and(|it| it.owes_final());
        owing.extend(nouns(scope, rows).await?.into_iter().filter(owes));
        if is_last || owing.len() >= most {
            owing.truncate(most);
            return Ok(owing);
        }
    }
}

pub async fn add(tx: &Tx, one: &BackgroundCheck) -> Result<()> {
    tx.insert(check::Model {
        practice_id: tx.practice_id(),
        id: one.id,
        offer_id: one.offer_id,
        application_id: one.application_id,
        person_id: one.person_id,
        state: one.state(),
        asked_at: one.asked_at,
        asked_by: one.asked_by.clone(),
        refused_at: None,
        agency: None,
        agency_phone: None,
        agency_address: None,
        ordered_on: None,
        ordered_by: None,
        paper_on: None,
        paper_lies: None,
        paper_by: None,
        closed_at: None,
        closed_by: None,
        sealed: None,
        is_final_handed: false,
        updated_at: tx.now(),
        revision: one.revision,
    })
    .await
}

/// Keeps all of it, and says that something open has changed.
pub async fn save(tx: &Tx, one: &BackgroundCheck) -> Result<()> {
    let order = one.order.as_ref();
    let agency = order.map(|order| order.agency.clone());
    let paper = one.on_paper.as_ref();
    let closed = one.closed.as_ref();
    let sealed = one.review.as_ref().map(|review| sealed(tx, one.id, review)).transpose()?;
    tx.update(check::ActiveModel {
        practice_id: Set(tx.practice_id()),
        id: Set(one.id),
        state: Set(one.state()),
        refused_at: Set(one.refused_at),
        agency: Set(agency.as_ref().map(|agency| agency.name.clone())),
        agency_phone: Set(agency.as_ref().map(|agency| agency.phone.clone())),
        agency_address: Set(agency.map(|agency| agency.address)),
        ordered_on: Set(order.map(|order| order.on)),
        ordered_by: Set(order.map(|order| order.by.clone())),
        paper_on: Set(paper.map(|paper| paper.on)),
        paper_lies: Set(paper.map(|paper| paper.lies.clone())),
        paper_by: Set(paper.map(|paper| paper.by.clone())),
        closed_at: Set(closed.map(|closed| closed.at)),
        closed_by: Set(closed.map(|closed| closed.by.clone())),
        sealed: Set(sealed),
        is_final_handed: Set(is_final_handed(one)),
        updated_at: Set(tx.now()),
        revision: Set(one.revision),
        ..Default::default()
    })
    .await
}

/// Keeps what changed under the seal alone. No counter and no moment outside of it moves: they would tell managers and
/// programs that there was a notice, and an answer.
pub async fn save_review(tx: &Tx, one: &BackgroundCheck) -> Result<()> {
    let sealed = one.review.as_ref().map(|review| sealed(tx, one.id, review)).transpose()?;
    tx.update_sealed(check::ActiveModel {
        practice_id: Set(tx.practice_id()),
        id: Set(one.id),
        sealed: Set(sealed),
        is_final_handed: Set(is_final_handed(one)),
        ..Default::default()
    })
    .await
}

fn is_final_handed(one: &BackgroundCheck) -> bool {
    one.review.as_ref().is_some_and(|review| review.final_on.is_some())
}

/// Keeps a paper that was read or signed.
pub async fn add_paper(tx: &Tx, id: BackgroundCheckId, kind: PaperKind, one: &Paper) -> Result<()> {
    tx.insert(paper::Model {
        practice_id: tx.practice_id(),
        check_id: id,
        kind: kind.word().to_owned(),
        text: one.text.clone(),
        text_sha256: one.fingerprint(),
        name: one.name.clone(),
        consent: one.consent,
        place: one.place.clone(),
        agent: one.agent.clone(),
        signed_at: one.at,
        signed_by: one.by.clone(),
    })
    .await
}

/// Returns what the seal of a row is bound to.
pub fn place_of(row: &Row) -> Option<String> {
    Some(format!("background_checks/{}", row.id::<BackgroundCheckId>("id")?))
}

fn place(id: BackgroundCheckId) -> String {
    format!("background_checks/{id}")
}

fn sealed(scope: &Scope, id: BackgroundCheckId, review: &Review) -> Result<String> {
    let plain = serde_json::to_string(review).map_err(Error::internal)?;
    scope.platform().seal.seal(&place(id), &plain)
}

async fn one(scope: &Scope, row: Option<check::Model>) -> Result<BackgroundCheck> {
    let found = nouns(scope, row.into_iter().collect()).await?.pop();
    found.ok_or(Error::Missing("background_check"))
}

/// Makes nouns of rows: one more question, however many rows there are.
async fn nouns(scope: &Scope, rows: Vec<check::Model>) -> Result<Vec<BackgroundCheck>> {
    let ids = rows.iter().map(|row| row.id);
    let papers = scope.select::<paper::Entity>().filter(paper::Column::CheckId.is_in(ids));
    let papers = scope.all(papers).await?.into_iter();
    let mut papers: HashMap<_, _> =
        papers.map(|row| ((row.check_id, row.kind.clone()), Paper::from(row))).collect();
    let noun = |row: check::Model| {
        let mut paper = |kind: PaperKind| papers.remove(&(row.id, kind.word().to_owned()));
        let (disclosure, authorization) =
            (paper(PaperKind::Disclosure), paper(PaperKind::Authorization));
        let review = row.sealed.as_ref().map(|sealed| {
            let plain = scope.platform().seal.unseal(&place(row.id), sealed)?;
            serde_json::from_str(&plain).map_err(Error::internal)
        });
        Ok(BackgroundCheck {
            id: row.id,
            offer_id: row.offer_id,
            application_id: row.application_id,
            person_id: row.person_id,
            disclosure,
            authorization,
            refused_at: row.refused_at,
            review: review.transpose()?,
            on_paper: on_paper(&row),
            closed: closed(&row),
            updated_at: row.updated_at,
            revision: row.revision,
            asked_at: row.asked_at,
            asked_by: row.asked_by.clone(),
            order: order(row),
        })
    };
    rows.into_iter().map(noun).collect()
}

fn on_paper(row: &check::Model) -> Option<OnPaper> {
    Some(OnPaper { on: row.paper_on?, lies: row.paper_lies.clone()?, by: row.paper_by.clone()? })
}

fn closed(row: &check::Model) -> Option<Closed> {
    Some(Closed { at: row.closed_at?, by: row.closed_by.clone()? })
}

fn order(row: check::Model) -> Option<Order> {
    let agency =
        Agency { name: row.agency?, phone: row.agency_phone?, address: row.agency_address? };
    Some(Order { agency, on: row.ordered_on?, by: row.ordered_by? })
}

impl From<paper::Model> for Paper {
    fn from(row: paper::Model) -> Self {
        Self {
            text: row.text,
            name: row.name,
            consent: row.consent,
            place: row.place,
            agent: row.agent,
            at: row.signed_at,
            by: row.signed_by,
        }
    }
}
