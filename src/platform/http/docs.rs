//! The reference for integrators: a page of ours, in which RapiDoc draws the document. All of it
//! comes from this server, so it works offline.

use anyhow::Context;
use poem::{
    EndpointExt, Request, Response, Route, endpoint::BoxEndpoint, get, handler, http::header,
    middleware::SetHeader, web::Html,
};
use poem_openapi::OpenApiService;
use serde::Serialize;

use super::request_name::RequestName;
use crate::{
    error::Result,
    platform::{Platform, render::Page},
};

/// RapiDoc writes styles into its own part of the page, which no page of ours does: it gets a
/// policy for itself. No inline script runs there either, and it reaches nothing but this server.
const POLICY: &str = "default-src 'self'; style-src 'self' 'unsafe-inline'; \
                      img-src 'self' data:; base-uri 'none'; form-action 'self'; \
                      frame-ancestors 'none'; object-src 'none'";

/// The frame is in the reader's language, the document is in English.
#[derive(Serialize)]
pub struct Reference {}

impl Page for Reference {
    const TEMPLATE: &'static str = "reference";

    fn samples() -> Vec<Self> {
        vec![Self {}]
    }
}

#[handler]
fn view(request: &Request) -> Result<Html<String>> {
    let (platform, name) = (Platform::of(request)?, RequestName::of(request)?);
    platform.renderer.page(name.language, &Reference {})
}

pub fn page() -> BoxEndpoint<'static, Response> {
    let headers = SetHeader::new()
        .overriding(header::CONTENT_SECURITY_POLICY, POLICY)
        .overriding(header::X_CONTENT_TYPE_OPTIONS, "nosniff")
        .overriding(header::REFERRER_POLICY, "no-referrer");
    Route::new().at("/", get(view)).with(headers).map_to_response().boxed()
}

/// Returns RapiDoc, which the library carries inside a page of its own.
pub fn script() -> anyhow::Result<String> {
    let page = OpenApiService::new((), "", "").rapidoc_html();
    let rest = page.split_once("<script charset=\"UTF-8\">").map(|(_, rest)| rest);
    let script = rest.and_then(|rest| rest.split_once("</script>"));
    let (script, _) = script.context("RapiDoc is not where the library had it")?;
    Ok(script.to_owned())
}
