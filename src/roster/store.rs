//! Questions about staff, each by its name. No decisions are made here.

use std::collections::HashSet;

use chrono::NaiveDate;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, FromQueryResult, QueryFilter, QueryOrder,
    QuerySelect, Select,
};

use super::{
    entity::{
        change, span,
        staff::{ActiveModel, Column, Entity, Model},
    },
    staff::{Contact, Span, Staff, StaffId, StaffStage, Terms},
};
use crate::{
    error::{Error, Result},
    kernel::{cursor::Window, labels::Labels, text::Text},
    people::{Found, PersonId},
    platform::db::{
        Db, PracticeId, Scope, Tx,
        page::{Counting, Piece, Seek, Sorted},
    },
};

/// Which staff to list.
#[derive(Clone, Default)]
pub struct Filter {
    pub stage: Option<StaffStage>,
    pub people: Option<Found>,
    pub position: Option<Text<120>>,
    pub location: Option<Text<120>>,
    pub external_id: Option<Text<120>>,
}

crate::words! {
    /// By what the list of staff is sorted.
    pub enum StaffSort {
        Name = "name",
        Since = "since",
    }
}

impl StaffSort {
    fn sorted(self) -> Sorted<Column> {
        match self {
            Self::Name => Sorted::by([Column::NameFolded, Column::Id]),
            Self::Since => Sorted::descending_by([Column::StartsOn, Column::Id]),
        }
    }
}

pub async fn find(scope: &Scope, id: StaffId) -> Result<Staff> {
    let row = scope.one(by_id(scope, id)).await?;
    row.map(noun).ok_or(Error::Missing("staff"))
}

pub async fn hold(tx: &Tx, id: StaffId) -> Result<Staff> {
    let row = tx.lock(by_id(tx, id)).await?.ok_or(Error::Missing("staff"))?;
    let spans = tx.select::<span::Entity>().filter(span::Column::StaffId.eq(id));
    let latest = tx.one(spans.filter(span::Column::Number.eq(row.span_no))).await?;
    let mut staff = noun(row);
    staff.span.reason = latest.and_then(|latest| latest.reason);
    Ok(staff)
}

/// Returns the staff member that a person is, or was.
pub async fn of_person(scope: &Scope, id: PersonId) -> Result<Option<Staff>> {
    let rows = scope.select::<Entity>().filter(Column::PersonId.eq(id));
    Ok(scope.one(rows).await?.map(noun))
}

pub async fn named(scope: &Scope, ids: impl IntoIterator<Item = StaffId>) -> Result<Vec<Staff>> {
    let rows = scope.select::<Entity>().filter(Column::Id.is_in(ids));
    Ok(scope.all(rows).await?.into_iter().map(noun).collect())
}

/// Returns who of these people is or was staff, in a few questions however many there are.
pub async fn among(
    scope: &Scope,
    people: impl IntoIterator<Item = PersonId>,
) -> Result<HashSet<PersonId>> {
    const AT_ONCE: usize = 5_000;
    let people: Vec<_> = people.into_iter().collect();
    let mut found = HashSet::new();
    for some in people.chunks(AT_ONCE) {
        let rows = scope.select::<Entity>().filter(Column::PersonId.is_in(some.iter().copied()));
        found.extend(scope.all(rows).await?.into_iter().map(|row| row.person_id));
    }
    Ok(found)
}

/// Returns one row more than the window shows, in the order they were added.
pub async fn list(
    scope: &Scope,
    (filter, today): (&Filter, NaiveDate),
    window: Window,
) -> Result<Vec<Staff>> {
    let rows = scope.window(matching(scope, filter, today), window);
    Ok(scope.all(rows).await?.into_iter().map(noun).collect())
}

/// Returns one page of a list.
pub async fn page(
    scope: &Scope,
    (filter, today): (&Filter, NaiveDate),
    sort: StaffSort,
    seek: &Seek,
) -> Result<Piece<Staff>> {
    let counting = match &filter.people {
        Some(Found::Many(_)) => Counting::Never,
        _ => Counting::UpToAThousand,
    };
    let rows = matching(scope, filter, today);
    let from = (seek, Window::USUAL);
    Ok(scope.page(rows, &sort.sorted(), from, counting).await?.map(noun))
}

