//! What a name is compared by: each word that may stand for the family, and each that may stand for the
//! person. A name has several of both, because lists cut, join, drop and reorder words.

use super::{Suffix, WrittenName, fold, is_particle};

/// Where in its name a part stands. The order says how much an agreement by it is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// The whole last or first name, written together.
    Whole,
    /// The whole of it, cut where a list would cut it.
    Cut,
    /// One word of several.
    Half,
    /// A first and a middle name written together, as another form would have had them.
    Joined,
    /// A last name of former days.
    Former,
    /// A middle name, in the place of a last or a first one.
    Middle,
}

/// A word of a name, folded, and where it stood.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Part {
    pub word: String,
    pub place: Place,
}

/// A name taken apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parts {
    pub last: Vec<Part>,
    pub first: Vec<Part>,
    /// Middle names and initials, each a word.
    pub middle: Vec<String>,
    pub suffix: Option<Suffix>,
    /// There is no last name: what stands for the first one stands for it too.
    pub is_single: bool,
}

/// How many characters of a last and of a first name the LEIE keeps.
const LAST_KEPT: usize = 20;
const FIRST_KEPT: usize = 15;

/// No name has more words than this; what is longer was no name.
const MOST_WORDS: usize = 8;

impl Parts {
    /// Takes a name apart.
    pub fn of(name: &WrittenName) -> Self {
        let (last, first, middle) = (fold(&name.last), fold(&name.first), fold(&name.middle));
        let (mut last, mut first, mut middle) = (words(&last), words(&first), words(&middle));
        let behind = [&mut last, &mut first, &mut middle].map(Suffix::take);
        let own = fold(&name.suffix);
        let own = own.split(' ').find_map(Suffix::read);
        let suffix = own.or(behind.into_iter().flatten().next());
        // A single name in the box for first names is looked for as a last name as well.
        let is_single = last.is_empty() && !first.is_empty();
        let mut parts = Self { suffix, is_single, ..Self::default() };
        parts.add_last(if is_single { &first } else { &last }, Place::Whole);
        parts.add_first(&first, &middle);
        parts.add_cut(&name.last, LAST_KEPT, true);
        parts.add_cut(&name.first, FIRST_KEPT, false);
        parts.middle = middle.iter().map(|&word| word.to_owned()).collect();
        for word in &middle {
            if word.chars().count() > 2 && !is_particle(word) {
                push(&mut parts.last, word, Place::Middle);
            }
        }
        parts
    }

    /// Adds a name of former days: a last name, or a first and a last one.
    pub fn add_former(&mut self, name: &WrittenName) {
        let last = fold(&name.last);
        self.add_last(&words(&last), Place::Former);
        for part in
            Self::of(&WrittenName { first: name.first.clone(), ..WrittenName::default() }).first
        {
            let place = if part.place == Place::Whole { Place::Former } else { part.place };
            push(&mut self.first, &part.word, place);
        }
    }

    fn add_last(&mut self, words: &[&str], place: Place) {
        push(&mut self.last, &words.concat(), place);
        if words.len() < 2 {
            return;
        }
        let half = place.max(Place::Half);
        words
            .iter()
            .filter(|word| !is_particle(word))
            .for_each(|word| push(&mut self.last, word, half));
        // CRUZ, where another list writes DE LA CRUZ GOMEZ: particles hold to the word behind them.
        let mut from = 0;
        for (at, word) in words.iter().enumerate() {
            if !is_particle(word) {
                push(&mut self.last, &words[from..=at].concat(), half);
                from = at + 1;
            }
        }
    }

    fn add_first(&mut self, first: &[&str], middle: &[&str]) {
        push(&mut self.first, &first.concat(), Place::Whole);
        if first.len() > 1 {
            first.iter().for_each(|word| push(&mut self.first, word, Place::Half));
        }
        if let ([only], [next, ..]) = (first, middle)
            && next.len() > 1
        {
            // MARY ANN in two boxes is MARYANN in one.
            push(&mut self.first, &[*only, *next].concat(), Place::Joined);
        }
        for word in middle.iter().filter(|word| word.len() > 1) {
            push(&mut self.first, word, Place::Middle);
        }
    }

    /// Adds a long name as a list of fixed widths would keep it.
    fn add_cut(&mut self, written: &str, kept: usize, is_last: bool) {
        for spelled in [spelled(written, true), spelled(written, false)] {
            if spelled.chars().count() > kept {
                let cut: String = spelled.chars().take(kept).collect();
                let cut = fold(&cut);
                let parts = if is_last { &mut self.last } else { &mut self.first };
                push(parts, &words(&cut).concat(), Place::Cut);
            }
        }
    }
}

/// Returns a name in capitals with its gaps, and with or without its apostrophes.
fn spelled(written: &str, with_apostrophes: bool) -> String {
    let words: Vec<String> = written
        .split_whitespace()
        .map(|word| {
            word.split(['\'', '’']).map(fold).collect::<Vec<_>>().join(if with_apostrophes {
                "'"
            } else {
                ""
            })
        })
        .collect();
    words.join(" ")
}

/// Lists are written in Latin letters: a word in others can be compared with none of theirs.
fn words(folded: &str) -> Vec<&str> {
    let is_latin = |word: &&str| word.chars().any(|char| char.is_ascii_alphabetic());
    folded.split([' ', '-']).filter(is_latin).take(MOST_WORDS).collect()
}

/// The first place of a word is its best.
fn push(parts: &mut Vec<Part>, word: &str, place: Place) {
    if word.is_empty() || word.chars().all(|char| char.is_ascii_digit()) {
        return;
    }
    match parts.iter_mut().find(|part| part.word == word) {
        Some(known) => known.place = known.place.min(place),
        None => parts.push(Part { word: word.to_owned(), place }),
    }
}
