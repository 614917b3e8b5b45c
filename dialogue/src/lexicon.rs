//! The words of one grammar, from a file of `grammar/`, and where they stand in a message.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap, HashSet},
    sync::LazyLock,
};

use crate::{
    language::Language,
    text::{Kind, Text},
};

/// A typo is sought in messages of this many words at most: longer ones are no quick replies.
const TYPOS_UP_TO: usize = 60;

/// A typo is sought in words of this many letters at least.
const SHORTEST: usize = 5;

/// Ordinary words that are never a typo of ours.
static EVERYDAY: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let lines = include_str!("../grammar/everyday.txt").lines();
    let words = lines.filter_map(|line| line.strip_prefix("word: "));
    words.flat_map(|words| words.split('|')).map(|word| word.trim().to_owned()).collect()
});

#[derive(Debug, Default)]
pub(crate) struct Lexicon {
    /// By their first word, the longest first.
    phrases: HashMap<String, Vec<Phrase>>,
    /// Words of some length, by their length: what a typo may have meant.
    long: BTreeMap<usize, Vec<(String, String)>>,
}

#[derive(Debug)]
struct Phrase {
    words: Vec<String>,
    class: String,
    only: Option<Language>,
}

/// A phrase in a message: the tokens `from..to`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Hit<'a> {
    pub class: &'a str,
    pub from: usize,
    pub to: usize,
    pub is_typo: bool,
}

impl Lexicon {
    /// Reads a file of `grammar/`: see its README.
    pub fn read(file: &str) -> Self {
        Self::some(file, |_| true)
    }

    /// Reads some classes of a file, for words that mean different things in different places.
    pub fn some(file: &str, wanted: impl Fn(&str) -> bool) -> Self {
        let mut lexicon = Self::default();
        for line in file.lines().filter(|line| !line.starts_with('#')) {
            let Some((class, phrases)) = line.split_once(": ") else { continue };
            if !wanted(class) {
                continue;
            }
            let (class, only) = match class.split_once('@') {
                Some((class, "en")) => (class, Some(Language::English)),
                Some((class, _)) => (class, Some(Language::Spanish)),
                None => (class, None),
            };
            phrases.split(" | ").for_each(|phrase| lexicon.add(class, only, phrase));
        }
        lexicon.phrases.values_mut().for_each(|all| {
            // A phrase of one language goes before the same phrase of both.
            all.sort_by_key(|phrase| {
                (std::cmp::Reverse(phrase.words.len()), phrase.only.is_none())
            });
        });
        lexicon
    }

    /// Returns the classes that it has, each once.
    pub fn classes(&self) -> BTreeSet<&str> {
        self.phrases.values().flatten().map(|phrase| phrase.class.as_str()).collect()
    }

    fn add(&mut self, class: &str, only: Option<Language>, phrase: &str) {
        let words: Vec<_> = Text::read(phrase).tokens.into_iter().map(|token| token.text).collect();
        let Some(first) = words.first().cloned() else { return };
        if words.len() == 1
            && first.chars().count() >= SHORTEST
            && only.is_none()
            && class != "filler"
        {
            let length = first.chars().count();
            self.long.entry(length).or_default().push((first.clone(), class.to_owned()));
        }
        self.phrases.entry(first).or_default().push(Phrase {
            words,
            class: class.to_owned(),
            only,
        });
    }

    /// Returns its phrases in a message from left to right. The longest wins, and none overlap.
    pub fn hits(&self, text: &Text, language: Language) -> Vec<Hit<'_>> {
        let seeks_typos = text.words() <= TYPOS_UP_TO;
        let mut hits = vec![];
        let mut at = 0;
        while at < text.tokens.len() {
            let typo = || if seeks_typos { self.typo(text, at) } else { None };
            let hit = self.exact(text, at, language).or_else(typo);
            at = hit.map_or(at + 1, |hit: Hit<'_>| hit.to);
            hits.extend(hit);
        }
        hits
    }

    /// Returns the phrase that begins at a token, exactly or with a typo.
    pub fn at(&self, text: &Text, at: usize, language: Language) -> Option<Hit<'_>> {
        let typo = || if text.words() <= TYPOS_UP_TO { self.typo(text, at) } else { None };
        self.exact(text, at, language).or_else(typo)
    }

    /// Returns the phrase that begins at a token, if there is one.
    pub fn exact(&self, text: &Text, at: usize, language: Language) -> Option<Hit<'_>> {
        let phrases = self.phrases.get(text.word(at))?;
        let fits = |phrase: &&Phrase| {
            let mut words = phrase.words.iter().enumerate();
            phrase.only.is_none_or(|only| only == language)
                && words.all(|(offset, word)| text.word(at + offset) == word)
        };
        let phrase = phrases.iter().find(fits)?;
        let to = at + phrase.words.len();
        Some(Hit { class: &phrase.class, from: at, to, is_typo: false })
    }

    /// Returns the class of the only word that lies one letter away. If it could be words of
    /// two classes, it is none: *tursday* is no day.
    fn typo(&self, text: &Text, at: usize) -> Option<Hit<'_>> {
        let token = text.tokens.get(at).filter(|token| token.kind == Kind::Word)?;
        let length = token.text.chars().count();
        if length < SHORTEST || EVERYDAY.contains(&token.text) {
            return None;
        }
        let near = self.long.range(length - 1..=length + 1).flat_map(|(_, words)| words);
        let mut classes = near
            .filter(|(word, _)| is_likely(&token.text, word))
            .filter(|(word, _)| strsim::osa_distance(&token.text, word) == 1)
            .map(|(_, class)| class.as_str());
        let class = classes.next()?;
        let is_sure = classes.all(|other| other == class);
        is_sure.then_some(Hit { class, from: at, to: at + 1, is_typo: true })
    }
}

/// Typos keep the first letter, or take one for another that sounds the same.
fn is_likely(typed: &str, word: &str) -> bool {
    let sound = |word: &str| match word.chars().next() {
        Some('v') => Some('b'),
        Some('z' | 'c') => Some('s'),
        other => other,
    };
    sound(typed) == sound(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn classes(message: &str) -> Vec<(String, bool)> {
        let lexicon =
            Lexicon::read("day: thursday | tuesday | viernes\nno: not | not at all\nyes@es: si");
        let hits = lexicon.hits(&Text::read(message), Language::Spanish);
        hits.iter().map(|hit| (hit.class.to_owned(), hit.is_typo)).collect()
    }

    #[test]
    fn the_longest_phrase_wins() {
        assert_eq!(classes("not at all"), [("no".to_owned(), false)]);
        assert_eq!(classes("sí"), [("yes".to_owned(), false)]);
    }

    #[test]
    fn a_typo_is_found_and_an_ordinary_word_is_not_one() {
        assert_eq!(classes("biernes"), [("day".to_owned(), true)]);
        assert_eq!(classes("night"), []);
    }
}
