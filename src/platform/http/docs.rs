//! The reference for integrators, drawn from the document in their browser. All of it comes from this
//! server, so it works offline.

use poem::{EndpointExt, Response, endpoint::BoxEndpoint, http::header, middleware::SetHeader};
use poem_openapi::{OpenApi, OpenApiService, Webhook};

/// Its page runs an inline script and styles of its own, which no page of ours does: it gets a
/// policy for itself, and can reach nothing but this server.
const POLICY: &str = "default-src 'self'; script-src 'self' 'unsafe-inline'; \
                      style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";

pub fn page<T: OpenApi, W: Webhook>(
    service: &OpenApiService<T, W>,
) -> BoxEndpoint<'static, Response> {
    let headers = SetHeader::new()
        .overriding(header::CONTENT_SECURITY_POLICY, POLICY)
        .overriding(header::X_CONTENT_TYPE_OPTIONS, "nosniff")
        .overriding(header::REFERRER_POLICY, "no-referrer");
    service.rapidoc().with(headers).map_to_response().boxed()
}
