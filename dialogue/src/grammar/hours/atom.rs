//! A message about hours, as a row of atoms: days, times, and the words that bind them.

use std::sync::LazyLock;

use super::clock::{self, Bound};
use crate::{
    language::Language,
    lexicon::{Hit, Lexicon},
    text::{Kind, Text},
    week::DAYS,
};

static WORDS: LazyLock<Lexicon> = LazyLock::new(|| {
    let elsewhere = ["after", "until", "through", "noon", "midnight", "am", "pm", "clock", "half"];
    Lexicon::some(include_str!("../../../grammar/hours.txt"), |class| !elsewhere.contains(&class))
});

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Atom {
    Days(Vec<usize>),
    /// Half hours of a day, and whether they are open to one side.
    Times(std::ops::Range<u32>, Open),
    Any,
    Not,
    Except,
    But,
    Only,
    Wish,
    Yes,
    /// A word that makes the reading unsure: a class, another job, a question.
    Doubt,
    Comma,
    Stop,
    Link,
    Or,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Open {
    No,
    After,
    Until,
    /// A part of the day: *mornings*.
    Part,
}

#[derive(Default)]
pub(super) struct Atoms {
    pub row: Vec<Atom>,
    pub strange: usize,
    pub has_number: bool,
    pub has_typo: bool,
    /// Words that are no hours and no days, but known.
    pub has_filler: bool,
    /// The tokens from the first to the last atom that says something.
    pub from: Option<usize>,
    pub to: usize,
}

impl Atoms {
    pub fn read(text: &Text, language: Language) -> Self {
        let mut atoms = Self::default();
        let mut at = 0;
        while at < text.tokens.len() {
            at = atoms.take(text, at, language);
        }
        atoms
    }

    /// Takes what begins at a token, and returns the token behind it.
    fn take(&mut self, text: &Text, at: usize, language: Language) -> usize {
        if let Some((days, to)) = letters(text, at, language) {
            return self.push(Atom::Days(days), at, to);
        }
        if let Some(stretch) = clock::stretch(text, at, language) {
            let open = match stretch.kind {
                Bound::Both => Open::No,
                Bound::After => Open::After,
                Bound::Until => Open::Until,
            };
            return self.push(Atom::Times(stretch.halves, open), at, stretch.to);
        }
        match WORDS.at(text, at, language) {
            Some(hit) => self.word(text, hit, language),
            None => self.other(text, at),
        }
    }

    fn word(&mut self, text: &Text, hit: Hit<'_>, language: Language) -> usize {
        self.has_typo |= hit.is_typo && hit.class != "filler";
        if let Some(day) = day(hit.class) {
            return self.day(text, day, hit, language);
        }
        if hit.class == "filler" {
            self.has_filler = true;
            return hit.to;
        }
        match atom(hit.class) {
            Some(atom) => self.push(atom, hit.from, hit.to),
            None => hit.to,
        }
    }

    /// A day, or the first of *lunes a viernes*.
    fn day(&mut self, text: &Text, day: usize, hit: Hit<'_>, language: Language) -> usize {
        let next = clock::through(text, hit.to, language);
        let last = next.and_then(|next| WORDS.at(text, next, language));
        if let Some((last, end)) = last.and_then(|last| Some((day_of(last)?, last.to))) {
            // “Mon-Wed-Fri” can be three days or five.
            let next = clock::through(text, end, language);
            if next.and_then(|next| WORDS.at(text, next, language)).and_then(day_of).is_some() {
                self.row.push(Atom::Doubt);
            }
            return self.push(Atom::Days(from_to(day, last)), hit.from, end);
        }
        self.push(Atom::Days(vec![day]), hit.from, hit.to)
    }

    fn other(&mut self, text: &Text, at: usize) -> usize {
        let Some(token) = text.tokens.get(at) else { return at + 1 };
        match (token.kind, token.text.as_str()) {
            (Kind::Number, _) => self.has_number = true,
            (Kind::Word, _) => self.strange += 1,
            (Kind::Mark, ",") => self.row.push(Atom::Comma),
            (Kind::Mark, "?" | "¿") => self.row.push(Atom::Doubt),
            (Kind::Mark, "." | ";" | "!") => self.row.push(Atom::Stop),
            (Kind::Mark, _) => {}
        }
        at + 1
    }

    fn push(&mut self, atom: Atom, from: usize, to: usize) -> usize {
        self.row.push(atom);
        self.from.get_or_insert(from);
        self.to = to;
        to
    }
}

fn day_of(hit: Hit<'_>) -> Option<usize> {
    day(hit.class)
}

fn day(class: &str) -> Option<usize> {
    let name = class.strip_prefix("day.")?;
    ["mo", "tu", "we", "th", "fr", "sa", "su"].iter().position(|day| *day == name)
}

/// Returns the days from one to another, over Sunday if need be.
fn from_to(first: usize, last: usize) -> Vec<usize> {
    let length = (last + DAYS - first) % DAYS;
    (0..=length).map(|step| (first + step) % DAYS).collect()
}

/// Single letters are days only as a pair: *M-F*.
fn letters(text: &Text, at: usize, language: Language) -> Option<(Vec<usize>, usize)> {
    let letter = |at: usize| match text.word(at) {
        "m" => Some(0),
        "t" | "tu" => Some(1),
        "w" => Some(2),
        "th" | "r" => Some(3),
        "f" => Some(4),
        _ => None,
    };
    let first = letter(at)?;
    let next = clock::through(text, at + 1, language)?;
    Some((from_to(first, letter(next)?), next + 1))
}

fn atom(class: &str) -> Option<Atom> {
    Some(match class {
        "days.week" => Atom::Days((0..5).collect()),
        "days.end" => Atom::Days(vec![5, 6]),
        "days.all" => Atom::Days((0..DAYS).collect()),
        "set.024" => Atom::Days(vec![0, 2, 4]),
        "set.13" => Atom::Days(vec![1, 3]),
        "part.morning" => Atom::Times(0..24, Open::Part),
        "part.afternoon" => Atom::Times(24..36, Open::Part),
        "part.evening" => Atom::Times(34..44, Open::Part),
        "part.night" => Atom::Times(36..48, Open::Part),
        "allday" => Atom::Times(0..48, Open::Part),
        "full" => Atom::Any,
        "not" => Atom::Not,
        "except" => Atom::Except,
        "but" => Atom::But,
        "only" => Atom::Only,
        "wish" => Atom::Wish,
        "yes" => Atom::Yes,
        "link" => Atom::Link,
        "or" => Atom::Or,
        "unclear" => Atom::Doubt,
        _ => return None,
    })
}
