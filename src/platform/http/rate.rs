//! How often a program may ask, and how it is told: the headers `RateLimit-Policy` and `RateLimit`
//! of draft-ietf-httpapi-ratelimit-headers.

use std::sync::{Arc, OnceLock};

use poem::{
    Endpoint, IntoResponse, Request, Response,
    http::{HeaderName, HeaderValue},
};

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
        let policy = format!("\"key\";q={A_MINUTE};w=60");
        for (name, value) in [(POLICY, policy), (LIMIT, format!("\"key\";r={left};t={seconds}"))] {
            if let Ok(value) = HeaderValue::from_str(&value) {
                headers.insert(name, value);
            }
        }
    }
    Ok(response)
}
