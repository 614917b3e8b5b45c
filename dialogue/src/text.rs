//! A message as the grammars read it: folded words, numbers and marks, each with its place.
//!
//! Folding takes away what people leave out on a phone: capitals, accents, apostrophes, and the
//! fifth letter of *yesssss*. Characters that cannot be seen are no part of a message.

use std::ops::Range;

/// How many characters of a message are read. What is behind them is kept, and read by a person.
const READ: usize = 2_000;

#[derive(Clone, Debug)]
pub(crate) struct Text {
    pub tokens: Vec<Token>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Token {
    pub text: String,
    pub kind: Kind,
    /// Where it stands in the message, in bytes.
    pub place: Range<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Word,
    Number,
    Mark,
}

impl Text {
    pub fn read(message: &str) -> Self {
        let mut text = Self { tokens: vec![] };
        for (at, letter) in message.char_indices().take(READ) {
            text.take(at, letter);
        }
        text.tokens = text.tokens.into_iter().flat_map(Token::settled).collect();
        text.join_initials();
        text
    }

    /// Returns how many words and numbers it has.
    pub fn words(&self) -> usize {
        self.tokens.iter().filter(|token| token.kind != Kind::Mark).count()
    }

    pub fn word(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.text.as_str())
    }

    /// Returns where the tokens of a range stand in the message.
    pub fn place(&self, range: Range<usize>) -> Range<usize> {
        let first = self.tokens.get(range.start).map_or(0, |token| token.place.start);
        let last =
            self.tokens.get(range.end.saturating_sub(1)).map_or(first, |token| token.place.end);
        first..last.max(first)
    }

    fn take(&mut self, at: usize, letter: char) {
        let end = at + letter.len_utf8();
        if letter.is_whitespace() || is_unseen(letter) {
            return;
        }
        let kind = kind(letter);
        let follows = self.tokens.last_mut().filter(|last| last.place.end == at);
        match (kind, follows) {
            (Kind::Word, Some(last)) if last.kind == Kind::Word && !is_sign(letter) => {
                last.push(letter, end);
            }
            (Kind::Number, Some(last)) if last.kind == Kind::Number => last.push(letter, end),
            // An apostrophe or a point inside stays with what it stands in, until the next letter.
            (Kind::Mark, Some(last)) if last.may_hold(letter) => last.push(letter, end),
            _ => self.tokens.push(Token { text: fold(letter), kind, place: at..end }),
        }
    }

    /// Makes `c.m.a.` one word, and `p. m.` too.
    fn join_initials(&mut self) {
        let mut joined: Vec<Token> = Vec::with_capacity(self.tokens.len());
        let mut at = 0;
        while at < self.tokens.len() {
            let mut token = self.tokens[at].clone();
            while token.kind == Kind::Word && self.is_initial(at, &token) {
                token.text.push_str(self.word(at + 2));
                token.place.end = self.tokens[at + 2].place.end;
                at += 2;
            }
            joined.push(token);
            at += 1;
        }
        self.tokens = joined;
    }

    fn is_initial(&self, at: usize, so_far: &Token) -> bool {
        let is_letter = |at: usize| {
            self.tokens
                .get(at)
                .is_some_and(|token| token.kind == Kind::Word && token.text.len() == 1)
        };
        let is_near =
            |from: usize, to: usize, gap: usize| match (self.tokens.get(from), self.tokens.get(to))
            {
                (Some(one), Some(other)) => other.place.start <= one.place.end + gap,
                _ => false,
            };
        let gap =
            usize::from(matches!(so_far.text.as_str(), "a" | "p") && self.word(at + 2) == "m");
        is_letter(at)
            && is_letter(at + 2)
            && self.word(at + 1) == "."
            && is_near(at, at + 1, 0)
            && is_near(at + 1, at + 2, gap)
    }
}

impl Token {
    fn push(&mut self, letter: char, end: usize) {
        self.text.push_str(&fold(letter));
        self.place.end = end;
    }

