//! Inquiries: one GET to a register that answers anybody, or of a file that anybody may have, at an address of the settings.
//!
//! Nobody waits for it for long: a try has a time-out, what passes is tried again after a pause, and a register that
//! keeps failing is left alone for a while. Whatever did not come back as text is said as why, and means nothing else.

mod breaker;

use std::{
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use chrono::{DateTime, Utc};
use tokio::time::sleep;
use ureq::Agent;
use url::{Host, Url};

use self::breaker::Breaker;
use crate::error::{Error, Result};

crate::words! {
    /// Why a register could not be asked, or what it said could not be read. It says nothing about anybody.
    pub enum Unheard {
        /// No address is set, or nobody outside is asked from here.
        Off = "off",
        /// It failed so often that it is left alone for a while.
        Resting = "resting",
        /// It answered that it was asked too often.
        TooMany = "too_many",
        /// It answered, with a status that is no success.
        Failed = "failed",
        /// It did not answer in time.
        Silent = "silent",
        /// There was no connection.
        Unreachable = "unreachable",
        /// Nobody vouches for its certificate.
        Distrusted = "distrusted",
        /// What it answered cannot be read.
        Garbled = "garbled",
        /// It answered that it does not understand the question.
        Refused = "refused",
        /// The number is none that it could know.
        NotAsked = "not_asked",
    }
}

/// Answers of a register are a few kilobytes.
const LONGEST: u64 = 256 * 1024;

/// How long somebody waits.
#[derive(Clone, Debug)]
pub struct Patience {
    /// For one try, from the name's resolution to the last byte.
    pub each: Duration,
    /// Between one try and the next: there is one try more than pauses.
    pub pauses: Vec<Duration>,
}

impl Patience {
    /// For a file of some megabytes, for which nobody waits.
    pub fn for_a_file() -> Self {
        Self { each: Duration::from_secs(180), pauses: vec![Duration::from_secs(20)] }
    }
}

impl Default for Patience {
    fn default() -> Self {
        let pauses = vec![Duration::from_millis(400), Duration::from_millis(1_500)];
        Self { each: Duration::from_secs(5), pauses }
    }
}

/// The way out to one register. Cheap to clone.
#[derive(Clone)]
pub struct Inquiries(Option<Arc<Register>>);

struct Register {
    url: Url,
    agent: Agent,
    patience: Patience,
    breaker: Mutex<Breaker>,
}

impl Inquiries {
    /// Nobody is asked.
    pub const fn off() -> Self {
        Self(None)
    }

    /// # Errors
    /// Fails if this is no address of the web.
    pub fn to(url: &str, patience: Patience) -> anyhow::Result<Self> {
        let url = Url::parse(url)?;
        anyhow::ensure!(matches!(url.scheme(), "https" | "http"), "it must begin with https://");
        anyhow::ensure!(
            url.scheme() == "https" || is_loopback(&url),
            "only this machine is asked without TLS: it must begin with https://"
        );
        let config = Agent::config_builder()
            .max_redirects(0)
            .max_redirects_will_error(false)
            .http_status_as_error(false)
            .timeout_global(Some(patience.each))
            .user_agent(concat!("Muster/", env!("CARGO_PKG_VERSION")))
            .build();
        let (agent, breaker) = (config.into(), Mutex::default());
        Ok(Self(Some(Arc::new(Register { url, agent, patience, breaker }))))
    }

    /// Returns whether there is anybody to ask.
    pub fn is_on(&self) -> bool {
        self.0.is_some()
    }

    /// Returns whether whoever is asked is not this machine.
    pub fn leaves(&self) -> bool {
        self.0.as_ref().is_some_and(|register| !is_loopback(&register.url))
    }

    /// Returns whether it is left alone for a while: whoever asks now is not asked for.
    pub fn rests(&self, now: DateTime<Utc>) -> bool {
        self.0.as_ref().is_some_and(|register| register.breaker().rests(now))
    }

    /// Asks, and returns the text that was answered. Never call it inside a transaction.
    pub async fn ask(
        &self,
        query: &[(&str, &str)],
        now: DateTime<Utc>,
    ) -> Result<Result<String, Unheard>> {
        let Some(register) = &self.0 else { return Ok(Err(Unheard::Off)) };
        if !register.breaker().may(now) {
            return Ok(Err(Unheard::Resting));
        }
        let mut url = register.url.clone();
        url.query_pairs_mut().extend_pairs(query);
        let heard = register.try_often(url, get).await?;
        register.breaker().note(heard.is_ok(), now);
        Ok(heard)
    }

    /// Fetches what lies at the address, if it is no longer than so many bytes. Never call it inside a transaction.
    pub async fn fetch(
        &self,
        longest: u64,
        now: DateTime<Utc>,
    ) -> Result<Result<Vec<u8>, Unheard>> {
        let Some(register) = &self.0 else { return Ok(Err(Unheard::Off)) };
        if !register.breaker().may(now) {
            return Ok(Err(Unheard::Resting));
        }
        let get = move |agent: &Agent, url: &str| bytes(agent, url, ("*/*", longest));
        let heard = register.try_often(register.url.clone(), get).await?;
        register.breaker().note(heard.is_ok(), now);
        Ok(heard)
    }
}

impl Register {
    fn breaker(&self) -> std::sync::MutexGuard<'_, Breaker> {
        self.breaker.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn try_often<T: Send + 'static>(
        &self,
        url: Url,
        get: impl Fn(&Agent, &str) -> Result<T, Unheard> + Copy + Send + 'static,
    ) -> Result<Result<T, Unheard>> {
        let mut pauses = self.patience.pauses.iter();
        loop {
            let (agent, url) = (self.agent.clone(), url.to_string());
            let tried = tokio::task::spawn_blocking(move || get(&agent, &url));
            let heard = tried.await.map_err(Error::internal)?;
            match (&heard, pauses.next()) {
                (Err(why), Some(pause)) if may_pass(*why) => sleep(*pause).await,
                _ => return Ok(heard),
            }
        }
    }
}

