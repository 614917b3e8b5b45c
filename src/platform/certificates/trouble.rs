//! Why there is no new certificate.

use instant_acme::{Error, Problem};

/// What went wrong, by who has to do something about it. What the authority said comes with it: it is in English,
/// and often names the very address.
#[derive(Clone, Debug, thiserror::Error)]
pub enum Trouble {
    /// Nobody has to do anything, if it does not last.
    #[error("the certificate authority cannot be reached: {0}")]
    Away(String),
    #[error(
        "the clock of this computer is wrong, or the certificate authority's: {0}; set the clock, as no certificate can be checked without it"
    )]
    Clock(String),
    #[error(
        "the domain has no address: make an A record (or AAAA) that leads to this server, and wait until it is known; the authority said: {0}"
    )]
    Nameless(String),
    #[error(
        "the certificate authority did not get through to port 80 under the domain: does its record lead here, and do router and firewall let port 80 in? It said: {0}"
    )]
    Closed(String),
    #[error(
        "another server answered under the domain: its record leads elsewhere, or something stands in front of this one; the authority said: {0}"
    )]
    Elsewhere(String),
    #[error("the certificate authority wants us to wait: {0}")]
    Limited(String),
    #[error("the certificate authority refused: {0}")]
    Refused(String),
    #[error("the certificate could not be kept: {0}")]
    Unkept(String),
}

impl Trouble {
    /// Returns by which word a page tells of it.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Away(_) => "away",
            Self::Clock(_) => "clock",
            Self::Nameless(_) => "nameless",
            Self::Closed(_) => "closed",
            Self::Elsewhere(_) => "elsewhere",
            Self::Limited(_) => "limited",
            Self::Refused(_) => "refused",
            Self::Unkept(_) => "unkept",
        }
    }

    /// Every word, for the samples of pages.
    pub const WORDS: &[&str] =
        &["away", "clock", "nameless", "closed", "elsewhere", "limited", "refused", "unkept"];

    /// Returns what was said about it, by the authority or the system.
    pub fn said(&self) -> &str {
        match self {
            Self::Away(said)
            | Self::Clock(said)
            | Self::Nameless(said)
            | Self::Closed(said)
            | Self::Elsewhere(said)
            | Self::Limited(said)
            | Self::Refused(said)
            | Self::Unkept(said) => said,
        }
    }
}

/// How the types of problems begin (RFC 8555, 6.7).
const KIND: &str = "urn:ietf:params:acme:error:";

/// Returns the kind of a problem, without what all begin with.
pub(super) fn kind(problem: &Problem) -> &str {
    problem.r#type.as_deref().and_then(|kind| kind.strip_prefix(KIND)).unwrap_or_default()
}

impl From<&Problem> for Trouble {
    fn from(problem: &Problem) -> Self {
        let said = problem.detail.clone().unwrap_or_else(|| kind(problem).to_owned());
        match kind(problem) {
            "dns" => Self::Nameless(said),
            "connection" | "tls" => Self::Closed(said),
            "unauthorized" | "incorrectResponse" => Self::Elsewhere(said),
            "rateLimited" => Self::Limited(said),
            "serverInternal" => Self::Away(said),
            _ if problem.status.is_some_and(|status| status >= 500) => Self::Away(said),
            _ => Self::Refused(said),
        }
    }
}

impl From<Error> for Trouble {
    fn from(error: Error) -> Self {
        match error {
            Error::Api(problem) => Self::from(&problem),
            // What the wire says is said already.
            Error::Other(below) => match below.downcast::<Self>() {
                Ok(trouble) => *trouble,
                Err(other) => Self::Away(other.to_string()),
            },
            Error::Timeout(_) => Self::Away("it did not decide in time".to_owned()),
            Error::Crypto | Error::KeyRejected | Error::Unsupported(_) => {
                Self::Refused(error.to_string())
            }
            // What is no ACME comes from something that stands in its place: a gateway, a sign-in page of a network.
            other => Self::Away(other.to_string()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(kind: &str, status: u16) -> Problem {
        let kind = Some(format!("{KIND}{kind}"));
        Problem {
            r#type: kind,
            detail: Some("said".to_owned()),
            status: Some(status),
            subproblems: vec![],
        }
    }

    #[test]
    fn what_an_authority_says_is_told_by_who_can_mend_it() {
        for (kind, status, word) in [
            ("dns", 400, "nameless"),
            ("connection", 400, "closed"),
            ("unauthorized", 403, "elsewhere"),
            ("rateLimited", 429, "limited"),
            ("rejectedIdentifier", 400, "refused"),
            ("serverInternal", 500, "away"),
            ("anything", 503, "away"),
        ] {
            let trouble = Trouble::from(Error::Api(problem(kind, status)));
            assert_eq!((trouble.word(), trouble.said()), (word, "said"), "{kind}");
            assert!(Trouble::WORDS.contains(&word));
        }
    }

    #[test]
    fn what_the_wire_says_is_kept() {
        let below = Box::new(Trouble::Clock("expired".to_owned()));
        assert_eq!(Trouble::from(Error::Other(below)).word(), "clock");
        assert_eq!(Trouble::from(Error::Other("hung up".into())).word(), "away");
    }
}
