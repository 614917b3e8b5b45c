//! Questions about identities and memberships.

use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, QueryFilter, QueryOrder, QuerySelect, Select,
};

use super::{
    entity::{identity, membership},
    password::Hashed,
};
use crate::{
    error::Result,
    kernel::email::Email,
    platform::{
        db::{Db, PracticeId, Table, Tx, held::Holds},
        keys::{self, User, UserId},
    },
};

/// Returns the hash of the password that belongs to this address, if one has been chosen.
pub(super) async fn password(db: &Db, email: &Email) -> Result<Option<Hashed>> {
    let rows = db.select::<identity::Entity>();
    let row = db.one(rows.filter(identity::Column::EmailFolded.eq(email.folded()))).await?;
    Ok(row.and_then(|row| row.password))
}

/// Returns the same, and holds it until the end: of two practices that decide by one password, one
/// comes after the other.
pub(super) async fn hold_password(tx: &Tx, email: &Email) -> Result<Option<Hashed>> {
    let rows = tx.platform().db.select::<identity::Entity>();
    let rows = rows.filter(identity::Column::EmailFolded.eq(email.folded()));
    let row = tx.all_shared(rows.lock_exclusive()).await?.pop();
    Ok(row.and_then(|row| row.password))
}

/// Returns where somebody with this address is a user, in the order of the practices.
pub(super) async fn memberships(db: &Db, email: &Email) -> Result<Vec<(PracticeId, UserId)>> {
    let rows = of_address(db, email).order_by_asc(membership::Column::PracticeId);
    Ok(db.all(rows).await?.into_iter().map(|row| (row.practice_id, row.user_id)).collect())
}

/// Returns which practices the password of this address opens, in the order in which they were
/// accepted.
pub(super) async fn accepted(db: &Db, email: &Email) -> Result<Vec<(PracticeId, UserId)>> {
    let rows = of_address(db, email).filter(membership::Column::AcceptedAt.is_not_null());
    let rows = rows.order_by_asc(membership::Column::AcceptedAt);
    let rows = db.all(rows.order_by_asc(membership::Column::PracticeId)).await?;
    Ok(rows.into_iter().map(|row| (row.practice_id, row.user_id)).collect())
}

/// Returns which other practices the password of this address opens too.
pub(super) async fn accepted_elsewhere(
    tx: &Tx,
    email: &Email,
) -> Result<Vec<(PracticeId, UserId)>> {
    let rows = of_address(&tx.platform().db, email)
        .filter(membership::Column::AcceptedAt.is_not_null())
        .filter(membership::Column::PracticeId.ne(tx.practice_id()));
    Ok(tx.all_shared(rows).await?.into_iter().map(|row| (row.practice_id, row.user_id)).collect())
}

/// From now on their password opens this practice, if it did not before.
pub(super) async fn accept(tx: &Tx, email: &Email) -> Result<()> {
    let here = membership::Column::PracticeId.eq(tx.practice_id());
    let before = of_address(&tx.platform().db, email).filter(here);
    let before = before.filter(membership::Column::AcceptedAt.is_not_null());
    if !tx.all_shared(before).await?.is_empty() {
        return Ok(());
    }
    tx.update_shared(membership::ActiveModel {
        email_folded: Set(email.folded()),
        practice_id: Set(tx.practice_id()),
        accepted_at: Set(Some(tx.now())),
        ..Default::default()
    })
    .await
}

fn of_address(db: &Db, email: &Email) -> Select<membership::Entity> {
    db.select::<membership::Entity>().filter(membership::Column::EmailFolded.eq(email.folded()))
}

/// Returns the user of this practice with this address. Who left may come again, as somebody new.
pub async fn user_with(tx: &Tx, email: &Email) -> Result<Option<User>> {
    let users = keys::hold_users(tx).await?;
    Ok(users.into_iter().find(|user| !user.has_left && user.email.folded() == email.folded()))
}

/// Returns whether somebody signs in by this address, or may, in any practice.
pub(super) async fn is_known(tx: &Tx, email: &Email) -> Result<bool> {
    let known = tx.platform().db.select::<identity::Entity>();
    let known = known.filter(identity::Column::EmailFolded.eq(email.folded()));
    Ok(!tx.all_shared(known).await?.is_empty())
}

/// Makes room for a password of this address, unless there is, and notes the membership.
pub(super) async fn add_membership(tx: &Tx, email: &Email, user_id: UserId) -> Result<()> {
    let email_folded = email.folded();
    let known = tx.platform().db.select::<identity::Entity>();
    let known = known.filter(identity::Column::EmailFolded.eq(&email_folded));
    if tx.all_shared(known).await?.is_empty() {
        let email_folded = email_folded.clone();
        tx.insert_shared(identity::Model { email_folded, password: None, chosen_at: None }).await?;
    }
    let practice_id = tx.practice_id();
    let accepted_at = None;
    tx.insert_shared(membership::Model { email_folded, practice_id, user_id, accepted_at }).await
}

/// Somebody with this address is a user of this practice no more. Their password goes with the last
/// of their practices.
pub(super) async fn remove_membership(tx: &Tx, email: &Email) -> Result<()> {
    hold_password(tx, email).await?;
    let theirs = membership::Column::EmailFolded.eq(email.folded());
    let here = membership::Column::PracticeId.eq(tx.practice_id());
    tx.remove_shared::<membership::Entity>(Condition::all().add(theirs).add(here)).await?;
    forget_unless_a_user(tx, &email.folded()).await
}

pub(super) async fn set_password(tx: &Tx, email: &Email, hashed: Hashed) -> Result<()> {
    tx.update_shared(identity::ActiveModel {
        email_folded: Set(email.folded()),
        password: Set(Some(hashed)),
        chosen_at: Set(Some(tx.now())),
    })
    .await
}

/// Forgets the password of an address that is a user's nowhere.
async fn forget_unless_a_user(tx: &Tx, email_folded: &str) -> Result<()> {
    let all = tx.platform().db.select::<membership::Entity>();
    let left = all.filter(membership::Column::EmailFolded.eq(email_folded));
    if tx.all_shared(left).await?.is_empty() {
        let theirs = identity::Column::EmailFolded.eq(email_folded);
        tx.remove_shared::<identity::Entity>(Condition::all().add(theirs)).await?;
    }
    Ok(())
}

/// Who signs in to this practice. With them goes the password of whoever is a user nowhere else.
pub(super) const MEMBERSHIPS: Table = Table {
    named: || "memberships",
    has: |_| false,
    remove: |tx| Box::pin(remove_all(tx)),
    holds: Holds::Nobody,
    read: |_, _| Box::pin(async { Ok(vec![]) }),
    erase: |_, _| Box::pin(async { Ok(()) }),
    empty: |_, _, _| Box::pin(async { Ok(()) }),
};

async fn remove_all(tx: &Tx) -> Result<()> {
    let here = membership::Column::PracticeId.eq(tx.practice_id());
    let all = tx.platform().db.select::<membership::Entity>();
    let gone = tx.all_shared(all.filter(here.clone())).await?;
    tx.remove_shared::<membership::Entity>(Condition::all().add(here)).await?;
    for of in gone {
        forget_unless_a_user(tx, &of.email_folded).await?;
    }
    Ok(())
}
