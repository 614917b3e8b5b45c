//! Questions about scores, each by its name. No decisions are made here.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use sea_orm::{ColumnTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect};

use super::entity::score::{self, Model};
use crate::{
    error::{Error, Result},
    invitations::{InvitationId, Outcome},
    platform::db::{Scope, Tx},
};

/// Adds a score; the one with the highest number is in force.
pub async fn add_outcome(
    tx: &Tx,
    invitation_id: InvitationId,
    number: i32,
    outcome: &Outcome,
) -> Result<()> {
    tx.insert(row(tx, invitation_id, number, outcome)?).await
}

/// The same, unless there is one with this number. Returns whether it is new.
pub async fn add_once(tx: &Tx, id: InvitationId, number: i32, outcome: &Outcome) -> Result<bool> {
    tx.insert_once(row(tx, id, number, outcome)?).await
}

/// Adds a score behind all that there are, whoever adds one at the same time. Returns its number.
pub async fn add_next(tx: &Tx, id: InvitationId, outcome: &Outcome) -> Result<i32> {
    loop {
        let number = numbers_of(tx, [id]).await?.remove(&id).unwrap_or(0) + 1;
        if add_once(tx, id, number, outcome).await? {
            return Ok(number);
        }
    }
}

fn row(tx: &Tx, invitation_id: InvitationId, number: i32, outcome: &Outcome) -> Result<Model> {
    let outcome = serde_json::to_string(outcome).map_err(Error::internal)?;
    let (practice_id, scored_at) = (tx.practice_id(), tx.now());
    Ok(Model { practice_id, invitation_id, number, outcome, scored_at })
}

/// Returns the number of the score in force of each, and reads none of them.
pub async fn numbers_of(
    tx: &Tx,
    ids: impl IntoIterator<Item = InvitationId>,
) -> Result<HashMap<InvitationId, i32>> {
    let rows = tx.select::<score::Entity>().filter(score::Column::InvitationId.is_in(ids));
    let rows = rows.select_only().column(score::Column::InvitationId);
    let rows = rows.column_as(score::Column::Number.max(), "number");
    let rows = tx.all_as(rows.group_by(score::Column::InvitationId)).await?.into_iter();
    Ok(rows.map(|Numbered { invitation_id, number }| (invitation_id, number)).collect())
}

#[derive(FromQueryResult)]
struct Numbered {
    invitation_id: InvitationId,
    number: i32,
}

/// Returns how many scores there have been.
pub async fn outcomes_so_far(tx: &Tx, id: InvitationId) -> Result<i32> {
    let rows = tx.select::<score::Entity>().filter(score::Column::InvitationId.eq(id));
    i32::try_from(tx.count(rows).await?).map_err(Error::internal)
}

/// Returns the scores in force, each with its number.
pub async fn in_force(
    scope: &Scope,
    ids: impl IntoIterator<Item = InvitationId>,
) -> Result<HashMap<InvitationId, (i32, Outcome)>> {
    let last: HashMap<_, _> =
        rows(scope, ids).await?.into_iter().map(|row| (row.invitation_id, row)).collect();
    let read = |(id, row): (_, Model)| Ok((id, (row.number, outcome(&row)?)));
    last.into_iter().map(read).collect()
}

/// A score, and from when on it was in force.
pub struct Dated {
    pub outcome: Outcome,
    pub scored_at: DateTime<Utc>,
}

/// Returns all scores that there have been, the one in force last.
pub async fn history_of(
    scope: &Scope,
    ids: impl IntoIterator<Item = InvitationId>,
) -> Result<HashMap<InvitationId, Vec<Dated>>> {
    let mut all: HashMap<_, Vec<_>> = HashMap::new();
    for row in rows(scope, ids).await? {
        let dated = Dated { outcome: outcome(&row)?, scored_at: row.scored_at };
        all.entry(row.invitation_id).or_default().push(dated);
    }
    Ok(all)
}

/// The last one last.
async fn rows(scope: &Scope, ids: impl IntoIterator<Item = InvitationId>) -> Result<Vec<Model>> {
    let rows = scope.select::<score::Entity>().filter(score::Column::InvitationId.is_in(ids));
    scope.all(rows.order_by_asc(score::Column::Number)).await
}

fn outcome(row: &Model) -> Result<Outcome> {
    serde_json::from_str(&row.outcome).map_err(Error::internal)
}

/// Returns the score in force.
pub async fn outcome_of(scope: &Scope, id: InvitationId) -> Result<Option<Outcome>> {
    Ok(outcomes_of(scope, [id]).await?.remove(&id))
}

/// Returns the scores in force, in one question however many there are.
pub async fn outcomes_of(
    scope: &Scope,
    ids: impl IntoIterator<Item = InvitationId>,
) -> Result<HashMap<InvitationId, Outcome>> {
    let all = in_force(scope, ids).await?.into_iter();
    Ok(all.map(|(id, (_, outcome))| (id, outcome)).collect())
}
