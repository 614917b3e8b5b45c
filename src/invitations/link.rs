//! The link by which a candidate comes to a test.

use crate::{
    error::Result,
    platform::{db::Scope, http::link::Purpose},
};

/// What the link of an invitation is for.
pub struct Take;

impl Purpose for Take {
    const NAME: &'static str = "assessment:take";
}

/// Writes the address that a link has for a phone.
pub fn link_url(scope: &Scope, base: Option<&str>, secret: &str) -> Result<String> {
    Ok(scope.platform().outward.url(base, &path(secret)))
}

pub fn path(secret: &str) -> String {
    format!("/take/{secret}")
}
