//! Questions about return codes, and how often they were tried.

use chrono::{DateTime, Utc};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, QueryFilter};

use crate::{
    applications::{
        entity::{return_code, tries},
        way_back::{Opens, Tries},
    },
    error::Result,
    platform::db::{Db, PracticeId, Scope, Tx},
};

pub async fn add_code(tx: &Tx, hash: String, opens: Opens) -> Result<()> {
    tx.insert(return_code::Model {
        practice_id: tx.practice_id(),
        hash,
        application_id: opens.application(),
        opens: opens.to_string(),
        made_at: tx.now(),
    })
    .await
}

/// Returns what the code with this hash leads to.
pub async fn opened_by(scope: &Scope, hash: &str) -> Result<Option<Opens>> {
    let codes = scope.select::<return_code::Entity>();
    let code = scope.one(codes.filter(return_code::Column::Hash.eq(hash))).await?;
    code.map(|code| code.opens.parse()).transpose()
}

/// Returns the tries that were counted, and holds them until the transaction ends: of those who try
/// at once, one comes after the other. The row that they wait for is made before it is needed.
pub async fn hold_tries(tx: &Tx, hash: &str) -> Result<Option<Tries>> {
    let (practice_id, since) = (tx.practice_id(), tx.now());
    tx.insert_once(tries::Model { practice_id, hash: hash.to_owned(), since, count: 0 }).await?;
    let row = tx.lock(tx.select::<tries::Entity>().filter(tries::Column::Hash.eq(hash))).await?;
    Ok(row.map(|row| Tries { since: row.since, count: row.count }))
}

pub async fn save_tries(tx: &Tx, hash: &str, Tries { since, count }: Tries) -> Result<()> {
    let (practice_id, hash) = (Set(tx.practice_id()), Set(hash.to_owned()));
    tx.update(tries::ActiveModel { practice_id, hash, since: Set(since), count: Set(count) }).await
}

pub async fn forget_codes(tx: &Tx, opens: Opens) -> Result<()> {
    let which = return_code::Column::Opens.eq(opens.to_string());
    tx.remove::<return_code::Entity>(Condition::all().add(which)).await
}

pub async fn forget_tries(tx: &Tx, hash: &str) -> Result<()> {
    let which = Condition::all().add(tries::Column::Hash.eq(hash));
    tx.remove::<tries::Entity>(which).await
}

pub async fn forget_tries_before(tx: &Tx, moment: DateTime<Utc>) -> Result<()> {
    tx.remove::<tries::Entity>(before(moment)).await
}

/// Returns the practices in which there are some of these.
pub async fn whose_tries_before(db: &Db, moment: DateTime<Utc>) -> Result<Vec<PracticeId>> {
    db.practices_with::<tries::Entity>(before(moment)).await
}

fn before(moment: DateTime<Utc>) -> Condition {
    Condition::all().add(tries::Column::Since.lt(moment))
}
