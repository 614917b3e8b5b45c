//! A domain of one's own, and who vouches for it.

use std::path::PathBuf;

use anyhow::{Context, bail};

use super::{Config, Listen};
use crate::{kernel::email::Email, platform::certificates::Domain};

/// What is needed to answer under a domain without anybody in front of this server.
#[derive(Clone, Debug)]
pub struct OwnDomain {
    pub name: Domain,
    pub https: Listen,
    pub http: Listen,
    /// Where the authority says how to ask it.
    pub directory: String,
    pub contact: Option<String>,
    /// Who vouches for the authority itself, where browsers would not know it.
    pub root: Option<PathBuf>,
    pub has_agreed: bool,
}

impl OwnDomain {
    /// Returns how the outside reaches it. A router may bring port 443 to another one of ours.
    pub fn url(&self) -> String {
        format!("https://{}", self.name)
    }

    /// # Errors
    /// Says how to agree to what an authority asks of whoever gets a certificate.
    pub fn refuse_unless_agreed(&self) -> anyhow::Result<()> {
        if self.has_agreed {
            return Ok(());
        }
        bail!(
            "the certificate for {} comes from {}, which has terms of service (Let’s Encrypt’s are at https://letsencrypt.org/repository/); read them, and if you agree say --agree-to-terms or MUSTER_CA_TERMS_AGREED=yes",
            self.name,
            self.directory,
        )
    }
}

impl Config {
    /// Returns the domain to answer under, if one is named.
    pub fn own_domain(&self) -> anyhow::Result<Option<OwnDomain>> {
        let Some(name) = self.given("domain") else { return Ok(None) };
        if self.is_behind_proxy() {
            bail!(
                "MUSTER_DOMAIN and MUSTER_BEHIND_PROXY are two ways: with a proxy in front, which ends TLS, leave the domain out and say MUSTER_PUBLIC_URL; without one say MUSTER_BEHIND_PROXY=no"
            );
        }
        let contact = self.given("ca_contact");
        if let Some(email) = contact {
            let read: Option<Email> = email.parse().ok();
            read.with_context(|| format!("ca_contact “{email}” is no e-mail address"))?;
        }
        Ok(Some(OwnDomain {
            name: name.parse().context("domain")?,
            https: self.text("https_listen").parse()?,
            http: self.text("http_listen").parse()?,
            directory: self.text("ca_directory").to_owned(),
            contact: contact.map(str::to_owned),
            root: self.given("ca_root").map(PathBuf::from),
            has_agreed: self.truth("ca_terms_agreed")?,
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::{super::Options, *};

    fn with(set: &[(&str, &str)]) -> anyhow::Result<Config> {
        let value = |name: &str| set.iter().find(|(set, _)| *set == name);
        Config::from(&Options::default(), |name| value(name).map(|(_, value)| (*value).to_owned()))
    }

    #[test]
    fn a_domain_alone_is_served_on_the_usual_ports_once_somebody_has_agreed() {
        let named = ("MUSTER_DOMAIN", "Office.Example.com");
        let own = with(&[named]).unwrap().own_domain().unwrap().unwrap();
        assert_eq!(own.url(), "https://office.example.com");
        assert_eq!((own.https.port, own.http.port), (443, 80));
        let said = own.refuse_unless_agreed().unwrap_err().to_string();
        assert!(said.contains("--agree-to-terms"), "{said}");
        let agreed = with(&[named, ("MUSTER_CA_TERMS_AGREED", "yes")]).unwrap();
        assert!(agreed.own_domain().unwrap().unwrap().refuse_unless_agreed().is_ok());
        assert!(with(&[]).unwrap().own_domain().unwrap().is_none());
    }

    #[test]
    fn what_cannot_be_served_is_said_at_once() {
        for more in [
            ("MUSTER_DOMAIN", "192.0.2.7"),
            ("MUSTER_BEHIND_PROXY", "yes"),
            ("MUSTER_CA_CONTACT", "nobody"),
            ("MUSTER_CA_TERMS_AGREED", "perhaps"),
            ("MUSTER_HTTPS_LISTEN", "443"),
        ] {
            let set = [more, ("MUSTER_DOMAIN", "office.example.com")];
            assert!(with(&set).is_err(), "{more:?}");
        }
    }
}
