//! The head of a log, signed, so that somebody who keeps it can say later that nothing before it was changed.
//!
//! It is signed with Ed25519 (RFC 8032) by a key that is drawn from the server's data key. So it lies nowhere else, a
//! backup carries it along, and a new data key brings a new one: what an older one signed it still proves.

use std::fmt;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{ProvenHead, after};
use crate::{
    error::Result,
    platform::{
        db::{PracticeId, Scope},
        seal::{Seal, Signed},
    },
};

/// What is signed begins with it: a signature of something else is none of a head.
const FORM: &str = "muster log head 1";

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignedHead {
    /// Whose log it is.
    pub practice: String,
    pub head: ProvenHead,
    pub signed_at: DateTime<Utc>,
    pub signed: Signed,
}

/// Why a signed head proves nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeadRefused {
    /// The signature does not fit: something in it was changed.
    Changed,
    /// It fits, and the key is none of this server's.
    AnotherKey,
}

impl SignedHead {
    pub fn sign(
        seal: &Seal,
        practice: PracticeId,
        head: ProvenHead,
        signed_at: DateTime<Utc>,
    ) -> Result<Self> {
        let practice = practice.to_string();
        let signed = seal.sign(&words(&practice, &head, signed_at))?;
        Ok(Self { practice, head, signed_at, signed })
    }

    /// Refuses what this server has not signed.
    pub fn check(&self, seal: &Seal) -> Result<(), HeadRefused> {
        let words = words(&self.practice, &self.head, self.signed_at);
        match self.signed.fits(&words) {
            false => Err(HeadRefused::Changed),
            true if !seal.has_key(&self.signed.public_key) => Err(HeadRefused::AnotherKey),
            true => Ok(()),
        }
    }

    /// Returns whether the log still has the event that was signed as its last. That it is unbroken up to there and
    /// beyond is what `verify` says.
    pub async fn stands_in(&self, scope: &Scope) -> Result<bool> {
        let there = after(scope, self.head.seq - 1).await?.into_iter().next();
        Ok(there.is_some_and(|one| one.seq == self.head.seq && one.hash == self.head.hash))
    }
}

fn words(practice: &str, head: &ProvenHead, signed_at: DateTime<Utc>) -> String {
    let signed_at = signed_at.timestamp_micros();
    format!("{FORM}\n{practice}\n{}\n{}\n{signed_at}\n", head.seq, head.hash)
}

impl fmt::Display for HeadRefused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Changed => "its signature does not fit: it was changed since it was signed",
            Self::AnotherKey => "it was signed by a key that is not among this server's",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_is_proved_by_its_signature_and_by_no_other() {
        let folder = tempfile::tempdir().unwrap();
        let seal = Seal::open_or_make(&folder.path().join("data.key")).unwrap();
        let head = ProvenHead { seq: 318, hash: "ab".repeat(32) };
        let signed =
            SignedHead::sign(&seal, PracticeId::SYSTEM, head, DateTime::default()).unwrap();
        assert_eq!(signed.check(&seal), Ok(()));

        let text = serde_json::to_string(&signed).unwrap();
        let kept: SignedHead = serde_json::from_str(&text).unwrap();
        assert_eq!(kept.check(&seal), Ok(()), "it outlives a file");

        let longer = ProvenHead { seq: 319, ..kept.head.clone() };
        let later = kept.signed_at + chrono::TimeDelta::microseconds(1);
        for changed in [
            SignedHead { head: longer, ..kept.clone() },
            SignedHead { signed_at: later, ..kept.clone() },
            SignedHead { practice: "another".to_owned(), ..kept.clone() },
        ] {
            assert_eq!(changed.check(&seal), Err(HeadRefused::Changed), "{changed:?}");
        }
        let stranger = Seal::open_or_make(&folder.path().join("other.key")).unwrap();
        assert_eq!(kept.check(&stranger), Err(HeadRefused::AnotherKey));
    }
}
