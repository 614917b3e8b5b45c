//! Questions about scores, each by its name. No decisions are made here.

use std::collections::HashMap;

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
