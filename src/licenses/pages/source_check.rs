//! The button that asks a source which answers programs.

use poem::{
    IntoResponse, Response, handler,
    http::{StatusCode, header},
    web::Path,
};

use crate::{
    error::Result,
    licenses::{LicenseId, WriteLicenses, ask},
    platform::http::form::{Press, Submitted},
};

#[handler]
pub async fn submit(
    form: Submitted<WriteLicenses, Press>,
    Path(id): Path<LicenseId>,
) -> Result<Response> {
    ask::ask(&form.session.scope, id).await?;
    let there = format!("/licenses/{id}");
    Ok(StatusCode::SEE_OTHER.with_header(header::LOCATION, there).into_response())
}
