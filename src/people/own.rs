//! Nobody decides about themselves.

use super::{PersonId, store};
use crate::{
    error::{Error, Result},
    kernel::fault::Reason,
    platform::{db::Scope, keys},
};

/// Returns whether who acts is this person: whoever signs in under somebody's address is them, and so is whoever
/// asks by a key of theirs.
pub async fn is_own(scope: &Scope, person: PersonId) -> Result<bool> {
    let Some(user) = keys::acting(scope).await? else { return Ok(false) };
    let person = store::find(scope, person).await?;
    Ok(person.is_some_and(|person| person.is_user(&user)))
}

/// Refuses, in the words of a room, what nobody does about themselves.
pub async fn refuse_own(scope: &Scope, person: PersonId, why: Reason) -> Result<()> {
    if is_own(scope, person).await? { Err(Error::Conflict(why)) } else { Ok(()) }
}
