//! Questions about signed sheets.

use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, QueryFilter, QueryOrder,
    sea_query::{Expr, Query},
};

use crate::{
    error::Result,
    files::{SheetId, SheetState},
    offers::{
        entity::{
            offer,
            sheet::{ActiveModel, Column, Entity, Model},
        },
        offer::{Offer, OfferId},
        sheet::Sheet,
    },
    platform::db::{Scope, Tx},
};

/// Returns the sheets of an offer, the first that came first.
pub async fn of(scope: &Scope, offer: OfferId) -> Result<Vec<Sheet>> {
    let rows = scope.select::<Entity>().filter(Column::OfferId.eq(offer));
    let rows = scope.all(rows.order_by_asc(Column::Id)).await?;
    Ok(rows.into_iter().map(Sheet::from).collect())
}

/// Returns one of an offer, if it is there.
pub async fn find(scope: &Scope, offer: OfferId, id: SheetId) -> Result<Option<Sheet>> {
    let rows = scope.select::<Entity>().filter(Column::OfferId.eq(offer));
    Ok(scope.one(rows.filter(Column::Id.eq(id))).await?.map(Sheet::from))
}

/// Returns the sheets of these offers at which nobody has looked.
pub async fn waiting(
    scope: &Scope,
    offers: impl IntoIterator<Item = OfferId>,
) -> Result<Vec<Sheet>> {
    let rows = scope.select::<Entity>().filter(Column::OfferId.is_in(offers));
    let rows = rows.filter(Column::State.eq(SheetState::Waiting)).order_by_asc(Column::Id);
    Ok(scope.all(rows).await?.into_iter().map(Sheet::from).collect())
}

/// Returns whether a sheet of this offer waits for somebody to look at it.
pub async fn is_one_waiting(scope: &Scope, offer: OfferId) -> Result<bool> {
    Ok(!waiting(scope, [offer]).await?.is_empty())
}

pub async fn add(tx: &Tx, sheet: &Sheet) -> Result<()> {
    let Sheet { id, of, file_id, sha256, state, reason, .. } = sheet.clone();
    tx.insert(Model {
        practice_id: tx.practice_id(),
        id,
        offer_id: of,
        file_id,
        sha256,
        state,
        reason,
        handed_in_at: sheet.handed_in_at,
        handed_in_by: sheet.handed_in_by.clone(),
        decided_at: sheet.decided_at,
        decided_by: sheet.decided_by.clone(),
    })
    .await
}

/// Keeps what was decided about a sheet.
pub async fn save(tx: &Tx, sheet: &Sheet) -> Result<()> {
    tx.update(ActiveModel {
        practice_id: Set(tx.practice_id()),
        id: Set(sheet.id),
        state: Set(sheet.state),
        reason: Set(sheet.reason.clone()),
        decided_at: Set(sheet.decided_at),
        decided_by: Set(sheet.decided_by.clone()),
        ..Default::default()
    })
    .await
}

/// Sets aside what waits of an offer that was signed or ended by another way.
pub async fn set_aside(tx: &Tx, offer: &Offer) -> Result<()> {
    let by = (tx.actor().to_string(), tx.now());
    for sheet in waiting(tx, [offer.id]).await? {
        save(tx, &sheet.decided(SheetState::SetAside, None, by.clone())).await?;
    }
    Ok(())
}

/// That no sheet of an offer waits: what was handed in in time is not over before somebody has looked at it.
pub(super) fn none_waits() -> Expr {
    let waiting = Query::select()
        .column(Column::OfferId)
        .from(Entity)
        .and_where(Column::State.eq(SheetState::Waiting))
        .to_owned();
    offer::Column::Id.not_in_subquery(waiting)
}

impl From<Model> for Sheet {
    fn from(row: Model) -> Self {
        let Model { id, offer_id, file_id, sha256, state, reason, .. } = row;
        Self {
            id,
            of: offer_id,
            file_id,
            sha256,
            state,
            reason,
            handed_in_at: row.handed_in_at,
            handed_in_by: row.handed_in_by,
            decided_at: row.decided_at,
            decided_by: row.decided_by,
        }
    }
}
