//! Questions about holds and about who was forgotten.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use sea_orm::{ActiveValue::Set, ColumnTrait, QueryFilter, QueryOrder, QuerySelect};

use super::{
    entity::{forgotten, hold},
    hold::LegalHold,
};
use crate::{
    error::{Error, Result},
    kernel::text::Text,
    people::PersonId,
    platform::db::{Scope, Tx, held::Keeping},
};

/// As many as an office looks through.
const SHOWN: u64 = 200;

/// Returns the hold that is on somebody.
pub async fn hold_on(scope: &Scope, person: PersonId) -> Result<Option<LegalHold>> {
    let rows = scope.select::<hold::Entity>().filter(hold::Column::PersonId.eq(person));
    let row = scope.one(rows.filter(hold::Column::LiftedAt.is_null())).await?;
    Ok(row.map(LegalHold::from))
}

/// Returns the holds in force, the oldest first.
pub async fn holds(scope: &Scope) -> Result<Vec<LegalHold>> {
    let rows = scope.select::<hold::Entity>().filter(hold::Column::LiftedAt.is_null());
    let rows = scope.all(rows.order_by_asc(hold::Column::SetAt).limit(SHOWN)).await?;
    Ok(rows.into_iter().map(LegalHold::from).collect())
}

pub(super) async fn add(tx: &Tx, hold: &LegalHold) -> Result<()> {
    let LegalHold { id, person_id, reason, set_at, set_by } = hold.clone();
    tx.insert(hold::Model {
        practice_id: tx.practice_id(),
        id,
        person_id,
        reason,
        set_at,
        set_by,
        lifted_at: None,
        lifted_by: None,
        lifted_because: None,
    })
    .await
}

pub(super) async fn lift(tx: &Tx, hold: &LegalHold, because: Text<500>) -> Result<()> {
    tx.update(hold::ActiveModel {
        practice_id: Set(tx.practice_id()),
        id: Set(hold.id),
        lifted_at: Set(Some(tx.now())),
        lifted_by: Set(Some(tx.actor().to_string())),
        lifted_because: Set(Some(because)),
        ..Default::default()
    })
    .await
}

/// That somebody was forgotten, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Forgotten {
    pub person_id: PersonId,
    pub at: DateTime<Utc>,
    pub what: BTreeSet<Keeping>,
}

pub(super) async fn forgotten(scope: &Scope) -> Result<Vec<Forgotten>> {
    let rows = scope.select::<forgotten::Entity>();
    let rows = scope.all(rows.order_by_asc(forgotten::Column::ForgottenAt)).await?;
    rows.into_iter().map(Forgotten::read).collect()
}

pub(super) async fn note_forgotten(tx: &Tx, one: &Forgotten) -> Result<()> {
    let row = forgotten::Model {
        practice_id: tx.practice_id(),
        person_id: one.person_id,
        forgotten_at: one.at,
        what: one.words().join(" "),
    };
    tx.insert_once(row).await?;
    Ok(())
}

impl Forgotten {
    pub fn words(&self) -> Vec<&'static str> {
        self.what.iter().map(|keeping| keeping.word()).collect()
    }

    fn read(row: forgotten::Model) -> Result<Self> {
        let what = row.what.split_whitespace().map(|word| word.parse().map_err(Error::Conflict));
        let what = what.collect::<Result<_>>()?;
        Ok(Self { person_id: row.person_id, at: row.forgotten_at, what })
    }
}

impl From<hold::Model> for LegalHold {
    fn from(row: hold::Model) -> Self {
        let hold::Model { id, person_id, reason, set_at, set_by, .. } = row;
        Self { id, person_id, reason, set_at, set_by }
    }
}
