//! To which websites candidates are led on after a test.

use std::{fmt, str::FromStr};

use url::{Host, Url};

use crate::kernel::fault::Reason;

/// The names of the websites that a practice allows: `hr.example jobs.example`.
///
/// Each is meant exactly: who has one name under a domain has not all of them.
#[derive(Clone, Debug, Default, PartialEq, Eq, sea_orm::DeriveValueType)]
#[sea_orm(value_type = "String")]
pub struct RedirectHosts(String);

/// More than any office has systems for.
const MOST: usize = 20;

impl RedirectHosts {
    /// Returns whether one of them is the host of this address.
    pub fn allow(&self, url: &str) -> bool {
        let host = Url::parse(url).ok().and_then(|url| url.host_str().map(str::to_owned));
        host.is_some_and(|host| self.names().any(|name| name == host))
    }

    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.split_whitespace()
    }
}

impl FromStr for RedirectHosts {
    type Err = Reason;

    fn from_str(text: &str) -> Result<Self, Reason> {
        let apart = |char: char| char.is_whitespace() || char == ',';
        let typed = text.split(apart).filter(|name| !name.is_empty());
        let mut names = typed.map(name).collect::<Result<Vec<_>, _>>()?;
        names.sort_unstable();
        names.dedup();
        if names.len() > MOST {
            return Err(Reason::new("redirect_hosts.too_many").with("max", MOST));
        }
        Ok(Self(names.join(" ")))
    }
}

/// Returns a name as addresses have it. People paste whole addresses: what stands before and behind is left
/// out.
fn name(typed: &str) -> Result<String, Reason> {
    let wrong = || Reason::new("redirect_hosts.form").with("name", typed.to_owned());
    let after = typed.split_once("://").map_or(typed, |(_, after)| after);
    let url = Url::parse(&format!("https://{after}")).map_err(|_| wrong())?;
    match url.host() {
        Some(Host::Domain(name)) if name.contains('.') => Ok(name.to_owned()),
        _ => Err(wrong()),
    }
}

impl fmt::Display for RedirectHosts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hosts(text: &str) -> RedirectHosts {
        text.parse().unwrap()
    }

    #[test]
    fn names_are_taken_as_people_paste_them() {
        let pasted = hosts("HR.example, https://jobs.example/welcome\nhr.example");
        assert_eq!(pasted.to_string(), "hr.example jobs.example");
        for wrong in ["localhost", "10.0.0.1", "a b://", "[::1]", "hr_example"] {
            let refused = wrong.parse::<RedirectHosts>().unwrap_err();
            assert_eq!(refused.code, "redirect_hosts.form", "{wrong}");
        }
        assert_eq!(hosts(" ").names().count(), 0);
    }

    #[test]
    fn an_address_is_allowed_by_the_whole_name_of_its_host_alone() {
        let allowed = hosts("hr.example");
        assert!(
            allowed.allow("https://hr.example/done?for=1") && allowed.allow("https://HR.example")
        );
        for other in [
            "https://evil.hr.example/",
            "https://hr.example.evil/",
            "https://evil.example/hr.example",
            "https://hr.example@evil.example/",
            "hr.example",
        ] {
            assert!(!allowed.allow(other), "{other}");
        }
        assert!(!RedirectHosts::default().allow("https://hr.example/"));
    }
}
