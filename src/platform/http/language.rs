//! Choosing the language to read in.

use poem::{
    Request, Response, handler,
    web::{Path, Query},
};
use serde::Deserialize;

use crate::{
    error::Result,
    kernel::language::Language,
    platform::{
        Platform,
        outward::{own_path, see_other},
    },
};

#[derive(Deserialize)]
struct Asked {
    to: Option<String>,
}

/// Remembers the language, and goes back to the page that was read.
#[handler]
pub fn choose(
    request: &Request,
    Path(language): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let language = language.parse().unwrap_or(Language::English);
    request.cookie().add(Platform::of(request)?.outward.cookie("language", language.word()));
    Ok(see_other(asked.to.as_deref().and_then(own_path).unwrap_or("/")))
}