/// Returns the next of all who match by name, for a list that is written out as it is read.
pub async fn after(
    scope: &Scope,
    (filter, today): (&Filter, NaiveDate),
    after: Option<(String, StaffId)>,
    limit: u64,
) -> Result<Vec<(Staff, String)>> {
    let mut rows = matching(scope, filter, today);
    if let Some((name, id)) = after {
        let same = Condition::all().add(Column::NameFolded.eq(&*name)).add(Column::Id.gt(id));
        rows = rows.filter(Condition::any().add(Column::NameFolded.gt(&*name)).add(same));
    }
    let rows = rows.order_by_asc(Column::NameFolded).order_by_asc(Column::Id).limit(limit);
    let both = |row: Model| (row.name_folded.clone(), row);
    let rows = scope.all(rows).await?.into_iter().map(both);
    Ok(rows.map(|(name, row)| (noun(row), name)).collect())
}

/// Returns how many work here today, or are about to begin.
pub async fn how_many_work(scope: &Scope, today: NaiveDate) -> Result<u64> {
    scope.count(scope.select::<Entity>().filter(Column::LastDay.gte(today))).await
}

/// A kind of work and a place that somebody here has.
#[derive(FromQueryResult)]
pub struct Place {
    pub position: Text<120>,
    pub location: Option<Text<120>>,
}

/// Returns which kinds of work and which places there are, for the filters of a list.
pub async fn places(scope: &Scope) -> Result<Vec<Place>> {
    const MOST: u64 = 200;
    let rows = scope.select::<Entity>().select_only();
    let rows = rows.column(Column::Position).column(Column::Location);
    let rows = rows.group_by(Column::Position).group_by(Column::Location);
    scope.all_as(rows.order_by_asc(Column::Position).limit(MOST)).await
}

/// Returns all spans of somebody, the latest first.
pub async fn spans(scope: &Scope, id: StaffId) -> Result<Vec<Span>> {
    let rows = scope.select::<span::Entity>().filter(span::Column::StaffId.eq(id));
    let rows = scope.all(rows.order_by_desc(span::Column::Number)).await?;
    Ok(rows.into_iter().map(Span::from).collect())
}

/// Returns what waits for its day, the next first.
pub async fn waiting(scope: &Scope, id: StaffId) -> Result<Vec<(NaiveDate, Terms)>> {
    let rows = waiting_of(scope, id).order_by_asc(change::Column::EffectiveOn);
    let rows = scope.all(rows.order_by_asc(change::Column::Number)).await?;
    Ok(rows.into_iter().map(|row| (row.effective_on, Terms::from(row))).collect())
}

fn waiting_of(scope: &Scope, id: StaffId) -> Select<change::Entity> {
    let rows = scope.select::<change::Entity>().filter(change::Column::StaffId.eq(id));
    rows.filter(change::Column::IsWaiting.eq(true))
}

/// Takes what has come due, and returns the latest of it.
pub(super) async fn take_due(tx: &Tx, id: StaffId, today: NaiveDate) -> Result<Option<Terms>> {
    let due = waiting(tx, id).await?.into_iter().filter(|(on, _)| *on <= today).next_back();
    let (now, until) = (tx.now(), change::Column::EffectiveOn.lte(today));
    tx.change::<change::Entity>(|rows| {
        rows.col_expr(change::Column::IsWaiting, false.into())
            .col_expr(change::Column::UpdatedAt, now.into())
            .filter(change::Column::StaffId.eq(id))
            .filter(until)
    })
    .await?;
    Ok(due.map(|(_, terms)| terms))
}

pub(super) async fn who_changes(scope: &Scope, today: NaiveDate) -> Result<Vec<StaffId>> {
    let rows = scope.select::<change::Entity>().filter(changes_by(today));
    let mut ids: Vec<_> = scope.all(rows).await?.into_iter().map(|row| row.staff_id).collect();
    ids.dedup();
    Ok(ids)
}

