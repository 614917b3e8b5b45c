//! Lines of many draws with what the files say of them, and what those say that are most like another line.

use std::collections::{BTreeMap, HashMap};

use super::tokens::Token;

/// What is said of a line, by its number.
pub(super) type Said = u32;

/// How often each thing is said.
pub(super) type Counts = BTreeMap<Said, u32>;

pub(super) struct Votes {
    /// Words that are alike, with all that is said of lines with just these.
    lines: Vec<(Vec<Token>, Counts)>,
    places: HashMap<Vec<Token>, usize>,
    /// How much a word weighs: 1, if none weighs more than others.
    weights: Option<HashMap<Token, f64>>,
}

/// A word tells something if what is said of lines with it differs so much from what is said of all (twice the
/// likelihood ratio, in natural logarithms).
const TELLING: f64 = 9.0;

impl Votes {
    /// Compares lines by all of their words.
    pub fn even(lines: impl Iterator<Item = (Vec<Token>, Vec<Said>)>) -> Self {
        let mut votes = Self { lines: vec![], places: HashMap::new(), weights: None };
        lines.for_each(|(words, said)| votes.add(words, &said));
        votes
    }

    /// Compares lines by the words that tell something, by how much they tell.
    pub fn telling(lines: &[(Vec<Token>, &[Said])]) -> Self {
        let weights = weights(lines);
        let mut votes = Self { lines: vec![], places: HashMap::new(), weights: Some(weights) };
        for (words, said) in lines {
            votes.add(votes.kept(words), said);
        }
        votes
    }

    /// How many different lines there are.
    pub const fn len(&self) -> usize {
        self.lines.len()
    }

    fn add(&mut self, words: Vec<Token>, said: &[Said]) {
        let at = self.places.get(&words).copied().unwrap_or_else(|| {
            self.lines.push((words.clone(), Counts::new()));
            self.places.insert(words, self.lines.len() - 1);
            self.lines.len() - 1
        });
        for one in said {
            *self.lines[at].1.entry(*one).or_default() += 1;
        }
    }

    fn kept(&self, words: &[Token]) -> Vec<Token> {
        let Some(weights) = &self.weights else { return words.to_vec() };
        words.iter().copied().filter(|word| weights.contains_key(word)).collect()
    }

    fn weight(&self, word: Token) -> f64 {
        self.weights.as_ref().map_or(1.0, |all| all.get(&word).copied().unwrap_or_default())
    }

    /// Returns the number of the lines that have just these words, or else of those that are most like them.
    pub fn nearest(&self, words: &[Token]) -> Vec<usize> {
        let words = self.kept(words);
        if let Some(at) = self.places.get(&words) {
            return vec![*at];
        }
        let sum = |words: &[Token]| words.iter().map(|word| self.weight(*word)).sum::<f64>();
        let own = sum(&words);
        let (mut best, mut nearest) = (-1.0, vec![]);
        for (at, (other, _)) in self.lines.iter().enumerate() {
            let (both, theirs) = (self.common(&words, other), sum(other));
            let alike = both / (own + theirs - both).max(1e-9);
            if alike > best + 1e-9 {
                best = alike;
                nearest.clear();
            }
            if alike > best - 1e-9 {
                nearest.push(at);
            }
        }
        nearest
    }

    /// Returns what is said of the lines most like this one.
    pub fn of(&self, words: &[Token]) -> Counts {
        let mut counts = Counts::new();
        for at in self.nearest(words) {
            for (said, count) in &self.lines[at].1 {
                *counts.entry(*said).or_default() += count;
            }
        }
        counts
    }

    /// Returns what two rising rows have in common.
    fn common(&self, one: &[Token], two: &[Token]) -> f64 {
        let (mut at, mut other, mut both) = (0, 0, 0.0);
        while let (Some(left), Some(right)) = (one.get(at), two.get(other)) {
            if left == right {
                both += self.weight(*left);
            }
            at += usize::from(left <= right);
            other += usize::from(right <= left);
        }
        both
    }
}

/// Returns how much each word tells of what is said first of a line, if it tells enough.
fn weights(lines: &[(Vec<Token>, &[Said])]) -> HashMap<Token, f64> {
    let mut all = Counts::new();
    let mut by_word: HashMap<Token, Counts> = HashMap::new();
    for (words, said) in lines {
        let Some(said) = said.first() else { continue };
        *all.entry(*said).or_default() += 1;
        for word in words {
            *by_word.entry(*word).or_default().entry(*said).or_default() += 1;
        }
    }
    let total = f64::from(all.values().sum::<u32>());
    let weighed = by_word.into_iter().filter_map(|(word, counts)| {
        let count = f64::from(counts.values().sum::<u32>());
        let told = counts.iter().map(|(said, count_of)| {
            let expected = count * f64::from(all[said]) / total;
            f64::from(*count_of) * (f64::from(*count_of) / expected).ln()
        });
        let told: f64 = told.sum();
        let free = all.len().saturating_sub(1).max(1) as f64;
        (2.0 * told > TELLING * free.sqrt()).then_some((word, told / count))
    });
    weighed.collect()
}
