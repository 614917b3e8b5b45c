//! The two papers: a disclosure that stands alone, and an authorization. Each is kept as it was shown, byte for
//! byte, with the record of who signed it: like the letter of an offer (15 U.S.C. 7001).

use chrono::{DateTime, Utc};

use crate::{
    error::{Error, Result},
    kernel::{digest::sha256, fault::Reason, language::Language, text::Text},
    platform::i18n::Locales,
};

crate::words! {
    /// Which paper it is.
    pub enum PaperKind {
        Disclosure = "disclosure",
        Authorization = "authorization",
    }
}

/// Which wording of the consent to electronic records is shown. A changed wording is another number.
pub const CONSENT: i32 = 1;

/// A paper as it was shown, and how it was read or signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    pub text: String,
    /// The name as it was typed. Nobody signs that they have read.
    pub name: Option<Text<200>>,
    pub consent: i32,
    pub place: Option<String>,
    pub agent: Option<Text<300>>,
    pub at: DateTime<Utc>,
    /// The link by which they came.
    pub by: String,
}

/// What a candidate sends who has read a paper, or signs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signing {
    pub name: Option<Text<200>>,
    /// In which language it was shown.
    pub language: Language,
    /// The fingerprint of what was shown.
    pub paper_sha256: String,
    pub place: Option<String>,
    pub agent: Option<Text<300>>,
}

impl Paper {
    pub fn fingerprint(&self) -> String {
        fingerprint(&self.text)
    }
}

/// SHA-256 of its bytes.
pub fn fingerprint(text: &str) -> String {
    sha256(text)
}

/// Writes a paper: paragraphs with an empty line between them. It names the practice, and nobody else.
pub fn text(
    locales: &Locales,
    kind: PaperKind,
    language: Language,
    practice: &str,
) -> Result<String> {
    let code = match kind {
        PaperKind::Disclosure => "background_paper-disclosure",
        PaperKind::Authorization => "background_paper-authorization",
    };
    let words = Reason::new(code).with("practice", practice);
    let said = locales.say(language, &words.code, &words.args);
    said.map_err(|error| Error::internal(format!("{error:#}")))
}

/// Returns its paragraphs, as a page shows them.
pub fn paragraphs(text: &str) -> Vec<String> {
    text.split("\n\n").map(|part| part.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}
