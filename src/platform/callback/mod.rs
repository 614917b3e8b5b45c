//! Callbacks: one short POST to an address that an outside system named, signed after Standard
//! Webhooks, so that it can tell ours from anybody's.
//!
//! The address comes from outside, so it must not lead inside: only https, no redirect, and no
//! address of this machine or of a private network, whatever a name resolves to at that moment.

mod address;
mod names;
mod post;
mod signature;
mod url;

use std::{io, sync::Arc, time::Duration};

use ::url::{Position, Url};
use chrono::{DateTime, TimeDelta, Utc};
use http_body_util::Full;
use hyper::{Request, Response, body::Bytes};
use tokio::time::timeout;
use tokio_rustls::{TlsConnector, rustls};

use self::names::SystemNames;
use crate::{
    error::{Error, Result},
    kernel::fault::Reason,
    platform::unsent::{Cause, Unsent},
};

pub use names::Names;
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
    names: Arc<dyn Names>,
    tls: Result<TlsConnector, rustls::Error>,
    patience: Duration,
    to_loopback: bool,
}

impl Callbacks {
    /// With `to_loopback` they also reach this machine, without TLS: for whoever tries it out.
    pub fn new(to_loopback: bool) -> Self {
        Self { names: Arc::new(SystemNames), tls: post::tls(), patience: PATIENCE, to_loopback }
    }

    /// Lets somebody else say where names lead.
    pub fn by_names_of(self, names: impl Names + 'static) -> Self {
        Self { names: Arc::new(names), ..self }
    }

    /// Waits for an answer this long.
    pub fn for_as_long_as(self, patience: Duration) -> Self {
        Self { patience, ..self }
    }

    /// Returns why nothing can be sent there, as far as the address alone tells.
    pub fn admit(&self, url: &CallbackUrl) -> Result<(), Reason> {
        url.refuse_inside(self.to_loopback)
    }

    /// Returns once the receiver has answered. Never call it inside a transaction.
    pub async fn send(&self, to: &CallbackUrl, call: Call) -> Result<Heard> {
        let (at, host) = (call.at, to.host_name());
        let url = Url::parse(&to.to_string()).map_err(Error::internal)?;
        let answer = match self.admit(to) {
            Ok(()) => self.exchange(&url, request(&url, call)?).await?,
            // It was let in where a setting let it, and the setting has changed.
            Err(_) => Err(Cause::Inside),
        };
        let answer = answer.map_err(|cause| Unsent::new(&host, cause))?;
        match answer.status().as_u16() {
            status @ 200..=299 => Ok(Heard::Taken(status)),
            410 => Ok(Heard::Gone),
            other => {
                let asked = answer.headers().get("retry-after");
                let asked = asked.and_then(|asked| retry_after(asked.to_str().ok()?, at));
                Err(Unsent { retry_after: asked, ..Unsent::answered(host, other) }.into())
            }
        }
    }

    /// What is not heard in time was not heard. What is wrong with us is the outer error.
    async fn exchange(
        &self,
        url: &Url,
        request: Request<Full<Bytes>>,
    ) -> Result<Result<Response<()>, Cause>> {
        let tls = self.tls.clone().map_err(Error::internal)?;
        let exchange = async {
            let host = url.host().ok_or(Cause::Garbled)?;
            let port = url.port_or_known_default().ok_or(Cause::Garbled)?;
            let found = names::outside(&*self.names, &host, port, self.to_loopback).await?;
            let stream = names::connect(&found).await?;
            match url.scheme() {
                "https" => post::post(post::seal(&tls, &host, stream).await?, request).await,
                _ => post::post(stream, request).await,
            }
        };
        Ok(timeout(self.patience, exchange).await.unwrap_or(Err(Cause::Silent)))
    }
}

