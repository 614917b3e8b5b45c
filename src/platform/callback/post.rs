//! One POST over a connection of its own, of whose answer the head is read and nothing else.

use std::{io, sync::Arc};

use http_body_util::Full;
use hyper::{
    Request, Response,
    body::{Bytes, Incoming},
    client::conn::http1,
};
use hyper_util::rt::TokioIo;
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::TcpStream,
};
use tokio_rustls::{
    TlsConnector,
    client::TlsStream,
    rustls::{self, ClientConfig, RootCertStore, crypto::ring, pki_types::ServerName},
};
use url::Host;

use super::broken;
use crate::platform::unsent::Cause;

/// How much of an answer's head is read. Who says more is not understood.
const LONGEST_HEAD: usize = 64 * 1024;

/// Trusts the authorities that browsers trust.
pub(super) fn tls() -> Result<TlsConnector, rustls::Error> {
    let roots = RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
    let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()));
    let config = config.with_safe_default_protocol_versions()?;
    Ok(Arc::new(config.with_root_certificates(roots).with_no_client_auth()).into())
}

/// Agrees on a key with the host of that name, and with nobody else.
pub(super) async fn seal(
    tls: &TlsConnector,
    host: &Host<&str>,
    stream: TcpStream,
) -> Result<TlsStream<TcpStream>, Cause> {
    let name = match host {
        Host::Domain(name) => {
            ServerName::try_from((*name).to_owned()).map_err(|_| Cause::Distrusted)?
        }
        Host::Ipv4(ip) => ServerName::from(std::net::IpAddr::from(*ip)),
        Host::Ipv6(ip) => ServerName::from(std::net::IpAddr::from(*ip)),
    };
    tls.connect(name, stream).await.map_err(|error| broken(&error))
}

/// Sends it, and returns what is answered as soon as its head is there. The connection ends with the answer:
/// what would still come is read by nobody.
pub(super) async fn post(
    stream: impl AsyncRead + AsyncWrite + Unpin,
    request: Request<Full<Bytes>>,
) -> Result<Response<()>, Cause> {
    let builder = &mut http1::Builder::new();
    let shaken = builder.max_buf_size(LONGEST_HEAD).handshake(TokioIo::new(stream)).await;
    let (mut sender, connection) = shaken.map_err(|error| cause(&error))?;
    let answer = sender.send_request(request);
    tokio::pin!(connection, answer);
    let answer: hyper::Result<Response<Incoming>> = tokio::select! {
        biased;
        answer = &mut answer => answer,
        // It may end as soon as it has handed the answer on, and then the answer is there.
        _ = &mut connection => answer.await,
    };
    answer.map(|answer| answer.map(drop)).map_err(|error| cause(&error))
}

fn cause(error: &hyper::Error) -> Cause {
    use std::error::Error;

    let below = error.source().and_then(|below| below.downcast_ref::<io::Error>());
    match below {
        _ if error.is_parse() => Cause::Garbled,
        Some(below) => broken(below),
        None => Cause::Unreachable,
    }
}
