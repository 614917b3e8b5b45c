//! The link by which a candidate comes to an offer.

use crate::{
    error::Result,
    platform::{db::Scope, http::link::Purpose},
};

/// What the link of an offer is for.
pub struct Read;

impl Purpose for Read {
    const NAME: &'static str = "offer:read";
}

/// Writes the address that a link has for a phone.
pub fn link_url(scope: &Scope, base: Option<&str>, secret: &str) -> Result<String> {
    Ok(scope.platform().outward.url(base, &path(secret)))
}

pub fn path(secret: &str) -> String {
    format!("/offer/{secret}")
}
