//! What is asked although nobody needs it at work: years of laws, what letters stand for, numbers of sections.

use crate::{flaw::Flaw, item::Item};

const TRIVIA: [&str; 12] = [
    "in what year",
    "in which year",
    "what year was",
    "stands for",
    "stand for",
    "who founded",
    "who invented",
    "which president",
    "which section of",
    "what section of",
    "which title of the",
    "how many pages",
];

pub(super) fn trivia(item: &Item) -> Vec<Flaw> {
    let stem = format!(" {}", item.stem.en.to_lowercase());
    let found = TRIVIA.iter().find(|phrase| stem.contains(&format!(" {phrase}")));
    let why = |phrase| format!("`{phrase}` asks for what nobody needs at work");
    found.map(|phrase| Flaw::new("stem/en", why(phrase))).into_iter().collect()
}
