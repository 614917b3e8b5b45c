//! Questions about scores, each by its name. No decisions are made here.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};

use super::entity::score;
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
    tx.insert(score::Model {
        practice_id: tx.practice_id(),
        invitation_id,
        number,
        outcome: serde_json::to_string(outcome).map_err(Error::internal)?,
        scored_at: tx.now(),
    })
    .await
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
    let all = history_of(scope, ids).await?.into_iter();
    let last = |(id, mut scores): (_, Vec<Dated>)| {
        let number = i32::try_from(scores.len()).map_err(Error::internal);
        scores.pop().map(|last| Ok((id, (number?, last.outcome))))
    };
    all.filter_map(last).collect()
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
    let rows = scope.select::<score::Entity>().filter(score::Column::InvitationId.is_in(ids));
    let rows = scope.all(rows.order_by_asc(score::Column::Number)).await?;
    let mut all: HashMap<_, Vec<_>> = HashMap::new();
    for row in rows {
        let outcome = serde_json::from_str(&row.outcome).map_err(Error::internal)?;
        let dated = Dated { outcome, scored_at: row.scored_at };
        all.entry(row.invitation_id).or_default().push(dated);
    }
    Ok(all)
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
    let rows = scope.select::<score::Entity>().filter(score::Column::InvitationId.is_in(ids));
    let rows = scope.all(rows.order_by_asc(score::Column::Number)).await?;
    let read = |row: score::Model| {
        let outcome = serde_json::from_str(&row.outcome).map_err(Error::internal)?;
        Ok((row.invitation_id, outcome))
    };
    rows.into_iter().map(read).collect()
}
