//! Questions about files.

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, FromQueryResult, QueryFilter, QueryOrder,
    QuerySelect, Select,
};

use super::{
    FileId, Upload,
    entity::file::{ActiveModel, Column, Entity, Model},
};
use crate::{
    error::Result,
    platform::{
        db::{Db, PracticeId, Scope, Tx},
        files::Stored,
    },
};

pub async fn find(scope: &Scope, id: FileId) -> Result<Option<Upload>> {
    Ok(scope.one(by_id(scope, id)).await?.map(Upload::from))
}

/// Like [`find`], and holds the file until the transaction ends.
pub(super) async fn hold(tx: &Tx, id: FileId) -> Result<Option<Upload>> {
    Ok(tx.lock(by_id(tx, id)).await?.map(Upload::from))
}

/// Returns the practices with files that nothing has named since that moment.
pub(super) async fn whose_unnamed(db: &Db, since: DateTime<Utc>) -> Result<Vec<PracticeId>> {
    db.practices_with::<Entity>(unnamed(since)).await
}

/// Returns these files, who has waited longest first.
pub(super) async fn unnamed_since(scope: &Scope, since: DateTime<Utc>) -> Result<Vec<FileId>> {
    let rows = scope.select::<Entity>().filter(unnamed(since)).order_by_asc(Column::UnnamedSince);
    let rows = rows.select_only().column(Column::Id);
    Ok(scope.all_as::<_, Due>(rows).await?.into_iter().map(|row| row.id).collect())
}

/// Returns whether nothing has named a file since that moment, and holds it.
pub(super) async fn is_unnamed(tx: &Tx, id: FileId, since: DateTime<Utc>) -> Result<bool> {
    Ok(tx.lock(by_id(tx, id).filter(unnamed(since))).await?.is_some())
}

/// Returns which of these contents some file has.
pub(super) async fn known(scope: &Scope, sha256: &[String]) -> Result<HashSet<String>> {
    let rows = scope.select::<Entity>().filter(Column::Sha256.is_in(sha256));
    let rows = rows.select_only().column(Column::Sha256).distinct();
    Ok(scope.all_as::<_, Content>(rows).await?.into_iter().map(|row| row.sha256).collect())
}

pub(super) async fn add(tx: &Tx, file: &Upload) -> Result<()> {
    let Upload { id, stored, size, name, used_for, person, added_at, added_by } = file.clone();
    tx.insert(Model {
        practice_id: tx.practice_id(),
        id,
        sha256: stored.sha256,
        kind: stored.kind,
        size: size.unwrap_or_default(),
        name,
        used_for,
        person_id: person,
        unnamed_since: Some(added_at),
        added_at,
        added_by,
    })
    .await
}

pub(super) async fn save_named(tx: &Tx, file: &Upload) -> Result<()> {
    tx.update(ActiveModel {
        practice_id: Set(tx.practice_id()),
        id: Set(file.id),
        person_id: Set(file.person),
        unnamed_since: Set(None),
        ..Default::default()
    })
    .await
}

pub(super) async fn remove(tx: &Tx, id: FileId) -> Result<()> {
    tx.remove::<Entity>(Condition::all().add(Column::Id.eq(id))).await
}

#[derive(FromQueryResult)]
struct Due {
    id: FileId,
}

#[derive(FromQueryResult)]
struct Content {
    sha256: String,
}

fn unnamed(since: DateTime<Utc>) -> Condition {
    Condition::all().add(Column::UnnamedSince.lt(since))
}

fn by_id(scope: &Scope, id: FileId) -> Select<Entity> {
    scope.select::<Entity>().filter(Column::Id.eq(id))
}

impl From<Model> for Upload {
    fn from(row: Model) -> Self {
        let Model { id, sha256, kind, size, name, used_for, added_at, added_by, .. } = row;
        let (stored, size) = (Stored { sha256, kind }, Some(size).filter(|size| *size > 0));
        Self { id, stored, size, name, used_for, person: row.person_id, added_at, added_by }
    }
}
