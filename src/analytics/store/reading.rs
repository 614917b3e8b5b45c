//! How far the log has been read.

use sea_orm::{
    ActiveValue::Set,
    Condition,
    sea_query::{Expr, ExprTrait},
};

use crate::{
    analytics::entity::reading::{ActiveModel, Column, Entity, Model},
    error::Result,
    platform::db::{Db, PracticeId, Scope, Tx},
};

/// Notes that there is something to count up to there.
pub async fn note_seen(tx: &Tx, seen: i64) -> Result<()> {
    let row = Model { practice_id: tx.practice_id(), read: 0, seen };
    tx.replace_all([row], [Column::Seen]).await
}

/// Returns how far it has been read, and holds that until the transaction ends.
pub async fn hold_reading(tx: &Tx) -> Result<i64> {
    tx.insert_once(Model { practice_id: tx.practice_id(), read: 0, seen: 0 }).await?;
    Ok(tx.lock(tx.select::<Entity>()).await?.map_or(0, |row| row.read))
}

/// Returns how far it has been read.
pub async fn read_up_to(scope: &Scope) -> Result<i64> {
    Ok(scope.one(scope.select::<Entity>()).await?.map_or(0, |row| row.read))
}

pub async fn save_read(tx: &Tx, read: i64) -> Result<()> {
    let practice_id = Set(tx.practice_id());
    tx.update(ActiveModel { practice_id, read: Set(read), ..Default::default() }).await
}

/// Begins to read from the first event.
pub async fn begin_again(tx: &Tx) -> Result<()> {
    hold_reading(tx).await?;
    save_read(tx, 0).await
}

/// Returns the practices of which something is not counted yet.
pub async fn whose_are_unread(db: &Db) -> Result<Vec<PracticeId>> {
    let unread = Expr::col(Column::Seen).gt(Expr::col(Column::Read));
    db.practices_with::<Entity>(Condition::all().add(unread)).await
}
