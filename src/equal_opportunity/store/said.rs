//! What people said of themselves.

use std::collections::HashMap;

use sea_orm::{ColumnTrait, QueryFilter};

use crate::{
    applications::ApplicationId,
    equal_opportunity::{
        category::Said,
        entity::self_identification::{Column, Entity, Model},
    },
    error::Result,
    platform::db::{Scope, Tx},
};

/// How many are asked about by one statement.
const AT_ONCE: usize = 1_000;

/// Keeps what the holder of this application's link said, in place of what they said before.
pub async fn keep(tx: &Tx, id: ApplicationId, said: Said) -> Result<()> {
    let sealed = tx.platform().seal.seal(&place(id), &said.words())?;
    let row = Model { practice_id: tx.practice_id(), application_id: id, sealed };
    tx.replace_all([row], [Column::Sealed]).await
}

/// Returns whether the holder of this application's link said something, and not what.
pub async fn has_said(scope: &Scope, id: ApplicationId) -> Result<bool> {
    let rows = scope.select::<Entity>().filter(Column::ApplicationId.eq(id));
    Ok(scope.one(rows).await?.is_some())
}

/// Returns what was said by these, as far as they did. What was sealed by a key that is not here any more says
/// nothing, like whoever would rather not.
pub async fn said_of(scope: &Scope, ids: &[ApplicationId]) -> Result<HashMap<ApplicationId, Said>> {
    let mut all = HashMap::new();
    for ids in ids.chunks(AT_ONCE) {
        let rows = scope.select::<Entity>();
        let rows = rows.filter(Column::ApplicationId.is_in(ids.iter().copied()));
        for row in scope.all(rows).await? {
            let place = place(row.application_id);
            let words = scope.platform().seal.unseal_if_here(&place, &row.sealed);
            all.insert(
                row.application_id,
                words.as_deref().map(Said::of_words).unwrap_or_default(),
            );
        }
    }
    Ok(all)
}

fn place(id: ApplicationId) -> String {
    format!("self_identifications/{id}")
}
