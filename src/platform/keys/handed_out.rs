//! Links that a program has, beside the person whom they are for.

use sea_orm::{ColumnTrait, QueryFilter};

use super::entity::key::{Column, Entity};
use crate::{
    error::Result,
    platform::db::{Actor, Scope},
};

/// Returns whether who acts came by a link that a program has, too: it shows its one thing, and leads to nothing else of
/// the same person.
pub async fn is_handed_out(scope: &Scope) -> Result<bool> {
    let Actor::Link(id) = scope.actor() else { return Ok(false) };
    let link =
        scope.select::<Entity>().filter(Column::Id.eq(id)).filter(Column::IsHandedOut.eq(true));
    Ok(scope.one(link).await?.is_some())
}
