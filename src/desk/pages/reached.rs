//! What a phone opens to find whether it gets through: `/careers/cedar-hollow/reached`.

use chrono::TimeDelta;
use poem::{
    IntoResponse, Request, Response, handler,
    http::{StatusCode, header},
    web::Html,
};
use serde::Serialize;

use crate::{
    error::Result,
    kernel::wait::Hurry,
    platform::{
        db::Tx,
        render::Page,
        throttle::{self, Limit, Turn},
    },
    practices::{self, PublicUrl, Visit, Visitor},
};

/// Of a practice, from wherever.
const TAPS: Limit = Limit::Steady { burst: 20, each: TimeDelta::minutes(1) };

/// How far the phone has got.
#[derive(Clone, Copy, Serialize)]
#[serde(rename_all = "lowercase")]
enum Stand {
    Asked,
    Through,
    /// It is the computer itself that asks.
    Here,
}

#[derive(Serialize)]
pub struct Reached {
    visit: Visit,
    stand: Stand,
}

impl Page for Reached {
    const TEMPLATE: &'static str = "desk/reached";

    fn samples() -> Vec<Self> {
        let page = |stand| Self { visit: Visit::sample(), stand };
        [Stand::Asked, Stand::Through, Stand::Here].map(page).into()
    }
}

#[handler]
pub async fn view(request: &Request, visitor: Visitor) -> Result<Html<String>> {
    let stand = if comes_from_here(request) { Stand::Here } else { Stand::Asked };
    visitor.page(&Reached { visit: visitor.frame(), stand })
}

/// Somebody taps, because nothing is written by looking.
#[handler]
pub async fn submit(request: &Request, visitor: Visitor) -> Result<Response> {
    if comes_from_here(request) {
        let page = visitor.page(&Reached { visit: visitor.frame(), stand: Stand::Here })?;
        return Ok(page.with_status(StatusCode::UNPROCESSABLE_ENTITY).into_response());
    }
    let scope = &visitor.scope;
    let what = format!("phones of {}", scope.practice_id());
    let turns = [Turn::new(TAPS, Hurry::Forms, &what)];
    throttle::refuse_haste(scope.platform(), &turns).await?;
    let note = async |tx: &mut Tx| {
        throttle::take(tx, &turns).await?;
        practices::note_reached(tx, &visitor.practice).await
    };
    scope.write(note).await?;
    let page = Reached { visit: visitor.frame(), stand: Stand::Through };
    Ok(visitor.page(&page)?.into_response())
}

/// Returns whether a browser on this computer asks by an address that no other device has. What a tunnel or a proxy passes
/// on says for whom it asks.
fn comes_from_here(request: &Request) -> bool {
    let host = request.header(header::HOST).unwrap_or_default();
    let is_here = format!("http://{host}").parse().is_ok_and(|url: PublicUrl| url.is_here());
    is_here && request.headers().get("X-Forwarded-For").is_none()
}