pub(super) async fn whose_change(db: &Db, by: NaiveDate) -> Result<Vec<PracticeId>> {
    db.practices_with::<change::Entity>(changes_by(by)).await
}

fn changes_by(day: NaiveDate) -> Condition {
    Condition::all()
        .add(change::Column::IsWaiting.eq(true))
        .add(change::Column::EffectiveOn.lte(day))
}

pub(super) async fn add_change(
    tx: &Tx,
    id: StaffId,
    (effective_on, is_waiting): (NaiveDate, bool),
    terms: &Terms,
) -> Result<()> {
    let rows = tx.select::<change::Entity>().filter(change::Column::StaffId.eq(id));
    let latest = tx.one(rows.order_by_desc(change::Column::Number)).await?;
    let Terms { position, location, hours_a_week, manager_id } = terms.clone();
    tx.insert(change::Model {
        practice_id: tx.practice_id(),
        staff_id: id,
        number: 1 + latest.map_or(0, |row| row.number),
        effective_on,
        position,
        location,
        hours_a_week,
        manager_id,
        is_waiting,
        made_at: tx.now(),
        made_by: tx.actor().to_string(),
        updated_at: tx.now(),
    })
    .await
}

pub(super) async fn add(tx: &Tx, staff: &Staff, name_folded: String) -> Result<()> {
    let Staff { id, person_id, terms, span, contact, labels, added_at, .. } = staff.clone();
    let Terms { position, location, hours_a_week, manager_id } = terms;
    let Labels { external_id, metadata } = labels;
    tx.insert(Model {
        practice_id: tx.practice_id(),
        id,
        person_id,
        name_folded,
        position,
        location,
        hours_a_week,
        manager_id,
        span_no: span.number,
        kind: span.kind,
        starts_on: span.starts_on,
        worked_on: span.worked_on,
        released_at: span.released_at,
        last_day: last_day(&span),
        never_started: span.never_started,
        contact_name: contact.as_ref().map(|contact| contact.name.clone()),
        contact_phone: contact.map(|contact| contact.phone),
        external_id,
        metadata,
        added_at,
        updated_at: staff.updated_at,
        revision: staff.revision,
    })
    .await?;
    tx.insert(span_row(tx, staff)).await
}

/// Saves somebody with another span than before.
pub(super) async fn add_span(tx: &Tx, staff: &mut Staff) -> Result<()> {
    save_row(tx, staff).await?;
    tx.insert(span_row(tx, staff)).await
}

pub(super) async fn save(tx: &Tx, staff: &mut Staff) -> Result<()> {
    save_row(tx, staff).await?;
    let span = span_row(tx, staff);
    tx.update(span::ActiveModel {
        practice_id: Set(span.practice_id),
        staff_id: Set(span.staff_id),
        number: Set(span.number),
        starts_on: Set(span.starts_on),
        worked_on: Set(span.worked_on),
        released_at: Set(span.released_at),
        last_day: Set(span.last_day),
        never_started: Set(span.never_started),
        reason: Set(span.reason),
        updated_at: Set(span.updated_at),
        ..Default::default()
    })
    .await
}

async fn save_row(tx: &Tx, staff: &mut Staff) -> Result<()> {
    staff.updated_at = tx.now();
    let Staff { terms, span, contact, labels, .. } = staff.clone();
    tx.update(ActiveModel {
        practice_id: Set(tx.practice_id()),
        id: Set(staff.id),
        position: Set(terms.position),
        location: Set(terms.location),
        hours_a_week: Set(terms.hours_a_week),
        manager_id: Set(terms.manager_id),
        span_no: Set(span.number),
        kind: Set(span.kind),
        starts_on: Set(span.starts_on),
        worked_on: Set(span.worked_on),
        released_at: Set(span.released_at),
        last_day: Set(last_day(&span)),
        never_started: Set(span.never_started),
        contact_name: Set(contact.as_ref().map(|contact| contact.name.clone())),
        contact_phone: Set(contact.map(|contact| contact.phone)),
        external_id: Set(labels.external_id),
        metadata: Set(labels.metadata),
        updated_at: Set(staff.updated_at),
        revision: Set(staff.revision),
        ..Default::default()
    })
    .await
}

