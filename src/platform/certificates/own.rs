//! The domain that this server answers under, with the certificate for it.

use std::{
    fmt,
    sync::{Arc, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard},
};

use chrono::{DateTime, Utc};
use tokio_rustls::{
    TlsAcceptor,
    rustls::{
        self, ServerConfig,
        crypto::ring,
        server::{ClientHello, ResolvesServerCert},
        sign::CertifiedKey,
    },
};

use super::{
    Authority, Domain, Life, Trouble, certificate::Certificate, challenges::Challenges, kept::Kept,
};
use crate::{kernel::clock::Clock, platform::home::Home};

pub struct Own {
    domain: Domain,
    /// How the outside writes it: `https://office.example.com`.
    url: String,
    authority: Authority,
    kept: Kept,
    pub(super) challenges: Challenges,
    state: RwLock<State>,
}

#[derive(Default)]
struct State {
    certificate: Option<Certificate>,
    failed: Option<Failed>,
}

/// The last try, if it was in vain.
#[derive(Clone, Debug)]
pub struct Failed {
    pub at: DateTime<Utc>,
    pub why: Trouble,
}

impl Own {
    /// Takes up the certificate that is there.
    pub fn open(
        domain: Domain,
        url: String,
        authority: Authority,
        home: &Home,
    ) -> anyhow::Result<Arc<Self>> {
        let kept = Kept::open(home.certificates())?;
        let certificate = kept.certificate(&domain, authority.directory());
        let state = RwLock::new(State { certificate, failed: None });
        let challenges = Challenges::default();
        Ok(Arc::new(Self { domain, url, authority, kept, challenges, state }))
    }

    pub fn domain(&self) -> &Domain {
        &self.domain
    }

    pub fn url(&self) -> &str {
        &self.url
    }

    /// Returns how long the certificate lives, if there is one.
    pub fn life(&self) -> Option<Life> {
        self.state().certificate.as_ref().map(|it| it.life)
    }

    pub fn failed(&self) -> Option<Failed> {
        self.state().failed.clone()
    }

    /// Returns whether another certificate should be asked for.
    pub fn is_due(&self, now: DateTime<Utc>) -> bool {
        self.life().is_none_or(|life| now >= life.renew_at())
    }

    /// Fetches another certificate and takes it up. The one before is used until then, whatever happens.
    ///
    /// # Errors
    /// Returns why there is none.
    pub(super) async fn renew(&self, clock: &dyn Clock) -> Result<Life, Trouble> {
        let fetched = self.fetch().await;
        let at = clock.now();
        let told = match &fetched {
            Ok((certificate, pem)) => self.keep(pem).and_then(|()| certificate.life.lasts(at)),
            Err(why) => Err(why.clone()),
        };
        let mut state = self.change();
        // One that could not be kept is good until the next start: an authority gives only so many.
        if let Ok((certificate, _)) = fetched {
            state.certificate = Some(certificate);
        }
        state.failed = told.as_ref().err().map(|why| Failed { at, why: why.clone() });
        told
    }

    async fn fetch(&self) -> Result<(Certificate, String), Trouble> {
        let pem = self.authority.fetch(&self.domain, &self.kept, &self.challenges).await?;
        match Certificate::read(self.domain.as_str(), pem.as_bytes()) {
            Ok(certificate) => Ok((certificate, pem)),
            Err(error) => Err(Trouble::Refused(format!("{error:#}"))),
        }
    }

    fn keep(&self, pem: &str) -> Result<(), Trouble> {
        let kept = self.kept.keep_certificate(&self.domain, self.authority.directory(), pem);
        kept.map_err(|error| Trouble::Unkept(error.to_string()))
    }

    /// Returns what seals connections, always with the certificate of the moment. HTTP/1.1 is what is spoken.
    pub fn tls(self: &Arc<Self>) -> Result<TlsAcceptor, rustls::Error> {
        let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()));
        let config = config.with_safe_default_protocol_versions()?.with_no_client_auth();
        let mut config = config.with_cert_resolver(self.clone());
        config.alpn_protocols = vec![b"http/1.1".to_vec()];
        Ok(Arc::new(config).into())
    }

    fn state(&self) -> RwLockReadGuard<'_, State> {
        self.state.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn change(&self) -> RwLockWriteGuard<'_, State> {
        self.state.write().unwrap_or_else(PoisonError::into_inner)
    }
}

impl ResolvesServerCert for Own {
    fn resolve(&self, _: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        self.state().certificate.as_ref().map(|it| it.key.clone())
    }
}

impl fmt::Debug for Own {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Own").field("domain", &self.domain).finish_non_exhaustive()
    }
}
