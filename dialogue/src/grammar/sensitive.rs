//! What nobody is asked and nobody is judged by.

use std::sync::LazyLock;

use crate::{
    apart::Compartment,
    language::Language,
    lexicon::{Hit, Lexicon},
    text::{Kind, Text},
};

static WORDS: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::read(include_str!("../../grammar/sensitive.txt")));

/// Returns what a message tells about health, family, religion and the like, each once.
pub fn compartments(message: &str) -> Vec<Compartment> {
    let text = Text::read(message);
    let mut found: Vec<_> =
        hits(&text).iter().filter_map(|hit| Compartment::named(hit.class)).collect();
    found.extend(years(&text));
    found.sort_unstable();
    found.dedup();
    found
}

pub(crate) fn is_in(text: &Text) -> bool {
    years(text).is_some() || hits(text).iter().any(|hit| hit.class != "none")
}

fn hits(text: &Text) -> Vec<Hit<'static>> {
    WORDS.hits(text, Language::English)
}

/// *Tengo 58 años*, but not of experience.
fn years(text: &Text) -> Option<Compartment> {
    let says = |at: usize| {
        let is_number = text.tokens.get(at).is_some_and(|token| token.kind == Kind::Number);
        let is_told = match (text.word(at.wrapping_sub(1)), text.word(at + 1)) {
            ("tengo" | "cumplo", "anos") => is_age(text, at) || !is_experience(text, at + 2),
            ("im" | "turning" | "turn", behind) => {
                !matches!(behind, "%" | "minutes" | "miles" | "min" | "hours")
            }
            (_, "yo") => true,
            _ => false,
        };
        is_number && is_told
    };
    (0..text.tokens.len()).any(says).then_some(Compartment::Age)
}

/// Nobody has worked for so many years, whatever else the sentence says.
fn is_age(text: &Text, at: usize) -> bool {
    const LONGEST_EXPERIENCE: u32 = 45;
    let number = text.tokens.get(at).and_then(|token| token.text.parse::<u32>().ok());
    number.is_some_and(|years| years > LONGEST_EXPERIENCE)
}

fn is_experience(text: &Text, at: usize) -> bool {
    let behind = text.tokens.iter().skip(at).take(4);
    behind.clone().any(|token| {
        matches!(
            token.text.as_str(),
            "experiencia" | "trabajando" | "en" | "con" | "haciendo" | "como" | "usando" | "de"
        )
    }) && text.word(at + 1) != "edad"
}
