//! Questions about files.

use sea_orm::{ColumnTrait, QueryFilter};

use super::{
    FileId, Upload,
    entity::file::{Column, Entity, Model},
};
use crate::{
    error::Result,
    platform::{
        db::{Scope, Tx},
        files::Stored,
    },
};

pub async fn find(scope: &Scope, id: FileId) -> Result<Option<Upload>> {
    let row = scope.one(scope.select::<Entity>().filter(Column::Id.eq(id))).await?;
    Ok(row.map(Upload::from))
}

pub(super) async fn add(tx: &Tx, file: &Upload) -> Result<()> {
    let Upload { id, stored, size, name, added_at, added_by } = file.clone();
    let Stored { sha256, kind } = stored;
    let practice_id = tx.practice_id();
    tx.insert(Model { practice_id, id, sha256, kind, size, name, added_at, added_by }).await
}

impl From<Model> for Upload {
    fn from(row: Model) -> Self {
        let Model { id, sha256, kind, size, name, added_at, added_by, .. } = row;
        Self { id, stored: Stored { sha256, kind }, size, name, added_at, added_by }
    }
}
