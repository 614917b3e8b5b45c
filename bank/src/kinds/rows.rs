//! Rows that each get one of the same things: `1=c&2=a`.

use std::collections::BTreeSet;

use super::Filled;
use crate::{
    form::{at, place_of},
    layout::{Layout, letter, number},
    refused::Refused,
};

/// Returns for each row, as the file counts them, what it got.
pub(super) fn read(layout: &Layout, filled: &Filled) -> Result<Vec<Option<usize>>, Refused> {
    let mut given = vec![None; layout.choices.len()];
    for (name, value) in filled {
        let row = at(&layout.choices, name, number).ok_or(Refused::UnknownChoice)?;
        let thing = at(&layout.rights, value, letter).ok_or(Refused::UnknownChoice)?;
        if given.get_mut(row).ok_or(Refused::UnknownChoice)?.replace(thing).is_some() {
            return Err(Refused::Twice);
        }
    }
    Ok(given)
}

/// As [`read`], where nothing is given twice.
pub(super) fn read_once(layout: &Layout, filled: &Filled) -> Result<Vec<Option<usize>>, Refused> {
    let given = read(layout, filled)?;
    let mut seen = BTreeSet::new();
    let is_once = given.iter().flatten().all(|thing| seen.insert(*thing));
    if is_once { Ok(given) } else { Err(Refused::Twice) }
}

pub(super) fn pairs(layout: &Layout, given: &[Option<usize>]) -> Vec<(String, String)> {
    let pair = |(row, thing): (usize, &Option<usize>)| {
        let row = place_of(&layout.choices, row)?;
        Some((number(row), letter(place_of(&layout.rights, (*thing)?)?)))
    };
    given.iter().enumerate().filter_map(pair).collect()
}
