//! For whoever watches the server: is it alive, and is it ready?

use std::time::Duration;

use poem::{Request, Response, handler, http::StatusCode};

use crate::platform::{Platform, heartbeat::Writing};

#[handler]
pub fn alive() -> &'static str {
    "alive"
}

/// How long the database may take to answer. Whoever asks us has a patience of their own.
const PATIENCE: Duration = Duration::from_secs(2);

/// Ready while the database answers and keeps what is written to it.
#[handler]
pub async fn ready(request: &Request) -> poem::Result<Response> {
    let platform = Platform::of(request)?;
    let writing = platform.heartbeat.writing();
    let answers = tokio::time::timeout(PATIENCE, platform.db.answers()).await;
    let (status, said) = if answers != Ok(true) {
        (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer".to_owned())
    } else {
        match writing {
            Writing::Untried => (StatusCode::OK, "ready".to_owned()),
            Writing::Good(age) => {
                (StatusCode::OK, format!("ready; last written {} s ago", age.as_secs()))
            }
            Writing::Stale(age) => {
                let said = format!("nothing has been written for {} s", age.as_secs());
                (StatusCode::SERVICE_UNAVAILABLE, said)
            }
            Writing::Failing { since, last_good } => {
                let age = last_good.map_or_else(
                    || "never since it started".to_owned(),
                    |age| format!("{} s ago", age.as_secs()),
                );
                let said = format!(
                    "the database takes no writes since {}; last written {age}",
                    since.format("%Y-%m-%dT%H:%M:%SZ")
                );
                (StatusCode::SERVICE_UNAVAILABLE, said)
            }
        }
    };
    Ok(Response::builder().status(status).content_type("text/plain; charset=utf-8").body(said))
}
