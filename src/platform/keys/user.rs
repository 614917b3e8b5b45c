//! Who signs in, as the platform knows them: a name, an address, a role.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, QueryFilter, QueryOrder};

use super::{
    KeyId, Role, UserId,
    entity::{
        key,
        user::{ActiveModel, Column, Entity, Model},
    },
};
use crate::{
    error::{Error, Result},
    kernel::{
        cursor::{Order, Window},
        email::Email,
        text::Text,
    },
    platform::{
        Platform,
        db::{Actor, Scope, Tx},
    },
};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct User {
    pub id: UserId,
    pub name: Text<120>,
    pub email: Email,
    /// By which they signed in before, folded. Whose these are, they are: nobody decides about themselves by
    /// moving to another address first.
    pub former: BTreeSet<String>,
    pub role: Role,
    pub has_left: bool,
    /// When its row was last written.
    pub updated_at: DateTime<Utc>,
}

impl User {
    /// Returns by which addresses they sign in, or did, folded.
    pub fn addresses(&self) -> BTreeSet<String> {
        self.former.iter().cloned().chain([self.email.folded()]).collect()
    }
}

/// Returns whether there is nobody who could sign in: nothing has been set up here.
pub async fn is_nobody_there(platform: &Platform) -> Result<bool> {
    Ok(platform.db.practices_with::<Entity>(Condition::all()).await?.is_empty())
}

pub async fn add_user(tx: &Tx, name: Text<120>, email: Email, role: Role) -> Result<UserId> {
    let id = tx.fresh_id();
    let (practice_id, left_at, updated_at) = (tx.practice_id(), None, tx.now());
    let former_emails = None;
    let row = Model { practice_id, id, name, email, former_emails, role, left_at, updated_at };
    tx.insert(row).await?;
    Ok(id)
}

pub async fn set_role(tx: &Tx, id: UserId, role: Role) -> Result<()> {
    let (practice_id, id) = (Set(tx.practice_id()), Set(id));
    tx.update(ActiveModel { practice_id, id, role: Set(role), ..Default::default() }).await
}

pub async fn set_name(tx: &Tx, id: UserId, name: Text<120>) -> Result<()> {
    let (practice_id, id) = (Set(tx.practice_id()), Set(id));
    tx.update(ActiveModel { practice_id, id, name: Set(name), ..Default::default() }).await
}

/// Lets them sign in by this address, and keeps by which they did before.
pub async fn set_email(tx: &Tx, user: &User, email: Email) -> Result<()> {
    let former: Vec<_> = user.addresses().into_iter().collect();
    tx.update(ActiveModel {
        practice_id: Set(tx.practice_id()),
        id: Set(user.id),
        email: Set(email),
        former_emails: Set(Some(former.join(" "))),
        ..Default::default()
    })
    .await
}

/// From now on they open nothing here.
pub async fn retire(tx: &Tx, id: UserId) -> Result<()> {
    let (practice_id, id, left_at) = (Set(tx.practice_id()), Set(id), Set(Some(tx.now())));
    tx.update(ActiveModel { practice_id, id, left_at, ..Default::default() }).await
}

pub async fn user(scope: &Scope, id: Option<UserId>) -> Result<Option<User>> {
    let Some(id) = id else { return Ok(None) };
    let row = scope.one(scope.select::<Entity>().filter(Column::Id.eq(id))).await?;
    Ok(row.map(User::from))
}

/// Returns the user who acts, or for whom a key acts.
pub async fn acting(scope: &Scope) -> Result<Option<User>> {
    let id = match scope.actor() {
        Actor::User { id, .. } => Some(id),
        Actor::ApiKey { user, .. } => user,
        _ => None,
    };
    user(scope, id).await
}

/// Returns who made what was made by this actor, as it is written down: the user themselves, or who made the key.
pub async fn maker(scope: &Scope, made_by: &str) -> Result<Option<User>> {
    let Ok(id) = made_by.parse::<KeyId>() else { return user(scope, made_by.parse().ok()).await };
    let keys = scope.select::<key::Entity>().filter(key::Column::Id.eq(id));
    user(scope, scope.one(keys).await?.and_then(|key| key.user_id)).await
}

/// Returns every user, in the order they came, those who left too.
pub async fn users(scope: &Scope) -> Result<Vec<User>> {
    let rows = scope.all(scope.select::<Entity>().order_by_asc(Column::Id)).await?;
    Ok(rows.into_iter().map(User::from).collect())
}

/// Returns those who are here, one row more than the window shows. Whoever asks what has changed is
/// shown who has left, too.
pub async fn users_after(scope: &Scope, window: Window) -> Result<Vec<User>> {
    let rows = match window.order {
        Order::Made => scope.select::<Entity>().filter(Column::LeftAt.is_null()),
        Order::Updated(_) => scope.select::<Entity>(),
    };
    let rows = scope.all(scope.window(rows, window)).await?;
    Ok(rows.into_iter().map(User::from).collect())
}

/// Like [`user`], and holds every user of the practice until the transaction ends: whoever counts
/// the owners must not be overtaken.
pub async fn hold_users(tx: &Tx) -> Result<Vec<User>> {
    let rows = tx.lock_all(tx.select::<Entity>().order_by_asc(Column::Id)).await?;
    Ok(rows.into_iter().map(User::from).collect())
}

pub fn of(users: &[User], id: UserId) -> Result<&User> {
    users.iter().find(|user| user.id == id).ok_or(Error::Missing("user"))
}

impl From<Model> for User {
    fn from(row: Model) -> Self {
        let Model { id, name, email, role, left_at, updated_at, .. } = row;
        let former = row.former_emails.unwrap_or_default();
        let former = former.split_whitespace().map(str::to_owned).collect();
        Self { id, name, email, former, role, has_left: left_at.is_some(), updated_at }
    }
}
