//! An address that an outside system named.

use std::{fmt, net::IpAddr, str::FromStr};

use poem_openapi::registry::MetaSchema;
use url::{Host, Url};

use super::address::is_public;
use crate::kernel::fault::Reason;

/// `https://hr.example/hooks/muster`. A sign-in in it is refused, for it would be logged on the way.
#[derive(Clone, Debug, PartialEq, Eq, sea_orm::DeriveValueType)]
#[sea_orm(value_type = "String")]
pub struct CallbackUrl(String);

const LONGEST: usize = 500;

impl CallbackUrl {
    fn host(&self) -> Option<Host<String>> {
        Url::parse(&self.0).ok()?.host().map(|host| host.to_owned())
    }

    /// Returns whom it names: all of it that may be told.
    pub fn host_name(&self) -> String {
        self.host().map(|host| host.to_string()).unwrap_or_default()
    }

    /// Returns whether it names this machine.
    pub fn is_loopback(&self) -> bool {
        match self.host() {
            Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
            Some(Host::Ipv4(ip)) => ip.is_loopback(),
            Some(Host::Ipv6(ip)) => ip.is_loopback(),
            None => false,
        }
    }

    /// Returns why it leads inside, as far as it says so itself. A name is looked at again when it
    /// is resolved.
    pub fn refuse_inside(&self, to_loopback: bool) -> Result<(), Reason> {
        if self.is_loopback() && to_loopback {
            return Ok(());
        }
        if !self.0.starts_with("https:") {
            return Err(Reason::new("callback_url.plain"));
        }
        let ip: Option<IpAddr> = match self.host() {
            Some(Host::Ipv4(ip)) => Some(ip.into()),
            Some(Host::Ipv6(ip)) => Some(ip.into()),
            _ => None,
        };
        if self.is_loopback() || ip.is_some_and(|ip| !is_public(ip)) {
            return Err(Reason::new("callback_url.private"));
        }
        Ok(())
    }
}

impl FromStr for CallbackUrl {
    type Err = Reason;

    fn from_str(text: &str) -> Result<Self, Reason> {
        let wrong = || Reason::new("callback_url.form");
        refuse_longer(text)?;
        // They would be left out or spelled otherwise in silence: then it is another address than was written.
        if text.trim().contains(|letter: char| letter.is_whitespace() || letter.is_control()) {
            return Err(wrong());
        }
        let url = Url::parse(text).map_err(|_| wrong())?;
        let is_whole = matches!(url.scheme(), "https" | "http")
            && url.has_host()
            && url.username().is_empty()
            && url.password().is_none()
            && url.fragment().is_none();
        if !is_whole {
            return Err(wrong());
        }
        // The path of one that has none may be the letter too many: then it is kept as it was written.
        let is_bare = url.path() == "/" && url.as_str().len() == text.len() + 1;
        if is_bare && text.len() == LONGEST {
            return Ok(Self(text.to_owned()));
        }
        // What is kept is spelled out, and may be longer than what was written.
        refuse_longer(url.as_str())?;
        Ok(Self(url.into()))
    }
}

fn refuse_longer(text: &str) -> Result<(), Reason> {
    let are = text.chars().count();
    if are > LONGEST {
        return Err(Reason::new("text.too_long").with("max", LONGEST).with("are", are));
    }
    Ok(())
}

impl fmt::Display for CallbackUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

crate::wire_string!([] CallbackUrl, MetaSchema {
    max_length: Some(LONGEST),
    example: Some("https://hr.example/hooks/muster".into()),
    ..MetaSchema::new_with_format("string", "uri")
});

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(text: &str, to_loopback: bool) -> Option<String> {
        let url: CallbackUrl = text.parse().unwrap();
        url.refuse_inside(to_loopback).err().map(|reason| reason.code.into_owned())
    }

    #[test]
    fn an_address_is_whole_and_holds_no_sign_in() {
        for text in ["https://hr.example/hooks?for=muster", "https://hr.example:8443"] {
            assert!(text.parse::<CallbackUrl>().is_ok(), "{text}");
        }
        for text in [
            "",
            "hr.example",
            "ftp://hr.example",
            "https://me:pw@hr.example",
            "https://x/#top",
            "https://x/\r\nX: y",
            "https://x/a b",
        ] {
            assert!(text.parse::<CallbackUrl>().is_err(), "{text}");
        }
    }

    #[test]
    fn an_address_is_as_long_as_it_is_spelled_out() {
        let longest = format!("https://hr.example/{}", "a".repeat(LONGEST - 19));
        assert_eq!(longest.parse::<CallbackUrl>().unwrap().to_string(), longest);
        let host = format!("https://{}example", "abcdefghi.".repeat(48));
        let asked = format!("{host}?{}", "a".repeat(LONGEST - host.len() - 1));
        let kept = asked.parse::<CallbackUrl>().unwrap().to_string();
        assert_eq!(
            kept.parse::<CallbackUrl>().unwrap().to_string(),
            kept,
            "it is read again as it is kept"
        );
        for longer in [format!("{longest}a"), format!("https://hr.example/{}", "é".repeat(400))] {
            let refused = longer.parse::<CallbackUrl>().unwrap_err();
            assert_eq!(refused.code, "text.too_long", "{longer}");
        }
    }

    #[test]
    fn an_address_leads_outside_and_is_sealed_on_the_way() {
        assert_eq!(refused("https://hr.example/hooks", false), None);
        assert_eq!(refused("http://hr.example/hooks", true).unwrap(), "callback_url.plain");
        for inside in [
            "https://localhost/",
            "https://127.1/",
            "https://2130706433/",
            "https://10.0.0.8/",
            "https://169.254.169.254/latest",
            "https://[::1]/",
            "https://[::ffff:192.168.0.1]/",
        ] {
            assert_eq!(refused(inside, false).unwrap(), "callback_url.private", "{inside}");
        }
    }

    #[test]
    fn this_machine_is_reached_only_where_a_setting_says_so() {
        for here in ["http://127.0.0.1:9000/hooks", "http://localhost:9000/"] {
            assert_eq!(refused(here, true), None, "{here}");
            assert!(refused(here, false).is_some(), "{here}");
        }
        assert_eq!(refused("https://10.0.0.8/", true).unwrap(), "callback_url.private");
    }
}
