//! Questions about identities, memberships and wrong tries.

use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, QueryFilter, QueryOrder, QuerySelect, Select,
};

use super::{
    attempts::Attempts,
    entity::{attempt, identity, membership},
    letters::Letters,
    password::Hashed,
};
use crate::{
    error::Result,
    kernel::email::Email,
    platform::{
        db::{Db, PracticeId, Tx},
        keys::{self, User, UserId},
    },
};

/// Returns the hash of the password that belongs to this address, if one has been chosen.
pub(super) async fn password(db: &Db, email: &Email) -> Result<Option<Hashed>> {
    let rows = db.select::<identity::Entity>();
    let row = db.one(rows.filter(identity::Column::EmailFolded.eq(email.folded()))).await?;
    Ok(row.and_then(|row| row.password))
}

/// Returns where somebody with this address is a user, in the order of the practices.
pub(super) async fn memberships(db: &Db, email: &Email) -> Result<Vec<(PracticeId, UserId)>> {
    let rows = of_address(db, email).order_by_asc(membership::Column::PracticeId);
    Ok(db.all(rows).await?.into_iter().map(|row| (row.practice_id, row.user_id)).collect())
}

/// Returns in which other practices somebody with this address is a user too.
pub(super) async fn memberships_elsewhere(
    tx: &Tx,
    email: &Email,
) -> Result<Vec<(PracticeId, UserId)>> {
    let elsewhere = membership::Column::PracticeId.ne(tx.practice_id());
    let rows = of_address(&tx.platform().db, email).filter(elsewhere);
    Ok(tx.all_global(rows).await?.into_iter().map(|row| (row.practice_id, row.user_id)).collect())
}

fn of_address(db: &Db, email: &Email) -> Select<membership::Entity> {
    db.select::<membership::Entity>().filter(membership::Column::EmailFolded.eq(email.folded()))
}

/// Returns the user of this practice with this address, one who left too.
pub async fn user_with(tx: &Tx, email: &Email) -> Result<Option<User>> {
    let users = keys::hold_users(tx).await?;
    Ok(users.into_iter().find(|user| user.email.folded() == email.folded()))
}

/// Makes room for a password of this address, unless there is, and notes the membership.
pub(super) async fn add_membership(tx: &Tx, email: &Email, user_id: UserId) -> Result<()> {
    let email_folded = email.folded();
    let known = tx.platform().db.select::<identity::Entity>();
    let known = known.filter(identity::Column::EmailFolded.eq(&email_folded));
    if tx.all_global(known).await?.is_empty() {
        let email_folded = email_folded.clone();
        tx.insert_global(identity::Model { email_folded, password: None, chosen_at: None }).await?;
    }
    let practice_id = tx.practice_id();
    tx.insert_global(membership::Model { email_folded, practice_id, user_id }).await
}

/// Somebody with this address is a user of this practice no more.
pub(super) async fn remove_membership(tx: &Tx, email: &Email) -> Result<()> {
    let theirs = membership::Column::EmailFolded.eq(email.folded());
    let here = membership::Column::PracticeId.eq(tx.practice_id());
    tx.remove_global::<membership::Entity>(Condition::all().add(theirs).add(here)).await
}

pub(super) async fn set_password(tx: &Tx, email: &Email, hashed: Hashed) -> Result<()> {
    tx.update_global(identity::ActiveModel {
        email_folded: Set(email.folded()),
        password: Set(Some(hashed)),
        chosen_at: Set(Some(tx.now())),
    })
    .await
}

pub(super) async fn attempts(db: &Db, hash: &str) -> Result<Option<Attempts>> {
    let rows = db.select::<attempt::Entity>().filter(attempt::Column::Hash.eq(hash));
    Ok(db.one(rows).await?.map(Attempts::from))
}

pub(super) async fn fail(tx: &Tx, hash: &str) -> Result<Attempts> {
    let failed = Attempts::fail(Some(hold(tx, hash).await?.into()), tx.now());
    save(tx, hash, failed.failures, failed.last_at).await?;
    Ok(failed)
}

/// Counts one more letter to a mailbox, unless it is too early. Returns whether it may leave.
pub(super) async fn count_letter(tx: &Tx, mailbox: &str) -> Result<bool> {
    let attempt::Model { failures, last_at, .. } = hold(tx, mailbox).await?;
    let Some(after) = (Letters { count: failures, last_at }).another(tx.now()) else {
        return Ok(false);
    };
    save(tx, mailbox, after.count, after.last_at).await?;
    Ok(true)
}

/// Returns what was counted under this hash, and holds it until the transaction ends: of those who
/// come at once, one comes after the other. The row that they wait for is made before it is needed.
async fn hold(tx: &Tx, hash: &str) -> Result<attempt::Model> {
    let none = attempt::Model { hash: hash.to_owned(), failures: 0, last_at: tx.now() };
    tx.insert_global_once(none.clone()).await?;
    let rows = tx.platform().db.select::<attempt::Entity>().filter(attempt::Column::Hash.eq(hash));
    Ok(tx.all_global(rows.lock_exclusive()).await?.pop().unwrap_or(none))
}

async fn save(tx: &Tx, hash: &str, failures: i32, last_at: DateTime<Utc>) -> Result<()> {
    let (hash, failures, last_at) = (Set(hash.to_owned()), Set(failures), Set(last_at));
    tx.update_global(attempt::ActiveModel { hash, failures, last_at }).await
}

/// Forgets what was counted: the wrong tries of a name in a place, once the right one came from
/// there; the letters to a mailbox, once one has served.
pub(super) async fn forgive(tx: &Tx, hash: &str) -> Result<()> {
    let rows = tx.platform().db.select::<attempt::Entity>().filter(attempt::Column::Hash.eq(hash));
    if tx.all_global(rows).await?.is_empty() {
        return Ok(());
    }
    let (hash, failures) = (Set(hash.to_owned()), Set(0));
    tx.update_global(attempt::ActiveModel { hash, failures, ..Default::default() }).await
}

impl From<attempt::Model> for Attempts {
    fn from(row: attempt::Model) -> Self {
        Self { failures: row.failures, last_at: row.last_at }
    }
}

/// Removes who signs in to this practice, and the password of whoever is a user nowhere else: a demo
/// goes as a whole.
pub async fn remove_all(tx: &Tx) -> Result<()> {
    let here = membership::Column::PracticeId.eq(tx.practice_id());
    let all = tx.platform().db.select::<membership::Entity>();
    let gone = tx.all_global(all.clone().filter(here.clone())).await?;
    tx.remove_global::<membership::Entity>(Condition::all().add(here)).await?;
    for of in gone {
        let elsewhere = membership::Column::EmailFolded.eq(&of.email_folded);
        if tx.all_global(all.clone().filter(elsewhere)).await?.is_empty() {
            let theirs = identity::Column::EmailFolded.eq(of.email_folded);
            tx.remove_global::<identity::Entity>(Condition::all().add(theirs)).await?;
        }
    }
    Ok(())
}
