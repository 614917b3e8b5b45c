//! Editions of lists, and their rows.

use chrono::NaiveDate;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, QueryFilter, QueryOrder, QuerySelect, Select,
};
use serde_json::{Value, json};

use crate::{
    error::{Error, Result},
    exclusions::{
        edition::{self, Edition, EditionId, EditionState, ListSource},
        entity::{
            chunk,
            edition::{ActiveModel, Column, Entity, Model},
        },
    },
    kernel::{cursor::Window, fault::Reason},
    platform::db::{Db, PracticeId, Scope, Tx},
};

pub async fn edition(scope: &Scope, id: EditionId) -> Result<Edition> {
    let row = scope.one(scope.select::<Entity>().filter(Column::Id.eq(id))).await?;
    row.map(Edition::from).ok_or(Error::Missing("edition"))
}

/// Returns one row more than the window shows, in the order they were loaded.
pub async fn editions(scope: &Scope, window: Window) -> Result<Vec<Edition>> {
    let rows = scope.window(scope.select::<Entity>(), window);
    Ok(scope.all(rows).await?.into_iter().map(Edition::from).collect())
}

/// Returns the latest of all, whatever became of them.
pub async fn recent(scope: &Scope, limit: u64) -> Result<Vec<Edition>> {
    let rows = scope.select::<Entity>().order_by_desc(Column::Id).limit(limit);
    Ok(scope.all(rows).await?.into_iter().map(Edition::from).collect())
}

/// Returns the edition of a list that is in force.
pub async fn in_force(scope: &Scope, list: &str) -> Result<Option<Edition>> {
    let row = scope.one(forceful(scope).filter(Column::List.eq(list))).await?;
    Ok(row.map(Edition::from))
}

/// Returns all editions in force, one of each list.
pub async fn lists_in_force(scope: &Scope) -> Result<Vec<Edition>> {
    let rows = forceful(scope).order_by_asc(Column::List);
    Ok(scope.all(rows).await?.into_iter().map(Edition::from).collect())
}

/// Returns the practices that have a list in force.
pub async fn whose_are_in_force(db: &Db) -> Result<Vec<PracticeId>> {
    let such = Condition::all().add(Column::State.eq(EditionState::InForce));
    db.practices_with::<Entity>(such).await
}

fn forceful(scope: &Scope) -> Select<Entity> {
    scope.select::<Entity>().filter(Column::State.eq(EditionState::InForce))
}

pub async fn add_edition(tx: &Tx, edition: &Edition) -> Result<()> {
    let trouble = edition.trouble.as_ref();
    let trouble = trouble.map(|why| json!({ "code": why.code, "args": why.args }).to_string());
    tx.insert(Model {
        practice_id: tx.practice_id(),
        id: edition.id,
        list: edition.list.clone(),
        name: edition.name.clone(),
        file: edition.file.clone(),
        sha256: edition.sha256.clone(),
        listed_on: edition.listed_on,
        rows: edition.rows,
        state: edition.state,
        trouble,
        loaded_at: edition.loaded_at,
        loaded_by: edition.loaded_by.clone(),
        ended_at: edition.ended_at,
        updated_at: edition.updated_at,
    })
    .await
}

pub async fn add_chunk(tx: &Tx, id: EditionId, number: i32, rows: String) -> Result<()> {
    let practice_id = tx.practice_id();
    tx.insert(chunk::Model { practice_id, edition_id: id, number, rows }).await
}

/// Returns the rows of an edition, as the lines they were written in.
pub async fn chunks(scope: &Scope, id: EditionId) -> Result<Vec<String>> {
    let rows = scope.select::<chunk::Entity>().filter(chunk::Column::EditionId.eq(id));
    let rows = scope.all(rows.order_by_asc(chunk::Column::Number)).await?;
    Ok(rows.into_iter().map(|row| row.rows).collect())
}

/// The one moment at which another edition comes into force. Returns which ones it replaces: the one before, and of the
/// full LEIE the supplements that it has in it.
pub async fn put_in_force(tx: &Tx, edition: &Edition) -> Result<Vec<EditionId>> {
    let mut replaced = Condition::any().add(Column::List.eq(&*edition.list));
    if edition.list == ListSource::Leie.word() {
        let supplements = Column::List.starts_with(edition::supplements());
        let until = edition.listed_on.unwrap_or_default();
        replaced = replaced.add(Condition::all().add(supplements).add(Column::ListedOn.lte(until)));
    }
    tx.in_turn("exclusion list in force").await?;
    let before = tx.lock_all(forceful(tx).filter(replaced)).await?;
    for row in &before {
        set(tx, row.id, EditionState::Replaced, true).await?;
    }
    set(tx, edition.id, EditionState::InForce, false).await?;
    Ok(before.into_iter().map(|row| row.id).collect())
}

async fn set(tx: &Tx, id: EditionId, state: EditionState, is_over: bool) -> Result<()> {
    let change = ActiveModel {
        practice_id: Set(tx.practice_id()),
        id: Set(id),
        state: Set(state),
        ..Default::default()
    };
    let ended_at = if is_over { Set(Some(tx.now())) } else { Default::default() };
    tx.update(ActiveModel { ended_at, ..change }).await
}

/// What an edition says of somebody is kept with the match; the rest is public, and goes.
pub async fn remove_chunks(tx: &Tx, id: EditionId) -> Result<()> {
    tx.remove::<chunk::Entity>(Condition::all().add(chunk::Column::EditionId.eq(id))).await
}

impl From<Model> for Edition {
    fn from(row: Model) -> Self {
        let listed_on: Option<NaiveDate> = row.listed_on;
        Self {
            id: row.id,
            list: row.list,
            name: row.name,
            file: row.file,
            sha256: row.sha256,
            listed_on,
            rows: row.rows,
            state: row.state,
            trouble: row.trouble.as_deref().and_then(trouble),
            loaded_at: row.loaded_at,
            loaded_by: row.loaded_by,
            ended_at: row.ended_at,
            updated_at: row.updated_at,
        }
    }
}

fn trouble(text: &str) -> Option<Reason> {
    let value: Value = serde_json::from_str(text).ok()?;
    let code = value["code"].as_str()?.to_owned().into();
    Some(Reason { code, args: value["args"].as_object()?.clone() })
}
