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

/// Returns what the holder of this application's link said.
pub async fn said_by(scope: &Scope, id: ApplicationId) -> Result<Option<Said>> {
    Ok(said_of(scope, &[id]).await?.remove(&id))
}

/// Returns what was said by these, as far as they did.
pub async fn said_of(scope: &Scope, ids: &[ApplicationId]) -> Result<HashMap<ApplicationId, Said>> {
    let mut all = HashMap::new();
    for ids in ids.chunks(AT_ONCE) {
        let rows = scope.select::<Entity>();
        let rows = rows.filter(Column::ApplicationId.is_in(ids.iter().copied()));
        for row in scope.all(rows).await? {
            let words = scope.platform().seal.unseal(&place(row.application_id), &row.sealed)?;
            all.insert(row.application_id, Said::of_words(&words));
        }
    }
    Ok(all)
}

fn place(id: ApplicationId) -> String {
    format!("self_identifications/{id}")
}
