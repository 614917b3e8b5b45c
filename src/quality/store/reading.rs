//! How far the log has been read.

use sea_orm::{
    ActiveValue::Set,
    Condition,
    sea_query::{Expr, ExprTrait},
};

use crate::{
    error::Result,
    platform::db::{Db, PracticeId, Scope, Tx},
    quality::entity::reading::{ActiveModel, Column, Entity, Model},
};

/// Notes that there is something to count up to there.
pub async fn note_seen(tx: &Tx, seen: i64) -> Result<()> {
    tx.replace_all([Model { seen, ..none(tx) }], [Column::Seen]).await
}

/// Returns how far it has been read, and holds that until the transaction ends.
pub async fn hold_reading(tx: &Tx) -> Result<Model> {
    tx.insert_once(none(tx)).await?;
    Ok(tx.lock(tx.select::<Entity>()).await?.unwrap_or_else(|| none(tx)))
}

/// Returns how far it has been read.
pub async fn reading(scope: &Scope) -> Result<Model> {
    Ok(scope.one(scope.select::<Entity>()).await?.unwrap_or_else(|| none(scope)))
}

pub async fn save_read(tx: &Tx, read: i64, anew: i64) -> Result<()> {
    let practice_id = Set(tx.practice_id());
    let (read, anew) = (Set(read), Set(anew));
    tx.update(ActiveModel { practice_id, read, anew, ..Default::default() }).await
}

/// Returns the practices of which something is not counted yet.
pub async fn whose_are_unread(db: &Db) -> Result<Vec<PracticeId>> {
    let unread = Expr::col(Column::Seen).gt(Expr::col(Column::Read));
    db.practices_with::<Entity>(Condition::all().add(unread)).await
}

fn none(scope: &Scope) -> Model {
    Model { practice_id: scope.practice_id(), read: 0, seen: 0, anew: 0 }
}
