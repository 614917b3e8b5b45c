//! The door for the reader, and for the owner who names them.

pub mod list;
pub mod reader;
pub mod show;

use crate::{
    auth::OwnAccount,
    error::{Error, Result},
    platform::{
        http::principal::Session,
        keys::{self, User},
    },
};

/// Returns who asks, if they are the reader. For everybody else there is nothing here.
async fn reading_user(session: &Session<OwnAccount>) -> Result<User> {
    let missing = || Error::Missing("adjustment_request");
    let user = keys::user(&session.scope, session.user()).await?.ok_or_else(missing)?;
    match super::store::waiting_for(&session.scope, &user).await? {
        Some(_) => Ok(user),
        None => Err(missing()),
    }
}
