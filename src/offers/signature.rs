//! How an offer is signed: on a phone, or on paper.
//!
//! An electronic signature counts where the signer meant to sign (15 U.S.C. 7001(a), 7006(5)), agreed to
//! electronic records after being told of paper (7001(c)), and where the record can be kept and shown again
//! as it was (7001(d)). So a signature keeps all of it: what was agreed to, the name as typed, the letter's
//! fingerprint, when, and by which link. One on paper keeps what a person saw on the sheet, and says that it is no more than that.

use chrono::{DateTime, NaiveDate, Utc};

use crate::kernel::{digest::sha256, text::Text};

/// Which wording of the consent to electronic records is shown, of `offer-consent-about` in the locales.
/// A changed wording is another number.
pub const CONSENT: i32 = 1;

/// What a candidate sends who signs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signing {
    /// Their name, as they type it.
    pub name: Text<200>,
    /// The fingerprint of the letter that they were shown.
    pub letter_sha256: String,
    /// From which address it came, as far as the server knows.
    pub place: Option<String>,
    /// What their browser calls itself.
    pub agent: Option<Text<300>>,
}

/// The record of a signature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    /// The name as it was typed, or as somebody read it on the sheet.
    pub name: Text<200>,
    pub letter_sha256: String,
    /// When it was signed here; of one on paper, when somebody saw it.
    pub at: DateTime<Utc>,
    /// The link by which they signed; of one on paper, whoever saw it.
    pub by: String,
    pub way: Way,
}

/// In which way somebody signed, and what is known of that.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Way {
    Online {
        /// Of [`CONSENT`].
        consent: i32,
        place: Option<String>,
        agent: Option<Text<300>>,
    },
    OnPaper {
        /// The day that is written on the sheet.
        signed_on: NaiveDate,
        /// Whoever saw it, as they were called then.
        seen_by: Text<200>,
    },
}

crate::words! {
    /// In which way an offer was signed.
    pub enum SignedHow {
        /// By the candidate's own link.
        Online = "online",
        /// On paper, which somebody of the practice saw.
        OnPaper = "on_paper",
    }
}

impl Signature {
    pub fn how(&self) -> SignedHow {
        match self.way {
            Way::Online { .. } => SignedHow::Online,
            Way::OnPaper { .. } => SignedHow::OnPaper,
        }
    }
}

/// Returns the fingerprint of a letter: SHA-256 of its bytes.
pub fn fingerprint(letter: &str) -> String {
    sha256(letter)
}

impl Signing {
    /// Returns whether it is under this letter, byte for byte.
    pub fn is_under(&self, letter: &str) -> bool {
        self.letter_sha256 == fingerprint(letter)
    }
}
