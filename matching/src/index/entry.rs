//! One name of a row, as numbers: small enough that eighty thousand lie in a cache.

use crate::{
    birth_date::BirthDate,
    name::{Place, Suffix},
    work::Work,
};

/// A word of a listed name.
#[derive(Clone, Copy, Debug)]
pub struct ListedPart {
    pub word: u32,
    pub place: Place,
}

/// A name, with what its row says beside it.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// Where the row lies among the rows of the list.
    pub row: u32,
    pub is_alias: bool,
    pub suffix: Option<Suffix>,
    pub birth_date: Option<BirthDate>,
    /// The number of the state among those of the list; 0 where none is given.
    pub state: u16,
    pub work: Option<Work>,
    /// Where its parts begin and end: last names, first names, middle names.
    pub(super) from: u32,
    pub(super) first_from: u32,
    pub(super) middle_from: u32,
    pub(super) to: u32,
}
