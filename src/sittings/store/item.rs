//! Questions about what stands at the places of sittings.

use std::collections::HashMap;

use sea_orm::{
    ColumnTrait, QueryFilter, QueryOrder,
    sea_query::{Asterisk, Expr, ExprTrait, Query},
};

use super::super::{
    entity::item::{Column, Entity, Model},
    sitting::{Placed, SittingId},
};
use crate::{
    error::{Error, Result},
    platform::db::{Scope, Tx},
};

/// What stands at some places, as it lies there: an answer reads one of them.
pub struct PlacedRows(HashMap<(SittingId, i32), Model>);

impl PlacedRows {
    /// Returns what stands at this place, if anything does.
    pub fn at(&self, sitting: SittingId, place: usize) -> Result<Option<Placed>> {
        let Ok(place) = i32::try_from(place) else { return Ok(None) };
        self.0.get(&(sitting, place)).cloned().map(Placed::try_from).transpose()
    }

    /// Returns the hashes of what they ask and key.
    pub fn hashes(&self) -> impl Iterator<Item = &str> {
        self.0.values().map(|row| row.sha256.as_str())
    }
}

/// Returns what stands at these places, in one question.
pub async fn placed_at(
    scope: &Scope,
    places: impl IntoIterator<Item = (SittingId, usize)>,
) -> Result<PlacedRows> {
    let places = places.into_iter();
    let asked = places.filter_map(|(sitting, place)| Some((sitting, i32::try_from(place).ok()?)));
    let asked: Vec<_> = asked.collect();
    if asked.is_empty() {
        return Ok(PlacedRows(HashMap::new()));
    }
    // As a table: SQLite finds each row by its whole key, where for a chain of ORs it would read all rows
    // of the practice.
    let asked = Query::select().column(Asterisk).from_values(asked, "asked").take();
    let key = Expr::tuple([Column::SittingId.into_expr(), Column::Place.into_expr()]);
    let rows = scope.select::<Entity>().filter(key.in_subquery(asked));
    let rows = scope.all(rows).await?;
    Ok(PlacedRows(rows.into_iter().map(|row| ((row.sitting_id, row.place), row)).collect()))
}

/// Returns what stands at every place of a sitting, in their order.
pub async fn placed_in(scope: &Scope, sitting: SittingId) -> Result<Vec<Placed>> {
    let rows = scope.select::<Entity>().filter(Column::SittingId.eq(sitting));
    let rows = scope.all(rows.order_by_asc(Column::Place)).await?;
    rows.into_iter().map(Placed::try_from).collect()
}

/// Places items from this place on.
pub async fn place(tx: &Tx, sitting_id: SittingId, from: usize, items: &[Placed]) -> Result<()> {
    let row = |(place, placed): (usize, &Placed)| {
        Ok(Model {
            practice_id: tx.practice_id(),
            sitting_id,
            place: i32::try_from(place).map_err(Error::internal)?,
            item: placed.item.clone(),
            sha256: placed.sha256.clone(),
            drawn: serde_json::to_string(&placed.drawn).map_err(Error::internal)?,
        })
    };
    let rows: Result<Vec<_>> = (from..).zip(items).map(row).collect();
    tx.insert_all(rows?).await
}

impl TryFrom<Model> for Placed {
    type Error = Error;

    fn try_from(row: Model) -> Result<Self> {
        let drawn = serde_json::from_str(&row.drawn).map_err(Error::internal)?;
        Ok(Self { item: row.item, sha256: row.sha256, drawn })
    }
}
