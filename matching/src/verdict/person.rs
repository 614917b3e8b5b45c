//! Somebody who is compared with a list.

use serde::{Deserialize, Serialize};

use crate::{birth_date::BirthDate, name::WrittenName};

/// A person, as far as a practice knows them. What is not known is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Person {
    pub id: String,
    pub name: WrittenName,
    /// Names of former days: before a marriage, in another country.
    pub former: Vec<WrittenName>,
    pub birth_date: Option<BirthDate>,
    pub state: String,
    pub npis: Vec<String>,
    /// What the person does, in the practice's words.
    pub work: String,
}

impl Person {
    /// Reads former names from one cell, with semicolons or bars between them: last names alone, “LAST, FIRST”,
    /// or “First Last”, where the first word is the person's own first name or no last name stands alone.
    pub fn former_names(cell: &str) -> Vec<WrittenName> {
        let names = cell.split([';', '|']).map(str::trim).filter(|name| !name.is_empty());
        names.flat_map(Self::former_name).collect()
    }

    /// “Garcia Lopez” is two last names or a first and a last one: it is looked for as both.
    fn former_name(text: &str) -> Vec<WrittenName> {
        let last = WrittenName { last: text.to_owned(), ..WrittenName::default() };
        if text.contains(',') {
            return vec![WrittenName::from_whole(text)];
        }
        if text.contains(' ') { vec![WrittenName::from_whole(text), last] } else { vec![last] }
    }
}
