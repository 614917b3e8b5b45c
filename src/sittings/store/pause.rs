use sea_orm::{ColumnTrait, Condition, QueryFilter, QueryOrder};

use super::super::{
    entity::pause::{Column, Entity, Model},
    pause::Pause,
    sitting::SittingId,
};
use crate::{
    error::{Error, Result},
    invitations::InvitationId,
    platform::db::{Db, PracticeId, Scope, Tx},
};

/// Returns every test that stands still, the first invitation first.
pub async fn pauses(scope: &Scope) -> Result<Vec<Pause>> {
    let rows = scope.all(scope.select::<Entity>().order_by_asc(Column::InvitationId)).await?;
    rows.into_iter().map(Pause::try_from).collect()
}

/// Returns the practices in which any does.
pub async fn whose_pauses(db: &Db) -> Result<Vec<PracticeId>> {
    db.practices_with::<Entity>(Condition::all()).await
}

pub async fn pause_of(scope: &Scope, id: InvitationId) -> Result<Option<Pause>> {
    let row = scope.select::<Entity>().filter(Column::InvitationId.eq(id));
    scope.one(row).await?.map(Pause::try_from).transpose()
}

pub async fn pause_of_sitting(scope: &Scope, id: SittingId) -> Result<Option<Pause>> {
    let row = scope.select::<Entity>().filter(Column::SittingId.eq(id));
    scope.one(row).await?.map(Pause::try_from).transpose()
}

/// Like [`pause_of`], and holds it until the transaction ends.
pub async fn hold_pause(tx: &Tx, id: InvitationId) -> Result<Option<Pause>> {
    let row = tx.select::<Entity>().filter(Column::InvitationId.eq(id));
    tx.lock(row).await?.map(Pause::try_from).transpose()
}

/// Adds a pause, unless there is one. Returns whether it is new.
pub async fn add_pause(tx: &Tx, pause: &Pause) -> Result<bool> {
    tx.insert_once(Model {
        practice_id: tx.practice_id(),
        invitation_id: pause.invitation,
        sitting_id: pause.sitting,
        items: serde_json::to_string(&pause.items).map_err(Error::internal)?,
        paused_at: pause.paused_at,
    })
    .await
}

pub async fn remove_pause(tx: &Tx, id: InvitationId) -> Result<()> {
    tx.remove::<Entity>(Condition::all().add(Column::InvitationId.eq(id))).await
}

impl TryFrom<Model> for Pause {
    type Error = Error;

    fn try_from(row: Model) -> Result<Self> {
        Ok(Self {
            invitation: row.invitation_id,
            sitting: row.sitting_id,
            items: serde_json::from_str(&row.items).map_err(Error::internal)?,
            paused_at: row.paused_at,
        })
    }
}
