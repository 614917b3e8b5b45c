//! Rules of every text that a candidate sees: how long it may be, and what it must not hold.

use super::Page;
use crate::{language::Language, local_text::LocalText};

/// Three screens of a phone.
const LONGEST: usize = 6_000;
/// What only a script would need. None of it would run: a page shows it as the words that it is.
const SCRIPTS: [&str; 9] = [
    "<script",
    "<iframe",
    "<object",
    "<embed",
    "<svg",
    "<img",
    "<style",
    "javascript:",
    "data:text/html",
];

pub(super) fn check(page: &mut Page, path: &str, text: &LocalText) {
    for language in Language::ALL.iter().copied() {
        let (path, text) = (format!("{path}/{language}"), text.get(language));
        let letters = text.chars().count();
        if letters > LONGEST {
            page.error(&path, format!("this has {letters} letters: {LONGEST} at most"));
        }
        let lower = text.to_lowercase();
        if SCRIPTS.iter().any(|script| lower.contains(script)) {
            page.error(&path, "this looks like a script: a text is Markdown alone");
        }
    }
}
