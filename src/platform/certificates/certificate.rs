//! One certificate: for how long it lives, and when another one is due.

use std::sync::Arc;

use anyhow::{Context, ensure};
use chrono::{DateTime, TimeDelta, Utc};
use tokio_rustls::rustls::{
    crypto::ring,
    pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject},
    sign::CertifiedKey,
};
use x509_parser::prelude::{FromDer, GeneralName, X509Certificate};

use super::Trouble;

/// From when until when a certificate counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Life {
    pub from: DateTime<Utc>,
    pub until: DateTime<Utc>,
}

impl Life {
    fn length(self) -> TimeDelta {
        self.until - self.from
    }

    /// Returns when another one is due: with a third of its life left, as authorities ask for. Of 90 days these are
    /// 30, in which an authority may be away and somebody may mend what is wrong.
    pub fn renew_at(self) -> DateTime<Utc> {
        self.until - self.length() / 3
    }

    /// Returns it again, if it is one that nobody has to ask for again at once.
    ///
    /// # Errors
    /// Says that a fresh one is old by our clock.
    pub(super) fn lasts(self, now: DateTime<Utc>) -> Result<Self, Trouble> {
        if now < self.renew_at() {
            return Ok(self);
        }
        let Self { from, until } = self;
        Err(Trouble::Clock(format!("the new certificate lasts from {from} until {until}")))
    }

    pub fn is_over(self, now: DateTime<Utc>) -> bool {
        now >= self.until
    }

    /// Returns whether half of the time for renewing is over: somebody should look.
    pub fn is_short(self, now: DateTime<Utc>) -> bool {
        now >= self.until - self.length() / 6
    }
}

/// A certificate with its key, as a handshake takes it.
#[derive(Clone, Debug)]
pub struct Certificate {
    pub life: Life,
    pub(super) key: Arc<CertifiedKey>,
}

impl Certificate {
    /// Reads a key and the chain that vouches for it.
    ///
    /// # Errors
    /// Returns an error if the two do not belong together, or it is for another name.
    pub fn read(name: &str, pem: &[u8]) -> anyhow::Result<Self> {
        let chain: Vec<_> = CertificateDer::pem_slice_iter(pem)
            .collect::<Result<_, _>>()
            .context("the certificate cannot be read")?;
        let first = chain.first().context("there is no certificate in it")?;
        let (_, read) =
            X509Certificate::from_der(first).context("the certificate cannot be read")?;
        let at =
            |seconds| DateTime::from_timestamp(seconds, 0).context("a certificate without end");
        let validity = read.validity();
        let life = Life {
            from: at(validity.not_before.timestamp())?,
            until: at(validity.not_after.timestamp())?,
        };
        let names = read.subject_alternative_name().context("the certificate cannot be read")?;
        let names = names.map(|names| names.value.general_names.as_slice()).unwrap_or_default();
        let is_name = |one: &GeneralName<'_>| matches!(one, GeneralName::DNSName(one) if one.eq_ignore_ascii_case(name));
        ensure!(names.iter().any(is_name), "the certificate is for another name than {name}");
        let key = PrivateKeyDer::from_pem_slice(pem).context("there is no key in it")?;
        let key = CertifiedKey::from_der(chain, key, &ring::default_provider())
            .context("the key and the certificate do not belong together")?;
        Ok(Self { life, key: Arc::new(key) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_certificate_is_read_with_its_own_key_and_for_its_own_name_alone() {
        let made = |name: &str| {
            let made = rcgen::generate_simple_self_signed(vec![name.to_owned()]).unwrap();
            (made.signing_key.serialize_pem(), made.cert.pem())
        };
        let ((key, chain), (other, _)) = (made("office.example.com"), made("office.example.com"));
        let read = |name: &str, text: String| Certificate::read(name, text.as_bytes());
        let whole = format!("by https://ca.example/dir\n{key}{chain}");
        let life = read("office.example.com", whole.clone()).unwrap().life;
        assert!(life.from < life.until);
        assert!(read("jobs.example.com", whole).is_err());
        assert!(read("office.example.com", format!("{other}{chain}")).is_err());
        assert!(read("office.example.com", key).is_err());
    }

    #[test]
    fn another_one_is_due_with_a_third_left_and_it_is_said_with_a_sixth() {
        let from: DateTime<Utc> = "2026-11-01T00:00:00Z".parse().unwrap();
        let day = |days| from + TimeDelta::days(days);
        let life = Life { from, until: day(90) };
        assert_eq!(life.renew_at(), day(60));
        assert!(!life.is_short(day(74)) && life.is_short(day(75)));
        assert!(!life.is_over(day(89)) && life.is_over(day(90)));
        assert!(life.lasts(day(59)).is_ok() && life.lasts(day(60)).is_err(), "the clock is wrong");
        // One of six days leaves two of them.
        assert_eq!(Life { from, until: day(6) }.renew_at(), day(4));
    }
}
