//! Questions about the job.

use std::sync::LazyLock;

use crate::{answers::Topic, language::Language, lexicon::Lexicon, text::Text};

static WORDS: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::read(include_str!("../../grammar/questions.txt")));

/// More words than this are a letter.
const WORDS_AT_MOST: usize = 40;

/// Returns what a message asks, if it is a question.
///
/// Two topics are as good as none: then somebody of the practice answers.
pub fn question(language: Language, message: &str) -> Option<Topic> {
    let text = Text::read(message);
    let is_asked = text.tokens.iter().any(|token| matches!(token.text.as_str(), "?" | "¿"));
    let first = text.tokens.iter().position(|token| !is_greeting(&token.text))?;
    let opens = opens(&text, first, language);
    if text.words() > WORDS_AT_MOST || text.words() < 2 || !(is_asked || opens) {
        return None;
    }
    let hits = WORDS.hits(&text, language);
    let mut topics: Vec<_> =
        hits.iter().filter_map(|hit| Some((hit.to - hit.from, Topic::named(hit.class)?))).collect();
    // A longer phrase knows better what it is about: *how long does this* over *is this*.
    topics.sort_by_key(|(length, _)| std::cmp::Reverse(*length));
    let longest = topics.first().map_or(0, |(length, _)| *length);
    topics.retain(|(length, _)| *length == longest);
    topics.dedup_by_key(|(_, topic)| *topic);
    match &topics[..] {
        [(_, topic)] => Some(*topic),
        _ => Some(Topic::Other),
    }
}

/// A question opens with a word that asks, or with a topic's own asking phrase.
fn opens(text: &Text, first: usize, language: Language) -> bool {
    let asks = [
        "what", "who", "when", "where", "how", "que", "quien", "cuando", "cuanto", "cuanta",
        "cuantas", "donde", "como", "cual",
    ];
    asks.contains(&text.word(first))
        || WORDS.exact(text, first, language).is_some_and(|hit| hit.class == "opens")
        || matches!(
            text.word(first),
            "dan" | "hay" | "eres" | "ofrecen" | "tienen" | "pagan" | "wat"
        )
}

fn is_greeting(word: &str) -> bool {
    matches!(
        word,
        "hi" | "hello"
            | "hey"
            | "hola"
            | ","
            | "¿"
            | "!"
            | "."
            | "and"
            | "y"
            | "but"
            | "pero"
            | "so"
            | "also"
    )
}
