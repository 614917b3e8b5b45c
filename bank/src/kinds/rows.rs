//! Rows that each get one of the same things: `1=c&2=a`.

use std::collections::BTreeSet;

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

use super::{About, Filled, Mistake, Text};
use crate::{
    check::Law,
    dice::Dice,
    draw::with,
    expression::Expression,
    flaw::Flaw,
    form::{at, place_of},
    layout::{Layout, letter, number},
    local_text::LocalText,
    refused::Refused,
    shown::{Shown, Writer},
    value::{Drawn, Value},
};

/// The things, by their names in the file, in the order in which they are shown.
pub type Things = IndexMap<String, LocalText>;

/// A row of which one thing is right.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    pub text: LocalText,
    /// The name of what is right, or an expression that comes to it with the numbers of a sitting.
    pub is: Expression,
    #[serde(default, skip_serializing)]
    pub says: Option<String>,
}

impl Row {
    /// Returns what is right of these things whatever is drawn, if it is named.
    fn fixed(&self, things: &Things) -> Option<usize> {
        things.get_index_of(self.is.as_str())
    }
}

/// Returns the rows of which something is said, with that.
pub(super) fn mistakes(rows: &[Row]) -> Vec<Mistake<'_>> {
    let rows = rows.iter();
    rows.filter_map(|row| Mistake::of(About::Text(&row.text), row.says.as_ref())).collect()
}

/// Returns which of these things is right: the one that is named, or the one whose name is computed.
pub(super) fn right(is: &Expression, things: &Things, drawn: &Drawn) -> Result<usize, String> {
    if let Some(fixed) = things.get_index_of(is.as_str()) {
        return Ok(fixed);
    }
    match is.value(drawn)? {
        Value::Text(name) => {
            things.get_index_of(&name).ok_or_else(|| format!("there is no `{name}` to choose"))
        }
        other => Err(format!("this is no name of what can be chosen, but {other}")),
    }
}

/// Returns whether it is more than a name: a word alone is looked at by [`check_name`].
pub(super) fn is_computed(is: &Expression, things: &Things) -> bool {
    is.word().is_none() && !things.contains_key(is.as_str())
}

/// Complains of a word alone that is neither a thing nor a value.
pub(super) fn check_name(law: &mut Law, path: &str, is: &Expression, things: &Things) {
    if is.word().is_some_and(|word| !law.knows(word)) {
        law.is_one_of(path, is.as_str(), things.keys());
    }
}

/// Returns what is right of each row.
pub(super) fn rights(
    field: &str,
    rows: &[Row],
    things: &Things,
    drawn: &Drawn,
) -> Result<Vec<Option<usize>>, Flaw> {
    let of_row = |(at, row): (usize, &Row)| {
        let wrong = |why| Flaw::new(format!("{field}/{at}/is"), with(why, drawn));
        right(&row.is, things, drawn).map(Some).map_err(wrong)
    };
    rows.iter().enumerate().map(of_row).collect()
}

/// Returns the expressions of rows. What is a word alone is looked at by [`check`].
pub(super) fn expressions<'a>(
    field: &str,
    rows: &'a [Row],
    things: &Things,
) -> Vec<(String, &'a Expression)> {
    let rows = rows.iter().enumerate();
    rows.filter(|(_, row)| is_computed(&row.is, things))
        .map(|(at, row)| (format!("{field}/{at}/is"), &row.is))
        .collect()
}

const ALIKE: &str = "all of them are alike: that is no choice";

/// Returns what is wrong with what is right with these numbers.
pub(super) fn try_out(field: &str, rows: &[Row], things: &Things, drawn: &Drawn) -> Vec<Flaw> {
    let is_unknown = |row: &Row| row.is.word().is_some_and(|word| drawn.get(word).is_none());
    if rows.iter().all(|row| row.fixed(things).is_some() || is_unknown(row)) {
        return vec![];
    }
    match rights(field, rows, things, drawn) {
        Ok(rights) if rights.iter().any(|one| Some(one) != rights.first()) => vec![],
        Ok(_) => vec![Flaw::new(field, with(ALIKE, drawn))],
        Err(flaw) => vec![flaw],
    }
}

/// Complains of rows without a right thing or a misconception, and of rows that are all alike.
pub(super) fn check(law: &mut Law, field: &str, rows: &[Row], things: &Things) {
    for (at, row) in rows.iter().enumerate() {
        check_name(law, &format!("{field}/{at}/is"), &row.is, things);
        law.needs_says_at(&format!("{field}/{at}"), row.says.as_deref());
    }
    let fixed: Option<BTreeSet<_>> = rows.iter().map(|row| row.fixed(things)).collect();
    if fixed.is_some_and(|fixed| fixed.len() < 2) {
        law.error(field, ALIKE);
    }
}

/// Returns the texts of the things and of the rows, each under the name of its field.
pub(super) fn texts<'a>(
    (things_field, things): (&'static str, &'a Things),
    (rows_field, rows): (&'static str, impl Iterator<Item = &'a LocalText>),
) -> Vec<Text<'a>> {
    let things = things.iter();
    let things = things
        .map(|(name, text)| Text::among(things_field, format!("{things_field}/{name}"), text));
    let rows = rows.enumerate();
    let rows =
        rows.map(|(at, text)| Text::among(rows_field, format!("{rows_field}/{at}/text"), text));
    things.chain(rows).collect()
}

/// Throws the order of the rows. The things keep theirs.
pub(super) fn lay_out(things: &Things, rows: usize, dice: &mut Dice) -> Layout {
    Layout { rights: (0..things.len()).collect(), ..Layout::of(dice.shuffled(rows)) }
}

pub(super) fn show<'a>(
    things: &Things,
    rows: impl Iterator<Item = &'a LocalText>,
    layout: &Layout,
    writer: &Writer,
    shown: &mut Shown,
) -> Result<(), Flaw> {
    let (rows, things): (Vec<_>, Vec<_>) = (rows.collect(), things.values().collect());
    shown.choices = writer.choices(&rows, &layout.choices, number)?;
    shown.rights = writer.choices(&things, &layout.rights, letter)?;
    shown.offers.clone_from(&shown.rights);
    Ok(())
}

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

/// Returns what is given to each row, if each has something.
pub(super) fn all(given: &[usize]) -> Vec<Option<usize>> {
    given.iter().copied().map(Some).collect()
}

/// Returns the rows of a key in other places.
pub(super) fn moved(key: &[Option<usize>], places: &[usize]) -> Vec<Option<usize>> {
    places.iter().map(|row| key.get(*row).copied().flatten()).collect()
}

pub(super) fn pairs(layout: &Layout, given: &[Option<usize>]) -> Vec<(String, String)> {
    let pair = |(row, thing): (usize, &Option<usize>)| {
        let row = place_of(&layout.choices, row)?;
        Some((number(row), letter(place_of(&layout.rights, (*thing)?)?)))
    };
    given.iter().enumerate().filter_map(pair).collect()
}
