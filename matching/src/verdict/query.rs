//! A person made ready to be compared with one list.

use super::Person;
use crate::{
    birth_date::BirthDate,
    index::{Alike, Index, Role},
    name::{Parts, Suffix},
    work::Work,
};

pub struct Query {
    pub last: Vec<Alike>,
    pub first: Vec<Alike>,
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
        let alike = |part: &_, role| Alike::of(part, role, &index.words, &index.shares, &index.names);
        Self {
            last: parts.last.iter().map(|part| alike(part, Role::Last)).collect(),
            first: parts.first.iter().map(|part| alike(part, Role::First)).collect(),
            middle: parts.middle,
            suffix: parts.suffix,
            birth_date: person.birth_date,
            has_state: !person.state.trim().is_empty(),
            state: index.state(&person.state),
            npis: person.npis.iter().filter_map(|npi| npi.parse().ok()).collect(),
            work: Work::of(&person.work),
        }
    }
}
