//! Why something outside did not take what was brought to it: a letter, a callback.
//!
//! It names the host, how it ended, and nothing else. An address, a path or the words of the other
//! side may tell of a person or be a secret, and this lies in the queue and stands in the log.

use std::fmt;

use chrono::TimeDelta;

use crate::error::Error;

crate::words! {
    /// How it ended.
    pub enum Cause {
        /// It answered, and did not take it.
        Answered = "answered",
        /// It did not answer in time.
        Silent = "silent",
        /// There was no connection.
        Unreachable = "unreachable",
        /// Nobody knows a host of that name.
        Unknown = "unknown",
        /// The name leads to this machine or into a private network.
        Inside = "inside",
        /// Nobody vouches for its certificate, or it speaks no TLS that we do.
        Distrusted = "distrusted",
        /// What it said cannot be understood.
        Garbled = "garbled",
    }
}

/// What could not be brought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unsent {
    pub host: String,
    pub cause: Cause,
    /// What it answered, by number: 503 of HTTP, 550 of SMTP.
    pub status: Option<u16>,
    /// In its own words. For whoever may read whom it was for, and never for the log.
    pub said: Option<String>,
    /// How long it asks to wait, if it does.
    pub retry_after: Option<TimeDelta>,
}

impl Unsent {
    pub fn new(host: impl Into<String>, cause: Cause) -> Self {
        Self { host: host.into(), cause, status: None, said: None, retry_after: None }
    }

    pub fn answered(host: impl Into<String>, status: u16) -> Self {
        Self { status: Some(status), ..Self::new(host, Cause::Answered) }
    }

    /// Returns what an error tells of it, if it is of this kind.
    pub fn of(error: &Error) -> Option<&Self> {
        match error {
            Error::Internal(cause) => cause.downcast_ref(),
            _ => None,
        }
    }
}

/// For the log and for the queue.
impl fmt::Display for Unsent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.host, self.cause)?;
        self.status.map_or(Ok(()), |status| write!(f, " {status}"))
    }
}

impl std::error::Error for Unsent {}

impl From<Unsent> for Error {
    fn from(unsent: Unsent) -> Self {
        Self::internal(unsent)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_log_reads_host_and_status_and_no_words_of_the_other_side() {
        let said = Some("550 no such user <marisol@mail.example>".to_owned());
        let error: Error = Unsent { said, ..Unsent::answered("mail.example", 550) }.into();
        let told = std::error::Error::source(&error).unwrap().to_string();
        assert_eq!(told, "mail.example: answered 550");
        assert_eq!(Unsent::of(&error).unwrap().status, Some(550));
        assert!(Unsent::of(&Error::Busy).is_none());
    }
}