/// Returns whether another try may end otherwise.
fn may_pass(why: Unheard) -> bool {
    matches!(why, Unheard::TooMany | Unheard::Failed | Unheard::Silent | Unheard::Unreachable)
}

fn get(agent: &Agent, url: &str) -> Result<String, Unheard> {
    // Not by its charset: what is no UTF-8 is no JSON.
    let body = bytes(agent, url, ("application/json", LONGEST))?;
    String::from_utf8(body).map_err(|_| Unheard::Garbled)
}

fn bytes(agent: &Agent, url: &str, (accept, longest): (&str, u64)) -> Result<Vec<u8>, Unheard> {
    let mut response =
        agent.get(url).header("Accept", accept).call().map_err(|error| why(&error))?;
    match response.status().as_u16() {
        200..=299 => {}
        429 => return Err(Unheard::TooMany),
        _ => return Err(Unheard::Failed),
    }
    let body = response.body_mut().with_config().limit(longest).read_to_vec();
    body.map_err(|error| why(&error))
}

fn why(error: &ureq::Error) -> Unheard {
    use std::io::ErrorKind;

    match error {
        ureq::Error::Timeout(_) => Unheard::Silent,
        ureq::Error::HostNotFound | ureq::Error::ConnectionFailed => Unheard::Unreachable,
        ureq::Error::Tls(_) | ureq::Error::Rustls(_) | ureq::Error::Pem(_) => Unheard::Distrusted,
        ureq::Error::Io(io) => match io.kind() {
            ErrorKind::TimedOut | ErrorKind::WouldBlock => Unheard::Silent,
            ErrorKind::InvalidData => Unheard::Distrusted,
            _ => Unheard::Unreachable,
        },
        _ => Unheard::Garbled,
    }
}

fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(ip)) => ip.is_loopback(),
        Some(Host::Ipv6(ip)) => ip.is_loopback(),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_this_machine_is_asked_without_tls() {
        let to = |url: &str| Inquiries::to(url, Patience::default());
        assert!(to("https://npiregistry.cms.hhs.gov/api/").unwrap().leaves());
        assert!(!to("http://127.0.0.1:9/api/").unwrap().leaves());
        for url in ["http://npiregistry.cms.hhs.gov/api/", "ftp://127.0.0.1/", "npiregistry", ""] {
            assert!(to(url).is_err(), "{url}");
        }
    }
}
