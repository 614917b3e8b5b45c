//! How often a program may ask, and how it is told: the headers `RateLimit-Policy` and `RateLimit`
//! of draft-ietf-httpapi-ratelimit-headers.

use std::{
    fmt::Display,
    sync::{Arc, OnceLock},
};

use poem::{
    Endpoint, IntoResponse, Request, Response,
    http::{HeaderName, HeaderValue},
};
use serde_json::{Value, json};

use crate::{
    error::Result,
    platform::{
        Platform,
        keys::KeyId,
        throttle::{A_MINUTE, Standing},
    },
};

const POLICY: HeaderName = HeaderName::from_static("ratelimit-policy");
const LIMIT: HeaderName = HeaderName::from_static("ratelimit");

/// Returns what the document says of these headers, by their names.
pub fn headers() -> Value {
    let text = |description: &str, example: String| json!({ "description": description, "schema": { "type": "string" }, "example": example });
    json!({
        "RateLimit": text(
            "How many requests this key or link has left, and in how many seconds it has all of them again.",
            limit(A_MINUTE.saturating_sub(1), 1),
        ),
        "RateLimit-Policy": text("How many requests a key or link has, in how many seconds.", policy()),
        "Request-Id": text(
            "What this request is called here: quote it when you ask us.",
            "req_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
        ),
        "WWW-Authenticate": text("How to show who asks, once for each way.", "Bearer".to_owned()),
        "Retry-After": {
            "description": "In how many seconds to come again.",
            "schema": { "type": "integer" },
            "example": 1,
        },
    })
}

fn policy() -> String {
    format!("\"key\";q={A_MINUTE};w=60")
}

fn limit(left: impl Display, seconds: impl Display) -> String {
    format!("\"key\";r={left};t={seconds}")
}

/// Where it is written down on the way in how the key stands, to be told on the way out.
#[derive(Clone, Default)]
struct Told(Arc<OnceLock<Standing>>);

/// Counts a request of this key, or refuses it.
pub fn count(request: &Request, platform: &Platform, key: KeyId) -> Result<()> {
    let (standing, admitted) = platform.rates.take(key, platform.clock.now());
    if let Some(Told(told)) = request.data::<Told>() {
        // Whoever is asked for two permissions is counted for each, and told of the first.
        let _ = told.set(standing);
    }
    admitted
}

/// Tells every program that sent a key how it stands.
pub async fn tell<E: Endpoint>(next: Arc<E>, mut request: Request) -> poem::Result<Response> {
    let told = Told::default();
    request.set_data(told.clone());
    let mut response = next.call(request).await?.into_response();
    if let Some(Standing { left, seconds }) = told.0.get() {
        let headers = response.headers_mut();
        for (name, value) in [(POLICY, policy()), (LIMIT, limit(left, seconds))] {
            if let Ok(value) = HeaderValue::from_str(&value) {
                headers.insert(name, value);
            }
        }
    }
    Ok(response)
}