/// Writes down what is sent.
fn request(url: &Url, call: Call) -> Result<Request<Full<Bytes>>> {
    let seconds = call.at.timestamp();
    let signature = signatures(&call, seconds)?;
    Request::post(&url[Position::BeforePath..Position::AfterQuery])
        .header("Host", &url[Position::BeforeHost..Position::AfterPort])
        .header("User-Agent", concat!("Muster/", env!("CARGO_PKG_VERSION")))
        .header("Content-Type", "application/json")
        .header("webhook-id", call.id)
        .header("webhook-timestamp", seconds)
        .header("webhook-signature", signature)
        .body(Full::from(call.body))
        .map_err(Error::internal)
}

/// Signs with each secret. A receiver takes what fits one that it knows.
fn signatures(call: &Call, seconds: i64) -> Result<String> {
    let signed = |secret: &String| sign(secret, &call.id, seconds, &call.body);
    Ok(call.secrets.iter().map(signed).collect::<Result<Vec<_>>>()?.join(" "))
}

/// Reads how long somebody asks to wait: in seconds, or until a moment (RFC 9110, 10.2.3).
fn retry_after(asked: &str, now: DateTime<Utc>) -> Option<TimeDelta> {
    let asked = asked.trim();
    let is_number = !asked.is_empty() && asked.bytes().all(|digit| digit.is_ascii_digit());
    // More seconds than there are numbers here are as many as there are.
    let seconds = is_number.then(|| asked.parse::<u32>().unwrap_or(u32::MAX));
    let seconds = seconds.map(|seconds| TimeDelta::seconds(seconds.into()));
    let until = || DateTime::parse_from_rfc2822(asked).ok();
    seconds.or_else(|| until().map(|until| until.to_utc() - now))
}

/// Says why a connection is none, without what the system says of it: that may repeat the address.
fn broken(error: &io::Error) -> Cause {
    match error.kind() {
        io::ErrorKind::TimedOut | io::ErrorKind::WouldBlock => Cause::Silent,
        // So TLS says that it does not believe what it was shown.
        io::ErrorKind::InvalidData => Cause::Distrusted,
        _ => Cause::Unreachable,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_long_to_wait_is_said_in_seconds_or_by_a_moment() {
        let now = "2026-11-24T15:30:00Z".parse().unwrap();
        let asked = |asked: &str| retry_after(asked, now).map(|pause| pause.num_seconds());
        assert_eq!(asked("7"), Some(7));
        assert_eq!(asked("999999999999999999999"), Some(u32::MAX.into()));
        assert_eq!(asked("Tue, 24 Nov 2026 15:31:00 GMT"), Some(60));
        for text in ["", "-7", "soon", "7.5"] {
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
        use io::{Error, ErrorKind};

        for (error, expected) in [
            (Error::from_raw_os_error(13), Cause::Unreachable),
            (ErrorKind::ConnectionRefused.into(), Cause::Unreachable),
            (ErrorKind::TimedOut.into(), Cause::Silent),
            (ErrorKind::InvalidData.into(), Cause::Distrusted),
        ] {
            assert_eq!(broken(&error), expected, "{error:?}");
        }
    }

    #[test]
    fn a_request_names_its_host_with_a_port_of_its_own_and_never_without_path() {
        for (url, path, host) in [
            ("https://hr.example", "/", "hr.example"),
            ("https://hr.example:443/in?to=a", "/in?to=a", "hr.example"),
            ("http://127.0.0.1:9000/hooks", "/hooks", "127.0.0.1:9000"),
            ("https://[2606:4700::1111]:8443/", "/", "[2606:4700::1111]:8443"),
        ] {
            let at = "2026-11-24T15:30:00Z".parse().unwrap();
            let call = Call { id: "evt_1".to_owned(), at, body: "{}".to_owned(), secrets: vec![] };
            let made = request(&Url::parse(url).unwrap(), call).unwrap();
            assert_eq!(
                (made.uri().to_string().as_str(), &made.headers()["host"]),
                (path, &host.parse::<hyper::header::HeaderValue>().unwrap())
            );
        }
    }
}
