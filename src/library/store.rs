//! Questions about what a practice did with the bank, each by its name. No decisions are made here.

use std::collections::{BTreeMap, HashSet};

use chrono::{DateTime, Utc};
use sea_orm::{ColumnTrait, Condition, QueryFilter, QueryOrder};

use super::{
    comment::Comment,
    entity::{
        item_comment, item_opinion,
        retired_item::{Column, Entity, Model},
    },
    out::Out,
    retirement::Retirement,
};
use crate::{
    error::{Error, Result},
    platform::{
        db::{Scope, Tx},
        keys::UserId,
    },
    regrades,
};

/// Returns the questions that this practice has taken out, what was taken out last first.
pub async fn retired(scope: &Scope) -> Result<Vec<Retirement>> {
    let rows = scope.select::<Entity>().order_by_desc(Column::RetiredAt).order_by_asc(Column::Item);
    Ok(scope.all(rows).await?.into_iter().map(Retirement::from).collect())
}

/// Returns their ids.
pub async fn taken_out(scope: &Scope) -> Result<HashSet<String>> {
    Ok(retired(scope).await?.into_iter().map(|one| one.item).collect())
}

/// Returns all that no new test of this practice asks, though the bank has it.
pub async fn out(scope: &Scope) -> Result<Out> {
    let (mut all, regraded) = (taken_out(scope).await?, regrades::out_of_new_tests(scope).await?);
    let regraded: HashSet<_> = regraded.difference(&all).cloned().collect();
    all.extend(regraded.iter().cloned());
    Ok(Out { all, regraded })
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

/// Returns which answers were named as the right one of a question in this wording, and by whom.
pub async fn opinions(scope: &Scope, item: &str, sha256: &str) -> Result<Vec<(UserId, usize)>> {
    use item_opinion::Column as Of;
    let rows = scope.select::<item_opinion::Entity>().filter(Of::Item.eq(item));
    let rows = scope.all(rows.filter(Of::Sha256.eq(sha256)).order_by_asc(Of::UserId)).await?;
    let said = |row: item_opinion::Model| Some((row.user_id, usize::try_from(row.choice).ok()?));
    Ok(rows.into_iter().filter_map(said).collect())
}

/// Returns the questions of which somebody has named an answer, with the hash of the wording.
pub async fn judged(
    scope: &Scope,
) -> Result<BTreeMap<(String, String), (DateTime<Utc>, Vec<usize>)>> {
    let mut all = BTreeMap::<_, (DateTime<Utc>, Vec<usize>)>::new();
    for row in scope.all(scope.select::<item_opinion::Entity>()).await? {
        let one = all.entry((row.item, row.sha256)).or_insert((row.said_at, vec![]));
        one.0 = one.0.max(row.said_at);
        one.1.extend(usize::try_from(row.choice));
    }
    Ok(all)
}

/// Keeps what somebody thinks, in the place of what they thought before.
pub async fn save_opinion(
    tx: &Tx,
    (item, sha256): (&str, &str),
    user_id: UserId,
    choice: usize,
) -> Result<()> {
    let (practice_id, said_at) = (tx.practice_id(), tx.now());
    let (item, sha256) = (item.to_owned(), sha256.to_owned());
    let choice = i32::try_from(choice).map_err(Error::internal)?;
    let row = item_opinion::Model { practice_id, item, sha256, user_id, choice, said_at };
    tx.replace_all([row], [item_opinion::Column::Choice, item_opinion::Column::SaidAt]).await
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
