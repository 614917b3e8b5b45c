//! What a request has to be before anything is read of it.

use std::sync::Arc;

use percent_encoding::percent_decode_str;
use poem::{Endpoint, IntoResponse, Request, Response, http::header};

use crate::{error::Error, kernel::fault::Reason};

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