    fn may_hold(&self, letter: char) -> bool {
        match self.kind {
            Kind::Word => matches!(letter, '\'' | '’' | '´' | '`'),
            Kind::Number => {
                matches!(letter, '.' | ',' | ':') && !self.text.ends_with(['.', ',', ':'])
            }
            Kind::Mark => false,
        }
    }

    /// Takes off what was held for a letter that never came, and letters said three times.
    fn settled(mut self) -> Vec<Self> {
        match self.kind {
            Kind::Word => {
                self.text = without_repeats(&self.text.replace(['\'', '’', '´', '`'], ""))
            }
            Kind::Number => {
                let kept = self.text.trim_end_matches(['.', ',', ':']).len();
                let held = self.text.split_off(kept);
                let place = self.place.end - held.len()..self.place.end;
                self.place.end = place.start;
                if !held.is_empty() {
                    return vec![self, Self { text: held, kind: Kind::Mark, place }];
                }
            }
            Kind::Mark => {}
        }
        vec![self]
    }
}

fn kind(letter: char) -> Kind {
    if letter.is_ascii_digit() {
        Kind::Number
    } else if letter.is_alphabetic() || is_accent(letter) || is_sign(letter) {
        Kind::Word
    } else {
        Kind::Mark
    }
}

/// Returns whether a sign is an answer by itself.
fn is_sign(letter: char) -> bool {
    "👍👌✅💯🙌👎❌🤷🤔🙅✔✖".contains(letter)
}

/// Accents written as characters of their own.
fn is_accent(letter: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&letter)
}

/// Characters that show nothing: joiners, direction marks, skin tones, variants.
fn is_unseen(letter: char) -> bool {
    matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ad}' | '\u{1f3fb}'..='\u{1f3ff}')
        || (letter.is_control() && !letter.is_whitespace())
}

fn fold(letter: char) -> String {
    if is_accent(letter) {
        return String::new();
    }
    letter.to_lowercase().map(plain).collect()
}

fn plain(letter: char) -> char {
    match letter {
        'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ó' | 'ò' | 'ô' | 'ö' | 'õ' => 'o',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        'ñ' => 'n',
        'ç' => 'c',
        other => other,
    }
}

/// Makes *siiii* of three or more one: no word of ours has three of a letter.
fn without_repeats(word: &str) -> String {
    let letters: Vec<char> = word.chars().collect();
    let mut kept = String::with_capacity(word.len());
    for run in letters.chunk_by(|one, other| one == other) {
        kept.extend(run.iter().take(if run.len() >= 3 { 1 } else { run.len() }));
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(message: &str) -> Vec<String> {
        Text::read(message).tokens.into_iter().map(|token| token.text).collect()
    }

    #[test]
    fn accents_capitals_and_apostrophes_are_folded() {
        assert_eq!(words("Sí, I CAN’T el miércoles"), ["si", ",", "i", "cant", "el", "miercoles"]);
        assert_eq!(words("mi\u{301}ercoles"), ["miercoles"]);
    }

    #[test]
    fn numbers_part_from_letters() {
        assert_eq!(words("7am-3:30pm"), ["7", "am", "-", "3:30", "pm"]);
        assert_eq!(words("$45,000. 45k"), ["$", "45,000", ".", "45", "k"]);
    }

    #[test]
    fn initials_are_one_word() {
        assert_eq!(words("c.m.a. at 3 p. m."), ["cma", ".", "at", "3", "pm", "."]);
    }

    #[test]
    fn what_is_said_long_is_the_same_word() {
        assert_eq!(words("yesssss siiii 👍🏽"), ["yes", "si", "👍"]);
    }

    #[test]
    fn a_place_is_where_the_words_stand() {
        let message = "Sí, los miércoles";
        let text = Text::read(message);
        assert_eq!(&message[text.place(2..4)], "los miércoles");
    }
}
