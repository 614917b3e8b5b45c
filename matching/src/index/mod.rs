//! A list made ready to be asked: its words, how common each is, and where each stands.

mod alike;
mod closeness;
mod entry;
mod postings;
mod shares;
mod vocabulary;

use std::collections::HashMap;

use chrono::Datelike;

pub use self::closeness::Closeness;
pub(crate) use self::{
    alike::{Alike, Role},
    entry::{Entry, ListedPart},
    postings::Postings,
    shares::Shares,
    vocabulary::Vocabulary,
};
use crate::{
    birth_date::BirthDate,
    list::Listed,
    name::{Nicknames, Parts, Place, WrittenName},
    weights,
    work::Work,
};

/// The names of a list, and the ways to them. Businesses are left out: people are looked for.
pub(crate) struct Index {
    pub(crate) words: Vocabulary,
    pub(crate) shares: Shares,
    pub(crate) names: Nicknames,
    pub(crate) entries: Vec<Entry>,
    parts: Vec<ListedPart>,
    pub(crate) by_last: Postings,
    pub(crate) by_birth_date: Postings,
    pub(crate) by_npi: HashMap<u64, Vec<u32>>,
    pub(crate) npis: HashMap<u32, Vec<u64>>,
    states: HashMap<String, u16>,
    state_counts: Vec<f32>,
}

impl Index {
    /// Makes rows ready. A row is found by its name and by each of its aliases.
    pub fn of(rows: &[Listed]) -> Self {
        let mut index = Self::empty();
        for (at, listed) in (0..).zip(rows) {
            if listed.is_person() {
                index.take_in(at, listed, &listed.name, false);
                listed.aliases.iter().for_each(|alias| index.take_in(at, listed, alias, true));
            }
        }
        index.finish();
        index
    }

    fn empty() -> Self {
        Self {
            words: Vocabulary::empty(),
            shares: Shares::new(0),
            names: Nicknames::builtin(),
            entries: Vec::new(),
            parts: Vec::new(),
            by_last: Postings::default(),
            by_birth_date: Postings::default(),
            by_npi: HashMap::new(),
            npis: HashMap::new(),
            states: HashMap::new(),
            state_counts: vec![0.0],
        }
    }

    fn take_in(&mut self, row: u32, listed: &Listed, name: &WrittenName, is_alias: bool) {
        let parts = Parts::of(name);
        let number = self.number_of_state(&listed.state);
        let from = self.parts.len();
        for part in &parts.last {
            self.add_part(&part.word, part.place);
        }
        let first_from = self.parts.len();
        for part in &parts.first {
            self.add_part(&part.word, part.place);
        }
        let middle_from = self.parts.len();
        for word in &parts.middle {
            self.add_part(word, Place::Middle);
        }
        let here = [from, first_from, middle_from, self.parts.len()];
        let [from, first_from, middle_from, to] =
            here.map(|at| u32::try_from(at).unwrap_or(u32::MAX));
        let entry = u32::try_from(self.entries.len()).unwrap_or(u32::MAX);
        self.entries.push(Entry {
            row,
            is_alias,
            suffix: parts.suffix,
            birth_date: listed.birth_date,
            state: number,
            work: Work::of(&listed.specialty),
            from,
            first_from,
            middle_from,
            to,
        });
        for npi in listed.npis.iter().filter_map(|npi| npi.parse().ok()) {
            self.by_npi.entry(npi).or_default().push(entry);
            self.npis.entry(row).or_default().push(npi);
        }
    }

    fn add_part(&mut self, word: &str, place: Place) {
        let word = self.words.take_in(word);
        self.parts.push(ListedPart { word, place });
    }

    fn number_of_state(&mut self, state: &str) -> u16 {
        if state.is_empty() {
            return 0;
        }
        let next = u16::try_from(self.state_counts.len()).unwrap_or(0);
        let number = *self.states.entry(state.to_owned()).or_insert(next);
        if usize::from(number) == self.state_counts.len() {
            self.state_counts.push(0.0);
        }
        self.state_counts[usize::from(number)] += 1.0;
        number
    }

    /// Counts, and lays out the ways.
    fn finish(&mut self) {
        self.words.finish();
        let mut shares = Shares::new(self.words.len());
        let (mut by_last, mut by_birth_date) = (Vec::new(), Vec::new());
        for (at, entry) in (0..).zip(&self.entries) {
            shares
                .add_name(self.first(entry).first().map_or("", |part| self.words.word(part.word)));
            for part in self.last(entry) {
                by_last.push((part.word, at));
                if part.place != Place::Middle {
                    shares.add(part.word, Role::Last);
                }
            }
            self.first(entry).iter().for_each(|part| shares.add(part.word, Role::First));
            self.middle(entry).iter().for_each(|part| shares.add_middle(part.word));
            by_birth_date.extend(entry.birth_date.map(|date| (day_key(date), at)));
        }
        self.shares = shares;
        self.by_last = Postings::of(by_last);
        self.by_birth_date = Postings::of(by_birth_date);
        self.parts.shrink_to_fit();
        self.entries.shrink_to_fit();
    }

    pub(crate) fn last(&self, entry: &Entry) -> &[ListedPart] {
        &self.parts[entry.from as usize..entry.first_from as usize]
    }

    pub(crate) fn first(&self, entry: &Entry) -> &[ListedPart] {
        &self.parts[entry.first_from as usize..entry.middle_from as usize]
    }

    pub(crate) fn middle(&self, entry: &Entry) -> &[ListedPart] {
        &self.parts[entry.middle_from as usize..entry.to as usize]
    }

    /// Returns the number of a state on the list, and how many bits it is worth that both have it.
    pub(crate) fn state(&self, state: &str) -> Option<(u16, f32)> {
        let number = *self.states.get(state.trim().to_ascii_uppercase().as_str())?;
        let all: f32 = self.state_counts.iter().sum();
        let share = self.state_counts[usize::from(number)] / all.max(1.0);
        Some((number, (0.7 / share).log2().clamp(0.0, weights::MOST_STATE)))
    }

    /// Returns how many bits a row must have to be more than chance.
    pub(crate) fn chance(&self) -> f32 {
        let names = self.entries.len().max(weights::FEWEST_ROWS);
        f32::from(u16::try_from(names / 64).unwrap_or(u16::MAX)).max(1.0).log2() + 6.0
    }
}

/// Days of one year share no key with those of another, but for the century.
pub(crate) fn day_key(date: BirthDate) -> u32 {
    let year = date.on.year().rem_euclid(100).unsigned_abs();
    year * 10_000 + date.on.month() * 100 + date.on.day()
}
