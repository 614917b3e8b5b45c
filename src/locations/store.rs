//! Questions about locations, each by its name. No decisions are made here.

use sea_orm::{ActiveModelTrait, ColumnTrait, QueryFilter, QueryOrder};

use super::{
    entity::{ActiveModel, Column, Entity, Model},
    known::{Locations, Told},
    location::{Location, LocationId, LocationStage, Office},
};
use crate::{
    error::{Error, Result},
    kernel::cursor::Window,
    platform::db::{Scope, Tx},
};

/// Returns all, in the order of the practice.
pub async fn all(scope: &Scope) -> Result<Vec<Location>> {
    let rows = scope.select::<Entity>().order_by_asc(Column::Place).order_by_asc(Column::Id);
    Ok(scope.all(rows).await?.into_iter().map(noun).collect())
}

/// Returns what is known of all, for whoever reads the name of one.
pub async fn known(scope: &Scope) -> Result<Locations> {
    Ok(Locations::new(all(scope).await?))
}

/// Returns how to get to the location that is called this, if there is one.
pub async fn told(scope: &Scope, text: &str) -> Result<Option<Told>> {
    Ok(known(scope).await?.told(text))
}

/// Returns one row more than the window shows, in the order they were added.
pub async fn list(
    scope: &Scope,
    stage: Option<LocationStage>,
    window: Window,
) -> Result<Vec<Location>> {
    let rows = scope.select::<Entity>();
    let rows = match stage {
        Some(LocationStage::Active) => rows.filter(Column::ClosedAt.is_null()),
        Some(LocationStage::Closed) => rows.filter(Column::ClosedAt.is_not_null()),
        None => rows,
    };
    Ok(scope.all(scope.window(rows, window)).await?.into_iter().map(noun).collect())
}

/// Waits until no other adds one or changes their names and their order.
pub async fn in_turn(tx: &Tx) -> Result<()> {
    tx.in_turn("locations").await
}

pub async fn find(scope: &Scope, id: LocationId) -> Result<Location> {
    scope.one(scope.by_id::<Entity>(id)).await?.map(noun).ok_or(Error::Missing("location"))
}

/// Like [`find`], and holds it until the transaction ends.
pub async fn hold(tx: &Tx, id: LocationId) -> Result<Location> {
    tx.lock(tx.by_id::<Entity>(id)).await?.map(noun).ok_or(Error::Missing("location"))
}

pub async fn add(tx: &Tx, location: &Location) -> Result<()> {
    tx.insert(row(tx, location)).await
}

/// Saves all that can change.
pub async fn save(tx: &Tx, location: &Location) -> Result<()> {
    tx.update(ActiveModel::from(row(tx, location)).reset_all()).await
}

fn row(tx: &Tx, location: &Location) -> Model {
    let Office { name, street, city, state, zip, phone, arrival } = location.office.clone();
    let former: Vec<_> = location.former_names.iter().map(ToString::to_string).collect();
    Model {
        practice_id: tx.practice_id(),
        id: location.id,
        name,
        former_names: former.join("\n"),
        street,
        city,
        state,
        zip,
        phone,
        arrival,
        place: location.place,
        closed_at: location.closed_at,
        updated_at: tx.now(),
        revision: location.revision,
    }
}

fn noun(row: Model) -> Location {
    let Model { id, name, street, city, state, zip, phone, arrival, .. } = row;
    Location {
        id,
        office: Office { name, street, city, state, zip, phone, arrival },
        former_names: row.former_names.lines().filter_map(|name| name.parse().ok()).collect(),
        place: row.place,
        closed_at: row.closed_at,
        revision: row.revision,
        updated_at: row.updated_at,
    }
}
