//! Many applications that move together.

use sea_orm::{
    ColumnTrait, QueryFilter, QueryOrder,
    sea_query::{CaseStatement, Expr, ExprTrait},
};

use super::{Column, Entity, noun};
use crate::{
    applications::application::{Application, ApplicationId},
    error::Result,
    people::Person,
    platform::db::Tx,
};

/// How many are saved by one statement: each is named twice in it.
const CHUNK: usize = 1_000;

/// Returns these applications and holds them until the transaction ends, who has waited longest
/// first.
pub async fn hold_these(tx: &Tx, ids: &[ApplicationId]) -> Result<Vec<Application>> {
    let rows = tx.select::<Entity>().filter(Column::Id.is_in(ids.iter().copied()));
    let rows = tx.lock_all(rows.order_by_asc(Column::Turn)).await?;
    Ok(rows.into_iter().map(noun).collect())
}

/// Sorts the applications of somebody by what they are called from now on.
pub async fn rename(tx: &Tx, person: &Person) -> Result<()> {
    let change = |rows: sea_orm::UpdateMany<Entity>| {
        rows.col_expr(Column::NameFolded, Expr::val(person.name_folded()))
            .filter(Column::PersonId.eq(person.id))
    };
    tx.change::<Entity>(change).await
}

/// Saves applications that have moved to the same stage at the same moment: each has a turn of its
/// own, and one change more.
pub async fn save_moved(tx: &Tx, moved: &[Application]) -> Result<()> {
    for chunk in moved.chunks(CHUNK) {
        let Some(first) = chunk.first() else { continue };
        let turns = chunk.iter().fold(CaseStatement::new(), |turns, one| {
            turns.case(Column::Id.eq(one.id), Expr::val(one.turn.id))
        });
        let change = |rows: sea_orm::UpdateMany<Entity>| {
            rows.col_expr(Column::Stage, Expr::val(first.stage))
                .col_expr(Column::IsOpen, Expr::val(first.stage.is_open()))
                .col_expr(Column::WaitsSince, Expr::val(first.turn.at))
                .col_expr(Column::Turn, turns.finally(Expr::col(Column::Turn)).into())
                .col_expr(Column::Revision, Expr::col(Column::Revision).add(1))
                .filter(Column::Id.is_in(chunk.iter().map(|one| one.id)))
        };
        tx.change::<Entity>(change).await?;
    }
    Ok(())
}
