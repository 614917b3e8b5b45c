//! Questions about what a practice did with the bank, each by its name. No decisions are made here.

use std::collections::HashSet;

use sea_orm::{ColumnTrait, Condition, QueryFilter, QueryOrder};

use super::{
    comment::Comment,
    entity::{
        item_comment,
        retired_item::{Column, Entity, Model},
    },
    retirement::Retirement,
};
use crate::{
    error::Result,
    platform::db::{Scope, Tx},
};

/// Returns the questions that this practice has taken out, what was taken out last first.
pub async fn retired(scope: &Scope) -> Result<Vec<Retirement>> {
    let rows = scope.select::<Entity>().order_by_desc(Column::RetiredAt).order_by_asc(Column::Item);
    Ok(scope.all(rows).await?.into_iter().map(Retirement::from).collect())
}

/// Returns their ids.
pub async fn out(scope: &Scope) -> Result<HashSet<String>> {
    Ok(retired(scope).await?.into_iter().map(|one| one.item).collect())
}

/// Returns how a question was taken out, if it was.
pub async fn retirement(scope: &Scope, item: &str) -> Result<Option<Retirement>> {
    let row = scope.select::<Entity>().filter(Column::Item.eq(item));
    Ok(scope.one(row).await?.map(Retirement::from))
}

/// Takes a question out. Returns whether it was not out before.
pub async fn take_out(tx: &Tx, retirement: &Retirement) -> Result<bool> {
    let Retirement { item, reason, note, retired_at, retired_by } = retirement.clone();
    let practice_id = tx.practice_id();
    tx.insert_once(Model { practice_id, item, reason, note, retired_at, retired_by }).await
}

/// Brings a question back.
pub async fn bring_back(tx: &Tx, item: &str) -> Result<()> {
    tx.remove::<Entity>(Condition::all().add(Column::Item.eq(item))).await
}

impl From<Model> for Retirement {
    fn from(row: Model) -> Self {
        let Model { item, reason, note, retired_at, retired_by, .. } = row;
        Self { item, reason, note, retired_at, retired_by }
    }
}

/// Returns what was written down about a question, the newest first.
pub async fn comments(scope: &Scope, item: &str) -> Result<Vec<Comment>> {
    let rows = scope
        .select::<item_comment::Entity>()
        .filter(item_comment::Column::Item.eq(item))
        .order_by_desc(item_comment::Column::Id);
    Ok(scope.all(rows).await?.into_iter().map(Comment::from).collect())
}

pub async fn add_comment(tx: &Tx, item: &str, comment: &Comment) -> Result<()> {
    let Comment { id, text, written_at, written_by } = comment.clone();
    let (practice_id, item) = (tx.practice_id(), item.to_owned());
    tx.insert(item_comment::Model { practice_id, item, id, text, written_at, written_by }).await
}

impl From<item_comment::Model> for Comment {
    fn from(row: item_comment::Model) -> Self {
        let item_comment::Model { id, text, written_at, written_by, .. } = row;
        Self { id, text, written_at, written_by }
    }
}
