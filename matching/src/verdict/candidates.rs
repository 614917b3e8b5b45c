//! Which rows are worth a look: those under the same keys. Each key forgives what another needs: names that
//! are near find rows of any birthday, and birthdays find rows of any name.

use super::{
    evidence::{BirthDates, birth_dates},
    query::Query,
};
use crate::{
    birth_date::DatesAgree,
    index::{Closeness, Index, day_key},
    name::Place,
};

/// A name to be compared, letter by letter or by its known neighbors only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Candidate {
    pub entry: u32,
    pub loosely: bool,
}

pub fn candidates(query: &Query, index: &Index) -> Vec<Candidate> {
    let mut found = Vec::with_capacity(64);
    let mut seen = Seen::of(index.entries.len());
    for entry in by_number(query, index).chain(by_birth_date(query, index)) {
        if seen.insert(entry) {
            found.push(Candidate { entry, loosely: true });
        }
    }
    for (entry, is_same) in by_name(query, index) {
        let candidate =
            Candidate { entry, loosely: is_same && birthday_is_open(query, index, entry) };
        if (candidate.loosely || firsts_meet(query, index, entry)) && seen.insert(entry) {
            found.push(candidate);
        }
    }
    for entry in by_swapped_name(query, index) {
        if seen.insert(entry) {
            found.push(Candidate { entry, loosely: false });
        }
    }
    found
}

fn by_number<'a>(query: &'a Query, index: &'a Index) -> impl Iterator<Item = u32> + 'a {
    query.npis.iter().filter_map(|npi| index.by_npi.get(npi)).flatten().copied()
}

fn by_birth_date<'a>(query: &Query, index: &'a Index) -> impl Iterator<Item = u32> + 'a {
    let dates = query.birth_date.into_iter().flat_map(|date| [Some(date), date.swapped()]);
    dates.flatten().flat_map(|date| index.by_birth_date.get(day_key(date)))
}

/// Rows whose last name is near, and whether it is the same.
fn by_name<'a>(query: &'a Query, index: &'a Index) -> impl Iterator<Item = (u32, bool)> + 'a {
    query.last.iter().flat_map(|alike| {
        // A middle name in the place of a last one must be spelled right.
        let near = alike
            .near()
            .iter()
            .filter(|(_, closeness)| alike.place != Place::Middle || *closeness == Closeness::Same);
        near.flat_map(|(word, closeness)| {
            let is_same = *closeness == Closeness::Same && alike.place != Place::Middle;
            index.by_last.get(*word).map(move |entry| (entry, is_same))
        })
    })
}

/// Rows whose last name is the person's first.
fn by_swapped_name<'a>(query: &'a Query, index: &'a Index) -> impl Iterator<Item = u32> + 'a {
    let firsts = query.first.iter().filter(|alike| alike.place <= Place::Half);
    let near = firsts.flat_map(|alike| alike.near().iter());
    let close =
        near.filter(|(_, closeness)| matches!(closeness, Closeness::Same | Closeness::OneTypo));
    close.flat_map(|(word, _)| index.by_last.get(*word)).filter(|entry| {
        let listed = index.first(&index.entries[*entry as usize]);
        listed.iter().any(|part| query.may_be_last(part.word))
    })
}

/// Where the birthday rules nobody out, a first name is worth a longer look.
fn birthday_is_open(query: &Query, index: &Index, entry: u32) -> bool {
    !matches!(
        birth_dates(query, &index.entries[entry as usize]),
        BirthDates::Both(DatesAgree::Differ | DatesAgree::SameYear)
    )
}

fn firsts_meet(query: &Query, index: &Index, entry: u32) -> bool {
    let listed = index.first(&index.entries[entry as usize]);
    listed.iter().any(|part| query.may_be_first(part.word))
        || listed.is_empty()
        || query.first.is_empty()
        || query.is_single
}

/// Which entries have been taken: a bit each.
struct Seen(Vec<u64>);

impl Seen {
    fn of(entries: usize) -> Self {
        Self(vec![0; entries / 64 + 1])
    }

    /// Returns whether an entry is new.
    fn insert(&mut self, entry: u32) -> bool {
        let (place, bit) = (entry as usize / 64, 1_u64 << (entry % 64));
        let is_new = self.0[place] & bit == 0;
        self.0[place] |= bit;
        is_new
    }
}
