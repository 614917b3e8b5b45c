//! What a page says of its draft, and what stands in it.

use chrono::{DateTime, Utc};
use serde::Serialize;

use super::{
    place::Place,
    store::{self, Listed},
};
use crate::{
    error::Result,
    platform::{
        db::Tx,
        http::{
            form::{Form, Pairs},
            principal::Session,
        },
    },
    practices::{self, Stamp},
};

/// What a page says of its draft.
#[derive(Clone, Serialize)]
pub struct Begun {
    /// Where the form is.
    of: String,
    /// When it was kept last, if there is one.
    kept: Option<Stamp>,
}

impl Begun {
    pub fn sample(is_kept: bool) -> Self {
        let of = "/applications/appl_01jdf3v9w8e4k9s2m6q7r5t1xz/offers/new".to_owned();
        Self { of, kept: is_kept.then(Stamp::sample) }
    }

    /// Of a form that was sent and is shown again: what stands in it is newer than any draft.
    pub fn nothing(of: &str) -> Self {
        Self { of: of.to_owned(), kept: None }
    }
}

/// Returns what this user typed into the form there and has not sent.
pub async fn read<F: Form, P>(session: &Session<P>, of: &str) -> Result<(Option<F>, Begun)> {
    let (Some(user), Ok(place)) = (session.user(), of.parse::<Place>()) else {
        return Ok((None, Begun::nothing(of)));
    };
    let found = store::find(&session.scope, user, &place).await?;
    let Some((fields, at)) = found else { return Ok((None, Begun::nothing(of))) };
    let mut pairs = Pairs::of(fields);
    let kept = Some(stamp(session, at).await?);
    Ok((Some(F::read(&mut pairs)), Begun { of: of.to_owned(), kept }))
}

async fn stamp<P>(session: &Session<P>, at: DateTime<Utc>) -> Result<Stamp> {
    let practice = practices::here(&session.scope).await?;
    Ok(Stamp::new(&practice, at))
}

/// Returns all that whoever reads a page has begun, the newest first.
pub async fn all<P>(session: &Session<P>) -> Result<Vec<Listed>> {
    let Some(user) = session.user() else { return Ok(vec![]) };
    store::begun(&session.scope, user).await
}

/// Throws the draft of a form away that was taken.
pub async fn sent<P>(session: &Session<P>, of: &str) {
    let (Some(user), Ok(place)) = (session.user(), of.parse::<Place>()) else { return };
    let remove = session.scope.write(async |tx: &mut Tx| store::remove(tx, user, &place).await);
    if let Err(error) = remove.await {
        tracing::warn!(%error, "a draft stays that was sent");
    }
}
