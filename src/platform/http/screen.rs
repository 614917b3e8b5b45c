//! What stands between a browser and all pages: a room above may keep a browser from everything but its own.

use std::sync::Arc;

use futures_util::future::BoxFuture;
use poem::{Endpoint, IntoResponse, Request, Response, http::header};

use crate::{error::Result, platform::Platform};

/// Looks at a request before any page does.
pub struct Screen {
    pub look: for<'a> fn(&'a Request) -> BoxFuture<'a, Result<Seen>>,
}

/// Knows whether a browser is one of the office that candidates use.
pub struct OnOfficeScreen {
    pub is: for<'a> fn(&'a Request) -> BoxFuture<'a, Result<bool>>,
}

/// Returns whether this comes from a browser of the office that candidates use.
pub async fn is_on_office_screen(request: &Request) -> Result<bool> {
    for hook in Platform::of(request)?.rooms.hooks::<OnOfficeScreen>() {
        if (hook.is)(request).await? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// What becomes of a request.
pub enum Seen {
    /// It goes on as in any browser.
    Plain,
    /// It gets this instead.
    Instead(Response),
    /// It goes on, and this makes of the HTML that comes back what is shown.
    Behind(Box<dyn FnOnce(String) -> String + Send>),
}

/// Asks the screen, if there is one. It stands before the pages of errors too.
pub async fn before_all<E: Endpoint>(next: Arc<E>, request: Request) -> poem::Result<Response> {
    let screen = Platform::of(&request)?.rooms.hooks::<Screen>().next();
    let seen = match screen {
        Some(screen) => (screen.look)(&request).await?,
        None => Seen::Plain,
    };
    let show = match seen {
        Seen::Instead(response) => return Ok(response),
        Seen::Plain => return Ok(next.call(request).await?.into_response()),
        Seen::Behind(show) => show,
    };
    let mut response = next.call(request).await?.into_response();
    let kind = response.headers().get(header::CONTENT_TYPE);
    if kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/html")) {
        let page = response.take_body().into_string().await?;
        response.set_body(show(page));
    }
    Ok(response)
}
