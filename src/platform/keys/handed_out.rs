//! Links, and which of them a program has beside the person whom they are for.

use chrono::{DateTime, Utc};
use sea_orm::{ColumnTrait, QueryFilter};

use super::{
    Issued, KeyKind, NewKey,
    entity::key::{Column, Entity},
    issue,
};
use crate::{
    error::Result,
    platform::db::{Actor, Scope, Tx},
};

/// Makes a link that opens one thing, for one purpose, to whoever holds it. None opens for ever. One that a program makes
/// is handed out, and so is one to which somebody comes by a link that is.
pub async fn make_link(
    tx: &Tx,
    purpose: &str,
    subject: String,
    expires_at: DateTime<Utc>,
) -> Result<Issued> {
    let is_handed_out = matches!(tx.actor(), Actor::ApiKey { .. }) || is_handed_out(tx).await?;
    make(tx, purpose, (subject, expires_at), is_handed_out).await
}

/// Makes one that stands in a letter alone: a program that has the letter written is not handed its link.
pub async fn make_letter_link(
    tx: &Tx,
    purpose: &str,
    subject: String,
    expires_at: DateTime<Utc>,
) -> Result<Issued> {
    make(tx, purpose, (subject, expires_at), false).await
}

async fn make(
    tx: &Tx,
    purpose: &str,
    (subject, expires_at): (String, DateTime<Utc>),
    is_handed_out: bool,
) -> Result<Issued> {
    let (scopes, subject) = (Some(purpose.to_owned()), Some(subject));
    let expires_at = Some(expires_at);
    let link = NewKey { scopes, subject, expires_at, is_handed_out, ..NewKey::of(KeyKind::Link) };
    issue(tx, link).await
}

/// Returns whether who acts came by a link that a program has, too: it shows its one thing, and leads to nothing else of
/// the same person.
pub async fn is_handed_out(scope: &Scope) -> Result<bool> {
    let Actor::Link(id) = scope.actor() else { return Ok(false) };
    let link =
        scope.select::<Entity>().filter(Column::Id.eq(id)).filter(Column::IsHandedOut.eq(true));
    Ok(scope.one(link).await?.is_some())
}
