//! The link by which a candidate comes to their background check.

use chrono::TimeDelta;

use super::{background_check::BackgroundCheck, background_check_state::BackgroundCheckId};
use crate::{
    error::{Error, Result},
    kernel::fault::Reason,
    platform::{
        db::{Scope, Tx},
        http::link::{Link, Purpose},
        keys,
    },
};

/// What the link of a background check is for.
pub struct Read;

impl Purpose for Read {
    const NAME: &'static str = "background_check:read";
}

/// Who signed can come back to their copies for a year.
const LINK_LASTS: TimeDelta = TimeDelta::days(365);

/// Makes a link; those before open nothing any more.
pub async fn make(tx: &Tx, check: &BackgroundCheck) -> Result<String> {
    keys::revoke_links(tx, Read::NAME, &check.id.to_string()).await?;
    further(tx, check).await
}

/// Makes one link more, for somebody who came by another way of their own.
pub async fn further(tx: &Tx, check: &BackgroundCheck) -> Result<String> {
    let expires_at = tx.now() + LINK_LASTS;
    Ok(keys::make_link(tx, Read::NAME, check.id.to_string(), expires_at).await?.secret)
}

/// Writes the address that a link has for a phone.
pub fn url(scope: &Scope, base: Option<&str>, secret: &str) -> String {
    scope.platform().outward.url(base, &path(secret))
}

pub fn path(secret: &str) -> String {
    format!("/background/{secret}")
}

/// Returns which check a link opens.
pub fn subject(link: &Link<Read>) -> Result<BackgroundCheckId> {
    link.subject.parse().map_err(|why: Reason| Error::internal(why))
}
