//! The links of a candidate, who picks a time, and of somebody who interviews, and rates.

use crate::{
    error::Result,
    platform::{db::Scope, http::link::Purpose},
};

/// The candidate's link.
pub struct Meet;

impl Purpose for Meet {
    const NAME: &'static str = "interview:meet";
}

/// The link of somebody who rates.
pub struct Rate;

impl Purpose for Rate {
    const NAME: &'static str = "interview:rate";
}

/// Writes the address that a path has for a phone.
pub fn link_url(scope: &Scope, base: Option<&str>, path: &str) -> Result<String> {
    Ok(scope.platform().outward.url(base, path))
}

pub fn meeting(secret: &str) -> String {
    format!("/interview/{secret}")
}

pub fn rating(secret: &str) -> String {
    format!("/rate/{secret}")
}
