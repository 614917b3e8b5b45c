//! A name under which the outside can find this server.

use std::{fmt, str::FromStr};

use anyhow::bail;
use url::Host;

/// A name as certificates write it: `office.example.com`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Domain(String);

/// Names that lead nowhere from outside, so that no authority vouches for them.
const INSIDE: &[&str] = &["local", "localhost", "internal", "lan", "home", "arpa"];

impl Domain {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Domain {
    type Err = anyhow::Error;

    fn from_str(text: &str) -> anyhow::Result<Self> {
        let name = text.trim().trim_end_matches('.');
        if name.contains("://") || name.contains(['/', ':', '@']) {
            bail!(
                "“{text}” is more than a name: write it without https:// and without a path, like office.example.com"
            );
        }
        let Ok(Host::Domain(name)) = Host::parse(name) else {
            bail!(
                "“{text}” is no name that a certificate can be for: write one like office.example.com"
            );
        };
        let is_label = |label: &str| {
            let is_plain = |char: char| char.is_ascii_alphanumeric() || char == '-';
            (1..=63).contains(&label.len())
                && label.chars().all(is_plain)
                && !label.starts_with('-')
                && !label.ends_with('-')
        };
        if name.len() > 253 || !name.contains('.') || !name.split('.').all(is_label) {
            bail!(
                "“{text}” is no name that a certificate can be for: write one like office.example.com"
            );
        }
        if name.rsplit('.').next().is_some_and(|last| INSIDE.contains(&last)) {
            bail!(
                "“{text}” is known inside of your network only, so no authority vouches for it; use a name under a domain that you own"
            );
        }
        Ok(Self(name))
    }
}

impl fmt::Display for Domain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_read_as_people_type_it_and_what_is_none_is_said() {
        for (typed, read) in [
            ("office.example.com", "office.example.com"),
            (" Office.Example.COM. ", "office.example.com"),
            ("jobs.praxis-müller.de", "jobs.xn--praxis-mller-klb.de"),
        ] {
            assert_eq!(typed.parse::<Domain>().unwrap().as_str(), read);
        }
        for typed in [
            "",
            "office",
            "https://office.example.com",
            "office.example.com/careers",
            "office.example.com:443",
            "192.0.2.7",
            "[2001:db8::1]",
            "*.example.com",
            "front_desk.example.com",
            "-a.example.com",
            "office..com",
            "frontdesk.local",
        ] {
            assert!(typed.parse::<Domain>().is_err(), "{typed}");
        }
    }
}
