//! How texts look to somebody who reads well and knows nothing of the work.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::values::{Found, found, found_value};
use crate::{
    kinds::{Asked, Asks},
    sight::{Seen, Sent, Sight, Step},
};

/// Words that plead for an option.
const REASONS: [&str; 14] = [
    "because",
    "since",
    "so",
    "as",
    "therefore",
    "otherwise",
    "thus",
    "hence",
    "case",
    "even",
    "reason",
    "due",
    "avoid",
    "ensure",
];
const HEDGES: [&str; 16] = [
    "if",
    "unless",
    "may",
    "might",
    "usually",
    "depends",
    "some",
    "often",
    "generally",
    "when",
    "whether",
    "until",
    "most",
    "can",
    "could",
    "appropriate",
];
const ABSOLUTES: [&str; 16] = [
    "all",
    "always",
    "never",
    "only",
    "every",
    "any",
    "no",
    "none",
    "must",
    "nobody",
    "without",
    "everyone",
    "everything",
    "nothing",
    "anything",
    "completely",
];
const CAREFUL: [&str; 12] = [
    "ask", "check", "confirm", "verify", "call", "tell", "report", "review", "compare", "note",
    "document", "clarify",
];
/// Words that say nothing about what a text is about.
const SMALL: [&str; 32] = [
    "the", "a", "an", "of", "to", "in", "on", "at", "for", "and", "or", "is", "are", "was", "with",
    "by", "it", "that", "this", "from", "her", "his", "their", "be", "has", "have", "you", "your",
    "what", "which", "do", "does",
];

/// What is seen of one text.
#[derive(Clone, Debug)]
pub(super) struct Look {
    pub letters: f64,
    pub reasons: f64,
    pub hedges: f64,
    pub absolutes: f64,
    pub careful: f64,
    /// Beginnings of its words, so that *denied* is *denial*.
    pub words: BTreeSet<String>,
    /// Its only number, day or time.
    pub value: Option<Decimal>,
}

impl Look {
    pub fn of(text: &str) -> Self {
        let words = words(text);
        let count = |list: &[&str]| {
            words.iter().filter(|word| list.contains(&word.as_str())).count() as f64
        };
        Self {
            letters: text.chars().count() as f64,
            reasons: count(&REASONS),
            hedges: count(&HEDGES),
            absolutes: count(&ABSOLUTES),
            careful: count(&CAREFUL),
            words: stems(&words),
            value: found_value(text),
        }
    }

    /// Returns how much of the words of the shorter text stands in the other one too, from 0 to 1.
    pub fn shared(&self, other: &Self) -> f64 {
        let both = self.words.intersection(&other.words).count();
        both as f64 / self.words.len().min(other.words.len()).max(1) as f64
    }
}

pub(crate) fn words(text: &str) -> Vec<String> {
    let words = text.to_lowercase();
    let words = words.split(|sign: char| !sign.is_alphanumeric() && sign != '\'');
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Returns the first five letters of each word that says something.
pub(crate) fn stems(words: &[String]) -> BTreeSet<String> {
    let says = |word: &&String| word.len() > 2 && !SMALL.contains(&word.as_str());
    words.iter().filter(says).map(|word| word.chars().take(5).collect()).collect()
}

/// All that is seen of an item in one sitting.
#[derive(Clone, Debug)]
pub(super) struct Scene {
    pub stem: Look,
    pub numbers: Vec<Found>,
    /// What could be typed as it is shown: of each line above that has some, the words with a digit.
    pub shown: Vec<Vec<String>>,
    pub choices: Vec<Look>,
    pub offers: Vec<Look>,
    pub choice_keys: Vec<String>,
    pub offer_keys: Vec<String>,
    /// What is asked one after the other, how, and under which names it is sent.
    pub steps: Vec<(Asked, Scene, Sent)>,
}

impl Scene {
    /// `asks` says how each thing is answered that is asked one after the other.
    pub fn of(sight: &Sight, asks: &[Asks]) -> Self {
        let shown: Vec<_> =
            sight.rows.iter().map(|row| with_digits(row)).filter(|row| !row.is_empty()).collect();
        let step = |(step, asks): (&Step, &Asks)| {
            let mut scene = Self::of(&step.sight, &asks.steps);
            // What stands above all steps stands above each.
            scene.shown.splice(0..0, shown.clone());
            (asks.asked, scene, step.sent.clone())
        };
        let looks = |seen: &[Seen]| seen.iter().map(|one| Look::of(&one.text)).collect();
        let keys = |seen: &[Seen]| seen.iter().map(|one| one.key.clone()).collect();
        Self {
            stem: Look::of(&sight.stem),
            numbers: found(&sight.stem),
            choices: looks(&sight.choices),
            offers: looks(&sight.offers),
            choice_keys: keys(&sight.choices),
            offer_keys: keys(&sight.offers),
            steps: sight.steps.iter().zip(asks).map(step).collect(),
            shown,
        }
    }
}

/// Returns the words of a line that have a digit, without the signs around them.
fn with_digits(row: &str) -> Vec<String> {
    let bare = |word: &'_ str| {
        let is_sign = |sign: char| !sign.is_alphanumeric() && !matches!(sign, '$' | '%' | '−');
        word.trim_matches(is_sign).to_owned()
    };
    let words = row.split_whitespace().map(bare);
    words.filter(|word| word.contains(|sign: char| sign.is_ascii_digit())).collect()
}

/// Returns how many of these are smaller, for each, if all have a number.
pub(super) fn ranks(looks: &[Look]) -> Option<Vec<f64>> {
    let values: Option<Vec<_>> = looks.iter().map(|look| look.value).collect();
    let values = values.filter(|values| !values.is_empty())?;
    let below = |value: &Decimal| values.iter().filter(|other| *other < value).count() as f64;
    Some(values.iter().map(below).collect())
}
