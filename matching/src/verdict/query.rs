//! A person made ready to be compared with one list.

use super::Person;
use crate::{
    birth_date::BirthDate,
    index::{Alike, Index, Role},
    name::{Parts, Suffix},
    work::Work,
};

const LAST: u8 = 1;
const FIRST: u8 = 2;

pub struct Query {
    pub last: Vec<Alike>,
    pub first: Vec<Alike>,
    /// One name stands for both.
    pub is_single: bool,
    /// By the number of each word of the list: whether it may be this person's last name, or first.
    marks: Vec<u8>,
    /// A first name is only an initial: then marks do not tell.
    has_initial: bool,
    pub middle: Vec<String>,
    pub suffix: Option<Suffix>,
    pub birth_date: Option<BirthDate>,
    pub has_state: bool,
    /// The state among those of the list, and what it weighs.
    pub state: Option<(u16, f32)>,
    pub npis: Vec<u64>,
    pub work: Option<Work>,
}

impl Query {
    pub fn of(person: &Person, index: &Index) -> Self {
        let mut parts = Parts::of(&person.name);
        person.former.iter().for_each(|name| parts.add_former(name));
        let alike =
            |part: &_, role| Alike::of(part, role, &index.words, &index.shares, &index.names);
        let last: Vec<_> = parts.last.iter().map(|part| alike(part, Role::Last)).collect();
        let first: Vec<_> = parts.first.iter().map(|part| alike(part, Role::First)).collect();
        let mut marks = vec![0; index.words.len()];
        for (parts, mark) in [(&last, LAST), (&first, FIRST)] {
            let near = parts.iter().flat_map(Alike::near);
            near.for_each(|(word, _)| marks[*word as usize] |= mark);
        }
        let initials = parts.first.iter().filter_map(|part| part.word.get(..1));
        let initials = initials.filter_map(|initial| index.words.number(initial));
        initials.for_each(|word| marks[word as usize] |= FIRST);
        Self {
            has_initial: parts.first.iter().any(|part| part.word.len() == 1),
            last,
            first,
            is_single: parts.is_single,
            marks,
            middle: parts.middle,
            suffix: parts.suffix,
            birth_date: person.birth_date,
            has_state: !person.state.trim().is_empty(),
            state: index.state(&person.state),
            npis: person.npis.iter().filter_map(|npi| npi.parse().ok()).collect(),
            work: Work::of(&person.work),
        }
    }

    /// Returns whether a word may be this person's last name.
    pub fn may_be_last(&self, word: u32) -> bool {
        self.marks[word as usize] & LAST != 0
    }

    /// Returns whether a word may be this person's first name.
    pub fn may_be_first(&self, word: u32) -> bool {
        self.has_initial || self.marks[word as usize] & FIRST != 0
    }
}
