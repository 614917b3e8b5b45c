//! What opens in a browser that was handed over: pages for candidates, in somebody's turn, and of links only those
//! that were made in it.

use poem::{Request, Response, http::Method};

use super::{device, glass};
use crate::{
    error::Result,
    platform::{
        Platform,
        http::{request_name::RequestName, screen::Seen},
        keys::{self, Key, KeyKind},
        outward::see_other,
    },
};

/// Where everything else leads.
pub const START: &str = "/kiosk";

/// How a form says in whose turn it was shown.
const SHOWN_IN: &str = "turn";

/// How its script and its way out are called.
const BAR: &str = "components/kiosk_bar";

/// Decides on one request.
pub async fn look(request: &Request) -> Result<Seen> {
    if device::device(request).await?.is_none() {
        return Ok(Seen::Plain);
    }
    let (platform, name) = (Platform::of(request)?, RequestName::of(request)?);
    let is_own = name.path == START || name.path.starts_with("/kiosk/");
    if is_own || name.path.starts_with("/language/") {
        return Ok(Seen::Plain);
    }
    let Some((turn, secret)) = device::turn(request).await? else { return Ok(away()) };
    let mark = mark(&secret);
    let is_form = !matches!(*request.method(), Method::GET | Method::HEAD);
    let may_pass = platform.rooms.is_outside(&name.path)
        && (!is_form || says(request, &mark))
        && is_of(platform, &turn, &name.path).await?;
    if !may_pass {
        return Ok(away());
    }
    device::keep_turn(request, &secret)?;
    let bar = platform.renderer.html(name.language, BAR, &())?;
    Ok(Seen::Behind(Box::new(move |page| {
        glass::behind(&page, &bar, &format!("{SHOWN_IN}={mark}"))
    })))
}

/// Returns whether this browser was handed over to candidates, and somebody has their turn in it.
pub async fn is_ours(request: &Request) -> Result<bool> {
    Ok(device::device(request).await?.is_some() && device::turn(request).await?.is_some())
}

fn away() -> Seen {
    let gone: Response = see_other(START);
    Seen::Instead(gone)
}

/// Returns whether the link in this path was made in this turn. What is in no link is shown to everybody, and a
/// link that has ended shows nothing.
async fn is_of(platform: &Platform, turn: &Key, path: &str) -> Result<bool> {
    let secret = path.split('/').nth(2).unwrap_or_default();
    let link = keys::find(platform, KeyKind::Link, secret).await?;
    Ok(link.is_none_or(|link| link.made_at >= turn.made_at))
}

/// What forms of a turn carry. Who reads it learns nothing of the turn's secret.
fn mark(secret: &str) -> String {
    keys::form_token(secret).chars().take(16).collect()
}

fn says(request: &Request, mark: &str) -> bool {
    let query = request.uri().query().unwrap_or_default();
    form_urlencoded::parse(query.as_bytes()).any(|(name, said)| name == SHOWN_IN && said == mark)
}
