//! The link by which a candidate comes to their conversation.

use crate::{
    error::Result,
    platform::{db::Scope, http::link::Purpose},
};

/// What the link of a conversation is for.
pub struct Chat;

impl Purpose for Chat {
    const NAME: &'static str = "screening:chat";
}

/// Writes the address that a link has for a phone.
pub fn link_url(scope: &Scope, base: Option<&str>, secret: &str) -> Result<String> {
    Ok(scope.platform().outward.url(base, &path(secret)))
}

pub fn path(secret: &str) -> String {
    format!("/chat/{secret}")
}
