//! What a request has to be before anything is read of it.

use std::sync::Arc;

use percent_encoding::percent_decode_str;
use poem::{
    Endpoint, EndpointExt, IntoResponse, Request, Response, endpoint::make, http::header,
    middleware::CookieJarManager,
};

use super::{error_page, headers, problem};
use crate::{error::Error, kernel::fault::Reason};

/// Refuses a path that is no text, before anything looks where it leads: who looks would refuse it in words of their own.
pub async fn path<E: Endpoint>(next: Arc<E>, request: Request) -> poem::Result<Response> {
    let path = request.uri().path();
    if percent_decode_str(path).decode_utf8().is_ok() {
        return Ok(next.call(request).await?.into_response());
    }
    let is_of_program = path.starts_with("/api/");
    let refuses = make(|_| async {
        Err::<Response, poem::Error>(Error::Unreadable(Reason::new("request.encoding")).into())
    });
    if is_of_program {
        return refuses.around(problem::face).with(headers::for_programs()).call(request).await;
    }
    let refuses = refuses.around(error_page::face).map(headers::confine);
    let refuses = refuses.with(headers::for_people()).with(CookieJarManager::new());
    refuses.call(request).await
}

/// Refuses a request that two readers could read differently. Whatever stands between a browser and
/// us may go by the one host where we go by the other, and what is no text would be read as some
/// other text.
pub async fn only<E: Endpoint>(next: Arc<E>, request: Request) -> poem::Result<Response> {
    if request.headers().get_all(header::HOST).iter().count() > 1 {
        return Err(Error::Unreadable(Reason::new("request.hosts")).into());
    }
    let query = request.uri().query().unwrap_or_default();
    if percent_decode_str(query).decode_utf8().is_err() {
        return Err(Error::Unreadable(Reason::new("request.encoding")).into());
    }
    Ok(next.call(request).await?.into_response())
}
