//! Questions about identities, memberships and wrong tries.

use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, QueryFilter, QueryOrder};

use super::{
    attempts::Attempts,
    entity::{attempt, identity, membership},
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
    let rows = db.select::<membership::Entity>();
    let rows = rows.filter(membership::Column::EmailFolded.eq(email.folded()));
    let rows = db.all(rows.order_by_asc(membership::Column::PracticeId)).await?;
    Ok(rows.into_iter().map(|row| (row.practice_id, row.user_id)).collect())
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
    let rows = tx.platform().db.select::<attempt::Entity>().filter(attempt::Column::Hash.eq(hash));
    let before = tx.all_global(rows).await?.pop();
    let is_new = before.is_none();
    let Attempts { failures, last_at } = Attempts::fail(before.map(Attempts::from), tx.now());
    let row = attempt::Model { hash: hash.to_owned(), failures, last_at };
    if is_new {
        tx.insert_global(row).await?;
    } else {
        let hash = Set(row.hash);
        tx.update_global(attempt::ActiveModel {
            hash,
            failures: Set(failures),
            last_at: Set(last_at),
        })
        .await?;
    }
    Ok(Attempts { failures, last_at })
}

/// Forgets the wrong tries of a name in a place, once the right one came from there.
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