fn span_row(tx: &Tx, staff: &Staff) -> span::Model {
    let span = staff.span.clone();
    span::Model {
        practice_id: tx.practice_id(),
        staff_id: staff.id,
        number: span.number,
        kind: span.kind,
        starts_on: span.starts_on,
        worked_on: span.worked_on,
        released_at: span.released_at,
        last_day: span.last_day,
        never_started: span.never_started,
        reason: span.reason,
        updated_at: staff.updated_at,
    }
}

const NEVER: Option<NaiveDate> = NaiveDate::from_ymd_opt(9999, 12, 31);

/// The key by which lists leave out who has left: who stays has one far off.
fn last_day(span: &Span) -> NaiveDate {
    if span.never_started {
        return NaiveDate::default();
    }
    span.last_day.or(NEVER).unwrap_or(NaiveDate::MAX)
}

fn matching(scope: &Scope, filter: &Filter, today: NaiveDate) -> Select<Entity> {
    let mut rows = scope.select::<Entity>();
    if let Some(stage) = filter.stage {
        rows = rows.filter(standing(stage, today));
    }
    if let Some(people) = &filter.people {
        rows = rows.filter(people.holds(Column::PracticeId, Column::PersonId));
    }
    if let Some(position) = &filter.position {
        rows = rows.filter(Column::Position.eq(position.clone()));
    }
    if let Some(location) = &filter.location {
        rows = rows.filter(Column::Location.eq(location.clone()));
    }
    if let Some(external_id) = &filter.external_id {
        rows = rows.filter(Column::ExternalId.eq(external_id.clone()));
    }
    rows
}

/// What [`Staff::stage`] says, as far as a database can tell it.
fn standing(stage: StaffStage, today: NaiveDate) -> Condition {
    let released =
        Condition::all().add(Column::ReleasedAt.is_not_null()).add(Column::StartsOn.lte(today));
    let begun = Condition::any().add(Column::WorkedOn.is_not_null()).add(released);
    let here = Condition::all().add(Column::LastDay.gte(today));
    match stage {
        StaffStage::Active => here.add(begun),
        StaffStage::Starting => here.add(begun.not()),
        StaffStage::Left => {
            Condition::all().add(Column::LastDay.lt(today)).add(Column::NeverStarted.eq(false))
        }
        StaffStage::DidNotStart => Condition::all().add(Column::NeverStarted.eq(true)),
    }
}

fn by_id(scope: &Scope, id: StaffId) -> Select<Entity> {
    scope.select::<Entity>().filter(Column::Id.eq(id))
}

fn noun(row: Model) -> Staff {
    let Model { position, location, hours_a_week, manager_id, .. } = row;
    let known = NEVER.filter(|never| row.last_day < *never && !row.never_started);
    Staff {
        id: row.id,
        person_id: row.person_id,
        terms: Terms { position, location, hours_a_week, manager_id },
        span: Span {
            number: row.span_no,
            kind: row.kind,
            starts_on: row.starts_on,
            worked_on: row.worked_on,
            released_at: row.released_at,
            last_day: known.map(|_| row.last_day),
            never_started: row.never_started,
            reason: None,
        },
        contact: row
            .contact_name
            .zip(row.contact_phone)
            .map(|(name, phone)| Contact { name, phone }),
        labels: Labels { external_id: row.external_id, metadata: row.metadata },
        added_at: row.added_at,
        updated_at: row.updated_at,
        revision: row.revision,
    }
}

impl From<span::Model> for Span {
    fn from(row: span::Model) -> Self {
        Self {
            number: row.number,
            kind: row.kind,
            starts_on: row.starts_on,
            worked_on: row.worked_on,
            released_at: row.released_at,
            last_day: row.last_day,
            never_started: row.never_started,
            reason: row.reason,
        }
    }
}

impl From<change::Model> for Terms {
    fn from(row: change::Model) -> Self {
        let change::Model { position, location, hours_a_week, manager_id, .. } = row;
        Self { position, location, hours_a_week, manager_id }
    }
}
