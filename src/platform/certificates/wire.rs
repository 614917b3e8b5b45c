//! How an authority is asked: a connection for each question, sealed, with limits on time and size.

use std::{future::Future, io, path::Path, pin::Pin, sync::Arc, time::Duration};

use anyhow::{Context, ensure};
use chrono::{DateTime, TimeDelta, Utc};
use http_body_util::{BodyExt, Limited};
use hyper::{
    HeaderMap, Request, Uri,
    body::Bytes,
    client::conn::http1,
    header::{self, HeaderValue},
};
use hyper_util::rt::TokioIo;
use instant_acme::{BodyWrapper, BytesResponse, Error, HttpClient};
use tokio::net::TcpStream;
use tokio_rustls::{
    TlsConnector,
    client::TlsStream,
    rustls::{
        self, CertificateError, ClientConfig, RootCertStore,
        crypto::ring,
        pki_types::{CertificateDer, ServerName, pem::PemObject},
    },
};

use super::Trouble;
use crate::kernel::clock::Clock;

/// How long one question may take.
const PATIENCE: Duration = Duration::from_secs(20);
/// More than any chain of certificates has.
const MOST: usize = 256 * 1024;
/// How far our clock and the authority's may differ. Beyond that what it gives would look expired or unborn here,
/// and would be asked for again and again.
const APART: TimeDelta = TimeDelta::hours(1);

#[derive(Clone)]
pub struct Wire {
    tls: TlsConnector,
    clock: Arc<dyn Clock>,
}

impl Wire {
    /// Trusts whom browsers trust, and the authority of a file if there is one: an office may have its own.
    pub fn new(root: Option<&Path>, clock: Arc<dyn Clock>) -> anyhow::Result<Self> {
        let mut roots = RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
        if let Some(path) = root {
            let named = || format!("the root certificate {}", path.display());
            let read = CertificateDer::pem_file_iter(path).with_context(named)?;
            let read: Vec<_> = read.collect::<Result<_, _>>().with_context(named)?;
            ensure!(!read.is_empty(), "there is no certificate in {}", path.display());
            for one in read {
                roots.add(one).with_context(named)?;
            }
        }
        let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()));
        let config = config.with_safe_default_protocol_versions()?;
        let config = config.with_root_certificates(roots).with_no_client_auth();
        Ok(Self { tls: Arc::new(config).into(), clock })
    }

    async fn ask(self, mut request: Request<BodyWrapper<Bytes>>) -> Result<BytesResponse, Trouble> {
        let uri = request.uri().clone();
        let stream = self.connect(&uri).await?;
        let host = uri.authority().and_then(|it| HeaderValue::from_str(it.as_str()).ok());
        if let Some(host) = host {
            request.headers_mut().insert(header::HOST, host);
        }
        let path = uri.path_and_query().map_or("/", |path| path.as_str());
        *request.uri_mut() = path.parse().map_err(away)?;
        let (mut sender, connection) =
            http1::handshake(TokioIo::new(stream)).await.map_err(away)?;
        let answer = async {
            let (parts, body) = sender.send_request(request).await.map_err(away)?.into_parts();
            let bytes = Limited::new(body, MOST).collect().await.map_err(away)?.to_bytes();
            Ok::<_, Trouble>(BytesResponse { parts, body: Box::new(bytes) })
        };
        tokio::pin!(connection, answer);
        let answer = tokio::select! {
            biased;
            answer = &mut answer => answer,
            // It may end as soon as it has handed the answer on.
            _ = &mut connection => answer.await,
        }?;
        self.compare(&answer.parts.headers)?;
        Ok(answer)
    }

    async fn connect(&self, uri: &Uri) -> Result<TlsStream<TcpStream>, Trouble> {
        let host = uri.host().filter(|_| uri.scheme_str() == Some("https"));
        let host = host.ok_or_else(|| away(format!("{uri} is no https:// address")))?;
        let host = host.trim_matches(['[', ']']).to_owned();
        let name = ServerName::try_from(host.clone()).map_err(away)?;
        let port = uri.port_u16().unwrap_or(443);
        let stream = TcpStream::connect((host.as_str(), port)).await;
        let stream = stream.map_err(|error| away(format!("{host}:{port}: {error}")))?;
        self.tls.connect(name, stream).await.map_err(|error| distrust(&error))
    }

    /// Refuses an answer from another time.
    fn compare(&self, headers: &HeaderMap) -> Result<(), Trouble> {
        let date = headers.get(header::DATE).and_then(|date| date.to_str().ok());
        let Some(theirs) = date.and_then(|date| DateTime::parse_from_rfc2822(date).ok()) else {
            return Ok(());
        };
        let (theirs, ours) = (theirs.to_utc(), self.clock.now());
        if (theirs - ours).abs() > APART { Err(apart(ours, theirs)) } else { Ok(()) }
    }
}

impl HttpClient for Wire {
    fn request(
        &self,
        request: Request<BodyWrapper<Bytes>>,
    ) -> Pin<Box<dyn Future<Output = Result<BytesResponse, Error>> + Send>> {
        let asked = tokio::time::timeout(PATIENCE, self.clone().ask(request));
        Box::pin(async move {
            let answer = asked.await.unwrap_or_else(|_| Err(away("it did not answer in time")));
            answer.map_err(|trouble| Error::Other(Box::new(trouble)))
        })
    }
}

fn away(why: impl ToString) -> Trouble {
    Trouble::Away(why.to_string())
}

fn apart(ours: DateTime<Utc>, theirs: DateTime<Utc>) -> Trouble {
    let said = |at: DateTime<Utc>| at.format("%Y-%m-%d %H:%M UTC").to_string();
    Trouble::Clock(format!("here it is {}, there {}", said(ours), said(theirs)))
}

/// A certificate from another time is as a rule a clock that is wrong here.
fn distrust(error: &io::Error) -> Trouble {
    let below = error.get_ref().and_then(|below| below.downcast_ref::<rustls::Error>());
    match below {
        Some(rustls::Error::InvalidCertificate(
            CertificateError::Expired
            | CertificateError::ExpiredContext { .. }
            | CertificateError::NotValidYet
            | CertificateError::NotValidYetContext { .. },
        )) => Trouble::Clock(error.to_string()),
        _ => away(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::clock::FrozenClock;

    #[test]
    fn an_answer_from_another_day_is_a_clock_that_is_wrong() {
        let clock = FrozenClock::at("2026-11-24T15:30:00Z".parse().unwrap());
        let wire = Wire::new(None, Arc::new(clock)).unwrap();
        let told = |date: &'static str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::DATE, HeaderValue::from_static(date));
            wire.compare(&headers).map_err(|trouble| trouble.word())
        };
        assert_eq!(told("Tue, 24 Nov 2026 15:00:00 GMT"), Ok(()));
        assert_eq!(told("Wed, 25 Nov 2026 15:30:00 GMT"), Err("clock"));
        assert_eq!(told("Sat, 24 Nov 2018 15:30:00 GMT"), Err("clock"));
        assert_eq!(told("no date at all"), Ok(()));
    }
}
