//! What each item of a form earned in a sitting. An item without an answer that counts has earned nothing.

use std::collections::HashMap;

use bank::{Level, Mark, Measured, mark};

use crate::{
    assessments::{Contents, Form, FormItem, Lost},
    error::{Error, Result},
    sittings::{Placed, Sitting, Step},
};

/// One item of the form, and what was earned of it.
#[derive(Clone, Copy, Debug)]
pub struct Marked<'a> {
    pub group: &'a str,
    pub level: Level,
    /// Among how many options one was to be chosen, if that was asked.
    pub one_of: Option<u16>,
    /// What its difficulty was measured to be when the form was frozen. None while it was an estimate.
    pub measured: Option<Measured>,
    pub mark: Mark,
}

/// Marks what was answered in time, by what the form has frozen.
///
/// # Errors
/// Refuses a form of which an item cannot be found: its test stands still.
pub fn marked<'a>(
    contents: &Contents,
    form: &'a Form,
    sitting: &Sitting,
) -> Result<Vec<Marked<'a>>> {
    let placed = sitting.items.iter().zip(sitting.standing());
    let placed: HashMap<_, _> =
        placed.map(|(placed, stands)| (placed.item.as_str(), (placed, stands))).collect();
    let one = |frozen: &'a FormItem| {
        let found = placed.get(frozen.item.as_str());
        let (placed, stands) = found.ok_or_else(|| not_asked(&frozen.item))?;
        marked_one(contents, frozen, placed, *stands)
    };
    form.items.iter().map(one).collect()
}

/// Returns what each item of a form is, of a sitting in which nothing was answered.
///
/// # Errors
/// Refuses a form of which an item cannot be found.
pub fn unanswered<'a>(contents: &Contents, form: &'a Form) -> Result<Vec<Marked<'a>>, Lost> {
    let one = |frozen: &'a FormItem| {
        let content = contents.get(&frozen.item, &frozen.sha256)?;
        Ok(Marked {
            group: &frozen.group,
            level: content.level,
            one_of: content.one_of(),
            measured: frozen.measured,
            mark: Mark { earned: 0, of: content.worth() },
        })
    };
    form.items.iter().map(one).collect()
}

fn marked_one<'a>(
    contents: &Contents,
    frozen: &'a FormItem,
    placed: &Placed,
    stands: Option<&Step>,
) -> Result<Marked<'a>> {
    let content = contents.get(&frozen.item, &frozen.sha256)?;
    if placed.sha256 != frozen.sha256 {
        return Err(Lost(frozen.item.clone()).into());
    }
    let mark = match stands.and_then(|step| step.response.as_ref()) {
        Some(response) => mark(content, &placed.drawn, response)?,
        None => Mark { earned: 0, of: content.worth() },
    };
    let (group, level) = (frozen.group.as_str(), content.level);
    Ok(Marked { group, level, one_of: content.one_of(), measured: frozen.measured, mark })
}

fn not_asked(item: &str) -> Error {
    Error::internal(format!("the item {item} of a frozen form was not asked"))
}
