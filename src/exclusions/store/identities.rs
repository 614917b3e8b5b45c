//! By what people are told apart: sealed, one row each.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use sea_orm::{ColumnTrait, QueryFilter};

use crate::{
    error::{Error, Result},
    exclusions::{
        entity::identity::{Column, Entity, Model},
        identity::Identity,
    },
    people::PersonId,
    platform::db::{Scope, Tx},
};

pub async fn identity(scope: &Scope, person: PersonId) -> Result<Option<Identity>> {
    let row = scope.one(scope.select::<Entity>().filter(Column::PersonId.eq(person))).await?;
    row.map(|row| opened(scope, &row)).transpose()
}

/// What is known of people, and when it was said.
pub type Known = HashMap<PersonId, (Identity, DateTime<Utc>)>;

/// Returns what is known of these people, in a few questions however many there are.
pub async fn identities(scope: &Scope, people: &[PersonId]) -> Result<Known> {
    let mut found = HashMap::new();
    for row in rows(scope, people).await? {
        found.insert(row.person_id, (opened(scope, &row)?, row.given_at));
    }
    Ok(found)
}

/// Returns when what is known of these people was said. Nothing is unsealed for that.
pub async fn told_at(
    scope: &Scope,
    people: &[PersonId],
) -> Result<HashMap<PersonId, DateTime<Utc>>> {
    let rows = rows(scope, people).await?.into_iter();
    Ok(rows.map(|row| (row.person_id, row.given_at)).collect())
}

async fn rows(scope: &Scope, people: &[PersonId]) -> Result<Vec<Model>> {
    const AT_ONCE: usize = 5_000;
    let mut found = vec![];
    for some in people.chunks(AT_ONCE) {
        let rows = scope.select::<Entity>().filter(Column::PersonId.is_in(some.iter().copied()));
        found.extend(scope.all(rows).await?);
    }
    Ok(found)
}

pub async fn put_identity(tx: &Tx, person: PersonId, identity: &Identity) -> Result<()> {
    let plain = serde_json::to_string(identity).map_err(Error::internal)?;
    let row = Model {
        practice_id: tx.practice_id(),
        person_id: person,
        sealed: tx.platform().seal.seal(&Identity::place(person), &plain)?,
        given_at: tx.now(),
        given_by: tx.actor().to_string(),
    };
    tx.replace_all([row], [Column::Sealed, Column::GivenAt, Column::GivenBy]).await
}

fn opened(scope: &Scope, row: &Model) -> Result<Identity> {
    let plain = scope.platform().seal.unseal(&Identity::place(row.person_id), &row.sealed)?;
    serde_json::from_str(&plain).map_err(Error::internal)
}
