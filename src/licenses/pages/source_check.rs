//! The button that asks a source which answers programs.

use poem::{
    IntoResponse, Response, handler,
    http::{StatusCode, header},
    web::Path,
};

use crate::{
    error::Result,
    licenses::{LicenseId, WriteLicenses, ask},
    platform::http::form::{Form, Pairs, Submitted},
};

/// A button, and nothing that is filled in.
pub struct Nothing;

impl Form for Nothing {
    const INPUTS: &'static [&'static str] = &[];

    fn read(_: &mut Pairs) -> Self {
        Self
    }
}

#[handler]
pub async fn submit(
    form: Submitted<WriteLicenses, Nothing>,
    Path(id): Path<LicenseId>,
) -> Result<Response> {
    ask::ask(&form.session.scope, id).await?;
    let there = format!("/licenses/{id}");
    Ok(StatusCode::SEE_OTHER.with_header(header::LOCATION, there).into_response())
}
