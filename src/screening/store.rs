//! Questions about conversations, each by its name. No decisions are made here.

use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, FromQueryResult, QueryFilter, QueryOrder,
    QuerySelect, Select,
};

use super::{
    entity::{screening, turn},
    screening::{Exchange, Invited, Screening, ScreeningId, ScreeningState},
};
use crate::{
    applications::ApplicationId,
    error::{Error, Result},
    jobs::JobId,
    kernel::{cursor::Window, typed_id::TypedId},
    people::PersonId,
    platform::db::{
        Scope, Tx,
        held::Row,
        page::{Counting, Piece, Seek, Sorted},
    },
};

/// Which conversations to list.
#[derive(Clone, Copy, Default)]
pub struct Filter {
    pub application_id: Option<ApplicationId>,
    pub job_id: Option<JobId>,
    pub state: Option<ScreeningState>,
}

pub async fn find(scope: &Scope, id: ScreeningId) -> Result<Screening> {
    let row = scope.one(by_id(scope, id)).await?.ok_or(Error::Missing("screening"))?;
    noun(scope, row)
}

/// Like [`find`], and holds it until the transaction ends.
pub async fn hold(tx: &Tx, id: ScreeningId) -> Result<Screening> {
    let row = tx.lock(by_id(tx, id)).await?.ok_or(Error::Missing("screening"))?;
    noun(tx, row)
}

/// Returns the conversation of an application, if there is one.
pub async fn of_application(scope: &Scope, id: ApplicationId) -> Result<Option<Screening>> {
    let rows = scope.select::<screening::Entity>();
    let row = scope.one(rows.filter(screening::Column::ApplicationId.eq(id))).await?;
    row.map(|row| noun(scope, row)).transpose()
}

/// Returns one row more than the window shows.
pub async fn list(scope: &Scope, filter: Filter, window: Window) -> Result<Vec<Screening>> {
    let mut rows = scope.select::<screening::Entity>();
    if let Some(id) = filter.application_id {
        rows = rows.filter(screening::Column::ApplicationId.eq(id));
    }
    if let Some(id) = filter.job_id {
        rows = rows.filter(screening::Column::JobId.eq(id));
    }
    if let Some(state) = filter.state {
        rows = rows.filter(stands(state, scope.now()));
    }
    if let Some(cursor) = window.after {
        rows = rows.filter(screening::Column::Id.gt(ScreeningId::from_uuid(cursor)));
    }
    let rows = rows.order_by_asc(screening::Column::Id).limit(window.rows());
    nouns(scope, scope.all(rows).await?)
}

/// Returns a page of them: of one application or of all.
pub async fn page(
    scope: &Scope,
    application_id: Option<ApplicationId>,
    seek: &Seek,
) -> Result<Piece<Screening>> {
    let mut rows = scope.select::<screening::Entity>();
    if let Some(id) = application_id {
        rows = rows.filter(screening::Column::ApplicationId.eq(id));
    }
    let (sorted, from) = (Sorted::by([screening::Column::Id]), (seek, Window::USUAL));
    let piece = scope.page(rows, &sorted, from, Counting::UpToAThousand).await?;
    Ok(Piece { rows: nouns(scope, piece.rows)?, part: piece.part })
}

/// Returns all that was said, the first first.
pub async fn exchanges(scope: &Scope, id: ScreeningId) -> Result<Vec<Exchange>> {
    let rows = scope.select::<turn::Entity>().filter(turn::Column::ScreeningId.eq(id));
    let rows = scope.all(rows.order_by_asc(turn::Column::Number)).await?;
    rows.iter().map(|row| exchange(scope, row)).collect()
}

/// Returns the turn that the device gave this name.
pub async fn turn_named(scope: &Scope, id: ScreeningId, name: &str) -> Result<Option<Exchange>> {
    let rows = scope.select::<turn::Entity>().filter(turn::Column::ScreeningId.eq(id));
    let row = scope.one(rows.filter(turn::Column::ClientTurn.eq(name))).await?;
    row.map(|row| exchange(scope, &row)).transpose()
}

pub async fn add(tx: &Tx, screening: &Screening) -> Result<()> {
    tx.insert(screening::Model {
        practice_id: tx.practice_id(),
        id: screening.id,
        application_id: screening.application_id,
        person_id: screening.person_id,
        job_id: screening.job_id,
        state: screening.kept_word(),
        open_until: screening.open_until,
        sealed: sealed(tx, screening)?,
        invited_at: screening.invited.as_ref().map(|invited| invited.at),
        invited_by: screening.invited.as_ref().map(|invited| invited.by.clone()),
        asked_at: screening.asked_at,
        finished_at: screening.finished_at,
        updated_at: tx.now(),
        revision: screening.revision,
    })
    .await
}

pub async fn save(tx: &Tx, screening: &Screening) -> Result<()> {
    tx.update(screening::ActiveModel {
        practice_id: Set(tx.practice_id()),
        id: Set(screening.id),
        state: Set(screening.kept_word()),
        open_until: Set(screening.open_until),
        sealed: Set(sealed(tx, screening)?),
        invited_at: Set(screening.invited.as_ref().map(|invited| invited.at)),
        invited_by: Set(screening.invited.as_ref().map(|invited| invited.by.clone())),
        asked_at: Set(screening.asked_at),
        finished_at: Set(screening.finished_at),
        updated_at: Set(tx.now()),
        revision: Set(screening.revision),
        ..Default::default()
    })
    .await
}

