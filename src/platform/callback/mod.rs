//! Callbacks: one short POST to an address that an outside system named, signed after Standard
//! Webhooks, so that it can tell ours from anybody's.
//!
//! The address comes from outside, so it must not lead inside: only https, no redirect, and no
//! address of this machine or of a private network, whatever a name resolves to at that moment.

mod address;
mod signature;
mod url;

use std::{sync::Arc, time::Duration};

use chrono::{DateTime, TimeDelta, Utc};
use ureq::{Agent, unversioned::transport::DefaultConnector};

use self::address::Guarded;
use crate::{
    error::{Error, Result},
    kernel::fault::Reason,
    platform::unsent::{Cause, Unsent},
};

pub use signature::{secret, sign};
pub use url::CallbackUrl;

/// Then it counts as failed, and is tried again.
const PATIENCE: Duration = Duration::from_secs(10);

/// One callback, as it is tried now.
pub struct Call {
    /// The same for each attempt, so that a receiver can tell one that came twice.
    pub id: String,
    pub at: DateTime<Utc>,
    /// JSON.
    pub body: String,
    /// Each `whsec_…` that its receiver may know: with each of them it is signed.
    pub secrets: Vec<String>,
}

/// What the receiver said to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heard {
    /// 2xx: which of them.
    Taken(u16),
    /// 410: it wants to hear nothing any more.
    Gone,
}

/// The way out for callbacks. Cheap to clone.
#[derive(Clone)]
pub struct Callbacks {
    agent: Arc<Agent>,
    to_loopback: bool,
}

impl Callbacks {
    /// With `to_loopback` they also reach this machine, without TLS: for whoever tries it out.
    pub fn new(to_loopback: bool) -> Self {
        let config = Agent::config_builder()
            .https_only(!to_loopback)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .http_status_as_error(false)
            // A proxy of the environment would resolve the name itself, past the guard.
            .proxy(None)
            .timeout_global(Some(PATIENCE))
            .max_idle_connections(0)
            .user_agent(concat!("Muster/", env!("CARGO_PKG_VERSION")))
            .build();
        let guard = Guarded { to_loopback };
        let agent = Agent::with_parts(config, DefaultConnector::default(), guard);
        Self { agent: Arc::new(agent), to_loopback }
    }

    /// Returns why nothing can be sent there, as far as the address alone tells.
    pub fn admit(&self, url: &CallbackUrl) -> Result<(), Reason> {
        url.refuse_inside(self.to_loopback)
    }

    /// Returns once the receiver has answered. Never call it inside a transaction.
    pub async fn send(&self, url: &CallbackUrl, call: Call) -> Result<Heard> {
        let seconds = call.at.timestamp();
        let signature = signatures(&call, seconds)?;
        let (agent, host) = (self.agent.clone(), url.host_name());
        let url = url.to_string();
        let post = move || {
            let request = agent
                .post(url)
                .header("Content-Type", "application/json")
                .header("webhook-id", call.id)
                .header("webhook-timestamp", seconds)
                .header("webhook-signature", signature);
            request.send(call.body).map(|response| {
                let asked = response.headers().get("retry-after");
                (
                    response.status().as_u16(),
                    asked.and_then(|asked| retry_after(asked.to_str().ok()?, call.at)),
                )
            })
        };
        let answer = tokio::task::spawn_blocking(post).await.map_err(Error::internal)?;
        match answer {
            Ok((status @ 200..=299, _)) => Ok(Heard::Taken(status)),
            Ok((410, _)) => Ok(Heard::Gone),
            Ok((other, retry_after)) => {
                Err(Unsent { retry_after, ..Unsent::answered(host, other) }.into())
            }
            Err(error) => Err(Unsent::new(host, cause(&error)).into()),
        }
    }
}

/// Signs with each secret. A receiver takes what fits one that it knows.
fn signatures(call: &Call, seconds: i64) -> Result<String> {
    let signed = |secret: &String| sign(secret, &call.id, seconds, &call.body);
    Ok(call.secrets.iter().map(signed).collect::<Result<Vec<_>>>()?.join(" "))
}

/// Reads how long somebody asks to wait: in seconds, or until a moment (RFC 9110, 10.2.3).
fn retry_after(asked: &str, now: DateTime<Utc>) -> Option<TimeDelta> {
    let seconds =
        asked.trim().parse::<u32>().ok().map(|seconds| TimeDelta::seconds(seconds.into()));
    let until = || DateTime::parse_from_rfc2822(asked.trim()).ok();
    seconds.or_else(|| until().map(|until| until.to_utc() - now))
}

/// Says why nothing was heard, without what the client says of it: that may repeat the address.
fn cause(error: &ureq::Error) -> Cause {
    use std::io::ErrorKind;

    match error {
        ureq::Error::Timeout(_) => Cause::Silent,
        ureq::Error::HostNotFound => Cause::Unknown,
        ureq::Error::ConnectionFailed => Cause::Unreachable,
        ureq::Error::Tls(_) | ureq::Error::Rustls(_) | ureq::Error::Pem(_) => Cause::Distrusted,
        ureq::Error::Io(io) => match io.kind() {
            // A firewall of this machine says so by a number, the guard in words.
            ErrorKind::PermissionDenied if io.raw_os_error().is_none() => Cause::Inside,
            ErrorKind::TimedOut | ErrorKind::WouldBlock => Cause::Silent,
            ErrorKind::InvalidData => Cause::Distrusted,
            _ => Cause::Unreachable,
        },
        _ => Cause::Garbled,
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Error as Io, ErrorKind};

    use super::*;

    #[test]
    fn how_long_to_wait_is_said_in_seconds_or_by_a_moment() {
        let now = "2026-11-24T15:30:00Z".parse().unwrap();
        let asked = |asked: &str| retry_after(asked, now).map(|pause| pause.num_seconds());
        assert_eq!(asked("7"), Some(7));
        assert_eq!(asked("Tue, 24 Nov 2026 15:31:00 GMT"), Some(60));
        for text in ["", "-7", "soon", "99999999999999999999"] {
            assert_eq!(asked(text), None, "{text}");
        }
    }

    #[test]
    fn what_two_secrets_sign_has_two_signatures() {
        let secrets = vec![secret(&[1; 32]), secret(&[2; 32])];
        let at = "2026-11-24T15:30:00Z".parse().unwrap();
        let call = Call { id: "evt_1".to_owned(), at, body: "{}".to_owned(), secrets };
        let signed = signatures(&call, 7).unwrap();
        let each = call.secrets.iter().map(|one| sign(one, "evt_1", 7, "{}").unwrap());
        assert_eq!(signed.split(' ').collect::<Vec<_>>(), each.collect::<Vec<_>>());
    }

    #[test]
    fn why_nothing_was_heard_is_told_in_a_word() {
        let io = |kind| ureq::Error::Io(Io::from(kind));
        let inside = Io::new(ErrorKind::PermissionDenied, "the address leads inside");
        for (error, expected) in [
            (ureq::Error::Io(inside), Cause::Inside),
            (ureq::Error::Io(Io::from_raw_os_error(13)), Cause::Unreachable),
            (ureq::Error::HostNotFound, Cause::Unknown),
            (io(ErrorKind::ConnectionRefused), Cause::Unreachable),
            (io(ErrorKind::TimedOut), Cause::Silent),
            (ureq::Error::Tls("no"), Cause::Distrusted),
            (ureq::Error::BadUri("https://hr.example/s3cret".to_owned()), Cause::Garbled),
        ] {
            assert_eq!(cause(&error), expected, "{error:?}");
        }
    }
}
