//! A copy that somebody holds, and whether it is what was signed.
//!
//! It is known by its fingerprint alone: the letter's own bytes, or a paper that was made here. Whatever was changed in
//! it, were it one letter, is another copy, and nobody says in what they differ.

use super::offer::{Offer, OfferId};
use crate::kernel::{
    digest::{sha256, unhex},
    fault::Reason,
};

crate::words! {
    /// Of what something is a copy.
    pub enum CopyOf {
        /// Of the letter's text.
        Letter = "letter",
        /// Of a PDF with the letter.
        Pdf = "pdf",
    }
}

/// A copy that is known here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Copy {
    pub offer_id: OfferId,
    pub of: CopyOf,
    /// Whether it proves a signature: a paper from before it proves none.
    pub is_signed: bool,
}

impl Copy {
    /// Returns the letter of an offer, which proves no signature.
    pub fn unsigned_letter(offer: &Offer) -> Self {
        Self { offer_id: offer.id, of: CopyOf::Letter, is_signed: false }
    }
}

/// What somebody holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    pub sha256: String,
    /// Its words, where it is text.
    words: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is what was signed.
    Signed(CopyOf),
    /// It is what was offered, and no proof of a signature.
    Unsigned(CopyOf),
    /// The same words, and other spaces or line ends between them.
    SameWords,
    /// It is another offer's.
    Other(OfferId),
    /// It is nothing that was made here.
    Unknown,
}

impl Held {
    /// Reads what was pasted: a letter, or a fingerprint.
    pub fn pasted(text: &str) -> Self {
        // A paper breaks it over two lines, and a reader adds spaces.
        let joined = text.split_whitespace().collect::<String>().to_lowercase();
        if joined.len() == 64 && unhex(&joined).is_some() {
            return Self { sha256: joined, words: None };
        }
        Self::text(text)
    }

    /// Reads a file: a PDF, or a text.
    pub fn file(bytes: Vec<u8>) -> Result<Self, Reason> {
        if bytes.starts_with(b"%PDF-") {
            return Ok(Self { sha256: sha256(&bytes), words: None });
        }
        let text = String::from_utf8(bytes).ok().filter(|text| !text.contains('\0'));
        let text = text.ok_or_else(|| Reason::new("offers.copy_kind"))?;
        if text.trim().is_empty() {
            return Err(Reason::new("value.missing"));
        }
        Ok(Self::pasted(&text))
    }

    /// How a line ends is up to the browser or editor that it went through.
    fn text(text: &str) -> Self {
        let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
        Self { sha256: sha256(text.trim()), words: Some(text) }
    }

    /// Says whether it is a copy of this offer, by what is known of its fingerprint.
    pub fn verdict(&self, offer: &Offer, known: &[Copy]) -> Verdict {
        let mut own = known.iter().filter(|copy| copy.offer_id == offer.id);
        // The same paper proves what it proved when it was made.
        if let Some(paper) = own.find(|copy| copy.of == CopyOf::Pdf) {
            return said(paper.is_signed, CopyOf::Pdf);
        }
        // What was signed is what the signature says, whatever stands in the offer now.
        let signature = offer.signature().map(|signature| &signature.letter_sha256);
        if signature == Some(&self.sha256) {
            return Verdict::Signed(CopyOf::Letter);
        }
        if self.sha256 == offer.fingerprint() {
            return Verdict::Unsigned(CopyOf::Letter);
        }
        if self.words.as_deref().is_some_and(|words| are_same(words, &offer.letter)) {
            return Verdict::SameWords;
        }
        let another = known.iter().find(|copy| copy.offer_id != offer.id);
        another.map_or(Verdict::Unknown, |copy| Verdict::Other(copy.offer_id))
    }
}

fn said(is_signed: bool, of: CopyOf) -> Verdict {
    if is_signed { Verdict::Signed(of) } else { Verdict::Unsigned(of) }
}

fn are_same(one: &str, other: &str) -> bool {
    one.split_whitespace().eq(other.split_whitespace())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::offers::offer::tests::offer;

    const OTHER: &str = "offer_01jdf3v9w8e4k9s2m6q7r5t1xz";

    #[test]
    fn a_fingerprint_is_taken_as_it_is_and_any_other_text_is_a_letter() {
        let shown = sha256("Dear Marisol Etxeberria:");
        assert_eq!(Held::pasted(&format!(" {} ", shown.to_uppercase())).sha256, shown);
        let broken = format!("{}\n {}", &shown[..40], &shown[40..]);
        assert_eq!(Held::pasted(&broken).sha256, shown, "as a paper breaks it");
        assert_eq!(Held::pasted("Dear Marisol Etxeberria:\r\n").sha256, shown);
        assert_eq!(Held::file(b"Dear Marisol Etxeberria:".to_vec()).unwrap().sha256, shown);
    }

    #[test]
    fn a_letter_that_nobody_signed_proves_nothing() {
        let held = Held::pasted("Dear Marisol Etxeberria:");
        assert_eq!(held.verdict(&offer(), &[]), Verdict::Unsigned(CopyOf::Letter));
        let held = Held::pasted("Dear  Marisol\nEtxeberria:");
        assert_eq!(held.verdict(&offer(), &[]), Verdict::SameWords);
    }

    #[test]
    fn a_paper_proves_what_it_proved_when_it_was_made() {
        let held = Held::file(b"%PDF-1.7 paper".to_vec()).unwrap();
        let paper = |offer_id, is_signed| Copy { offer_id, of: CopyOf::Pdf, is_signed };
        let offer = offer();
        let verdict = |known| held.verdict(&offer, &[known]);
        assert_eq!(verdict(paper(offer.id, true)), Verdict::Signed(CopyOf::Pdf));
        assert_eq!(verdict(paper(offer.id, false)), Verdict::Unsigned(CopyOf::Pdf));
        let other = OTHER.parse().unwrap();
        assert_eq!(verdict(paper(other, true)), Verdict::Other(other));
        assert_eq!(held.verdict(&offer, &[]), Verdict::Unknown);
    }

    #[test]
    fn what_is_neither_a_pdf_nor_text_is_refused() {
        let refused = |bytes: &[u8]| Held::file(bytes.to_vec()).unwrap_err().code;
        assert_eq!(refused(b"\x89PNG\r\n"), "offers.copy_kind");
        assert_eq!(refused(b"a\0b"), "offers.copy_kind");
        assert_eq!(refused(b" \n"), "value.missing");
    }
}