/// Keeps the last turn of a conversation.
pub async fn add_turn(
    tx: &Tx,
    screening: &Screening,
    name: &str,
    exchange: &Exchange,
) -> Result<()> {
    let number = i32::try_from(screening.turns().saturating_sub(1)).map_err(Error::internal)?;
    let plain = serde_json::to_string(exchange).map_err(Error::internal)?;
    tx.insert(turn::Model {
        practice_id: tx.practice_id(),
        screening_id: screening.id,
        number,
        client_turn: name.to_owned(),
        sealed: tx.platform().seal.seal(&turn_place(screening.id, number), &plain)?,
        said_at: tx.now(),
    })
    .await
}

/// How a conversation stands, without what was said in it.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Stand {
    pub id: ScreeningId,
    pub application_id: ApplicationId,
    pub person_id: PersonId,
    pub state: ScreeningState,
    pub open_until: DateTime<Utc>,
    pub invited_at: Option<DateTime<Utc>>,
    pub asked_at: Option<DateTime<Utc>>,
    pub finished_at: Option<DateTime<Utc>>,
    pub updated_at: DateTime<Utc>,
}

/// Returns those that candidates can go on with, the first to end first.
pub async fn under_way(scope: &Scope, most: u64) -> Result<Vec<Stand>> {
    let rows = scope.select::<screening::Entity>().filter(is_under_way(scope.now()));
    stands_of(scope, rows.order_by_asc(screening::Column::OpenUntil).limit(most)).await
}

/// Returns how the chats of these applications stand: under way, left with something to be answered, or ended by a
/// candidate.
pub async fn standing_of(scope: &Scope, ids: &[ApplicationId]) -> Result<Vec<Stand>> {
    let is_asked = screening::Column::AskedAt.is_not_null();
    let either = Condition::any().add(is_under_way(scope.now())).add(is_asked).add(has_ended());
    let rows = scope.select::<screening::Entity>().filter(either);
    stands_of(scope, rows.filter(screening::Column::ApplicationId.is_in(ids.iter().copied()))).await
}

fn is_under_way(now: DateTime<Utc>) -> Condition {
    let open = [ScreeningState::Waiting, ScreeningState::Begun];
    open.iter().fold(Condition::any(), |any, state| any.add(stands(*state, now)))
}

fn has_ended() -> Condition {
    Condition::all().add(screening::Column::FinishedAt.is_not_null())
}

async fn stands_of(scope: &Scope, rows: Select<screening::Entity>) -> Result<Vec<Stand>> {
    use screening::Column::{
        ApplicationId, AskedAt, FinishedAt, Id, InvitedAt, OpenUntil, PersonId, State, UpdatedAt,
    };
    let columns =
        [Id, ApplicationId, PersonId, State, OpenUntil, InvitedAt, AskedAt, FinishedAt, UpdatedAt];
    let rows = columns.into_iter().fold(rows.select_only(), QuerySelect::column);
    scope.all_as(rows).await
}

fn stands(state: ScreeningState, now: DateTime<Utc>) -> Condition {
    use ScreeningState::{Begun, Lapsed, PassedOn, Sent, Stopped, Waiting};
    let (kept, open) = (screening::Column::State, screening::Column::OpenUntil);
    match state {
        Sent | PassedOn => Condition::all().add(kept.eq(state)),
        Lapsed => Condition::all().add(kept.is_in([Waiting, Begun, Stopped])).add(open.lte(now)),
        Waiting | Begun | Stopped => Condition::all().add(kept.eq(state)).add(open.gt(now)),
    }
}

fn by_id(scope: &Scope, id: ScreeningId) -> Select<screening::Entity> {
    scope.select::<screening::Entity>().filter(screening::Column::Id.eq(id))
}

fn nouns(scope: &Scope, rows: Vec<screening::Model>) -> Result<Vec<Screening>> {
    rows.into_iter().map(|row| noun(scope, row)).collect()
}

fn noun(scope: &Scope, row: screening::Model) -> Result<Screening> {
    let read = |sealed: &String| {
        let plain = scope.platform().seal.unseal(&place(row.id), sealed)?;
        serde_json::from_str(&plain).map_err(Error::internal)
    };
    let talk = row.sealed.as_ref().map(read).transpose()?;
    let invited = row.invited_at.zip(row.invited_by).map(|(at, by)| Invited { at, by });
    Ok(Screening {
        id: row.id,
        application_id: row.application_id,
        person_id: row.person_id,
        job_id: row.job_id,
        talk,
        open_until: row.open_until,
        invited,
        asked_at: row.asked_at,
        finished_at: row.finished_at,
        revision: row.revision,
    })
}

fn exchange(scope: &Scope, row: &turn::Model) -> Result<Exchange> {
    let place = turn_place(row.screening_id, row.number);
    let plain = scope.platform().seal.unseal(&place, &row.sealed)?;
    serde_json::from_str(&plain).map_err(Error::internal)
}

fn sealed(scope: &Scope, screening: &Screening) -> Result<Option<String>> {
    let seal = |talk| {
        let plain = serde_json::to_string(talk).map_err(Error::internal)?;
        scope.platform().seal.seal(&place(screening.id), &plain)
    };
    screening.talk.as_ref().map(seal).transpose()
}

/// Returns what the seal of a conversation's row is bound to.
pub fn place_of(row: &Row) -> Option<String> {
    Some(format!("screenings/{}", row.id::<ScreeningId>("id")?))
}

/// Returns what the seal of a turn's row is bound to.
pub fn turn_place_of(row: &Row) -> Option<String> {
    let (of, number) = (row.id::<ScreeningId>("screening_id")?, row.number("number")?);
    Some(format!("screening_turns/{of}/{number}"))
}

fn place(id: ScreeningId) -> String {
    format!("screenings/{id}")
}

fn turn_place(id: ScreeningId, number: i32) -> String {
    format!("screening_turns/{id}/{number}")
}
