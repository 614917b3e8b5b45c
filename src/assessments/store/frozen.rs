use std::{collections::BTreeSet, sync::Arc};

use bank::{Bank, Content};
use sea_orm::{ColumnTrait, QueryFilter};

use super::super::{
    contents::Contents,
    entity::frozen_item::{Column, Entity, Model},
    form::Form,
};
use crate::{
    error::{Error, Result},
    platform::db::{Scope, Tx},
};

/// Keeps what every item of this form asks and keys, as the bank has it of which it was made. What is
/// there already is the same.
pub async fn freeze(tx: &Tx, bank: &Bank, form: &Form) -> Result<()> {
    let mut rows = vec![];
    for frozen in &form.items {
        let item = bank.item(&frozen.item).ok_or(Error::Missing("item"))?;
        let content = item.frozen()?;
        let (practice_id, sha256) = (tx.practice_id(), content.sha256);
        rows.push(Model { practice_id, sha256, content: content.text });
    }
    // Two who publish at once wait for each other in the same order.
    rows.sort_by(|one, other| one.sha256.cmp(&other.sha256));
    tx.replace_all(rows, [Column::Content]).await
}

/// Returns what is asked and keyed under these hashes, as far as it can be found. Each text is read
/// once in the life of the process.
pub async fn contents<'a>(
    scope: &Scope,
    hashes: impl IntoIterator<Item = &'a str>,
) -> Result<Contents> {
    let (memory, mut contents) = (&scope.platform().memory, Contents::default());
    let mut unread = BTreeSet::new();
    for sha256 in hashes {
        match memory.recall::<Content>(sha256) {
            Some(content) => contents.add(sha256, content),
            None => drop(unread.insert(sha256)),
        }
    }
    if unread.is_empty() {
        return Ok(contents);
    }
    let rows = scope.select::<Entity>().filter(Column::Sha256.is_in(unread));
    for row in scope.all(rows).await? {
        match Content::thaw(&row.sha256, &row.content) {
            Ok(content) => {
                let content = Arc::new(content);
                memory.remember(&row.sha256, content.clone());
                contents.add(&row.sha256, content);
            }
            Err(flaw) => {
                tracing::error!(sha256 = row.sha256, %flaw, "a frozen item cannot be read")
            }
        }
    }
    Ok(contents)
}
