//! What people say, one file for each kind of answer. The words are in `grammar/`, the rules here.

pub(crate) mod command;
pub(crate) mod hours;
pub(crate) mod named;
pub(crate) mod pay;
pub(crate) mod question;
pub(crate) mod sensitive;
pub(crate) mod start;
pub(crate) mod yes_no;

use std::ops::Range;

use crate::{
    lexicon::Hit,
    text::{Kind, Text},
    understanding::Confidence,
};

/// Returns how many words and numbers no phrase explains.
fn strange(text: &Text, hits: &[Hit<'_>]) -> usize {
    let explained: usize = hits.iter().map(|hit| words(text, hit.from..hit.to)).sum();
    text.words().saturating_sub(explained)
}

fn words(text: &Text, range: Range<usize>) -> usize {
    let tokens = text.tokens.get(range).unwrap_or_default();
    tokens.iter().filter(|token| token.kind != Kind::Mark).count()
}

fn has(hits: &[Hit<'_>], class: &str) -> bool {
    hits.iter().any(|hit| hit.class == class)
}

/// Returns how surely hits say it: all of the message, among other words, or by a typo.
fn confidence(text: &Text, telling: &[&Hit<'_>]) -> Confidence {
    let told: usize = telling.iter().map(|hit| words(text, hit.from..hit.to)).sum();
    if telling.iter().any(|hit| hit.is_typo) {
        Confidence::Fuzzy
    } else if told == text.words() {
        Confidence::Exact
    } else {
        Confidence::Normalized
    }
}

/// Returns the bytes from the first to the last of some hits.
fn span(text: &Text, telling: &[&Hit<'_>]) -> Range<usize> {
    let from = telling.iter().map(|hit| hit.from).min().unwrap_or(0);
    let to = telling.iter().map(|hit| hit.to).max().unwrap_or(from);
    text.place(from..to)
}
