use sea_orm::{
    ColumnTrait, QueryFilter, QueryOrder,
    sea_query::{Expr, ExprTrait},
};

use super::{
    super::{
        entity::state::{Column, Entity},
        sitting::SittingId,
    },
    sitting::invitations_behind,
};
use crate::{
    error::Result,
    invitations::{self, Invitation},
    platform::db::Scope,
};

/// A sitting that was handed in, with answers that came later and that nobody has settled.
pub struct LateSitting {
    pub sitting: SittingId,
    pub invitation: Invitation,
    pub count: i32,
}

/// Returns those of which is told that they were handed in, in an order that tells nothing.
pub async fn late(scope: &Scope) -> Result<Vec<LateSitting>> {
    // Written out: SQLite takes the index of these few rows only if it reads the number.
    let late = Column::Late.into_expr().gt(Expr::Constant(0.into()));
    let rows = scope.select::<Entity>().filter(late);
    let rows = rows.filter(Column::SubmittedAt.is_not_null()).order_by_asc(Column::SittingId);
    let rows = scope.all(rows).await?;
    if rows.is_empty() {
        return Ok(vec![]);
    }
    let behind = invitations_behind(scope, rows.iter().map(|row| row.sitting_id)).await?;
    let ids = behind.iter().map(|(_, invitation)| *invitation);
    let invitations = invitations::with_ids(scope, ids).await?;
    let late = rows.into_iter().filter_map(|row| {
        let (_, of) = behind.iter().find(|(sitting, _)| *sitting == row.sitting_id)?;
        let told = |one: &&Invitation| one.id == *of && one.tells_result();
        let invitation = invitations.iter().find(told)?.clone();
        Some(LateSitting { sitting: row.sitting_id, invitation, count: row.late })
    });
    Ok(late.collect())
}
