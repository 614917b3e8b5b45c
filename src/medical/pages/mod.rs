//! The door for the reader, and for the owner who names them.

pub mod list;
pub mod reader;
pub mod show;

use crate::{
    auth::OwnAccount,
    error::{Error, Result},
    platform::{http::principal::Session, keys::User},
};

/// Returns who asks, if they are the reader. For everybody else there is nothing here.
async fn reading_user(session: &Session<OwnAccount>) -> Result<&User> {
    let reading = super::store::reading(&session.scope).await?;
    let reader = Some(&session.reader).filter(|user| reading.may_read(user));
    reader.ok_or(Error::Missing("adjustment_request"))
}
