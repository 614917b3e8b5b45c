//! What the holder of a link that has ended reads: why it may have ended, and whom to ask.

use futures_util::future::BoxFuture;
use poem::web::Html;
use serde::Serialize;

use crate::{
    error::Result,
    platform::{db::Scope, http::request_name::RequestName, render::Page},
    practices::{self, Visit},
};

#[derive(Serialize)]
pub struct LinkEnded {
    visit: Visit,
}

impl Page for LinkEnded {
    const TEMPLATE: &'static str = "applications/link_ended";

    fn samples() -> Vec<Self> {
        vec![Self { visit: Visit::sample() }]
    }
}

/// Draws it, whatever the link was for.
pub fn draw<'a>(scope: &'a Scope, name: &'a RequestName) -> BoxFuture<'a, Result<Html<String>>> {
    Box::pin(async move {
        let visit = Visit::around(&practices::here(scope).await?, name);
        scope.platform().renderer.page(name.language, &LinkEnded { visit })
    })
}
