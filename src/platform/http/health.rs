//! For whoever watches the server: is it alive, and is it ready?

use poem::{Request, Response, handler, http::StatusCode};

use crate::platform::Platform;

#[handler]
pub fn alive() -> &'static str {
    "alive"
}

/// Ready once all content is loaded, which comes before the first answer, and the database answers.
#[handler]
pub async fn ready(request: &Request) -> poem::Result<Response> {
    let is_ready = Platform::of(request)?.db.answers().await;
    let (status, said) = if is_ready {
        (StatusCode::OK, "ready")
    } else {
        (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer")
    };
    Ok(Response::builder().status(status).content_type("text/plain; charset=utf-8").body(said))
}
