//! What a response earned. An item of these kinds is right or wrong as a whole.

use std::{cmp::Ordering, collections::BTreeSet};

use serde::{Deserialize, Serialize};

use super::{
    content::Content,
    draw,
    flaw::Flaw,
    item::{Answer, Line},
    number::read_number,
    value::Drawn,
};

/// What somebody answered. Options and lines are told by their index in the file, so that it does
/// not depend on the order in which they were shown, or on the language: `{"single":2}`,
/// `{"multiple":[0,2]}`, `{"numeric":"52.40"}`, `{"ordering":[2,0,1]}`, `{"matching":[1,null,0]}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Response {
    Single(usize),
    Multiple(BTreeSet<usize>),
    /// As typed.
    Numeric(String),
    /// The lines, first to last.
    Ordering(Vec<usize>),
    /// For each left side its right side; those that belong nowhere are counted after the others.
    Matching(Vec<Option<usize>>),
}

/// What a response earned, of what its item is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    pub earned: u8,
    pub of: u8,
}

impl Mark {
    pub const fn all_or_nothing(is_right: bool) -> Self {
        Self { earned: is_right as u8, of: 1 }
    }

    /// Returns whether nothing is missing. What is not scored is never whole.
    pub const fn is_whole(self) -> bool {
        self.of > 0 && self.earned == self.of
    }
}

/// Returns what the response earned with these numbers. One of another kind earns nothing.
pub fn mark(content: &Content, drawn: &Drawn, response: &Response) -> Result<Mark, Flaw> {
    let is_right = match (&content.answer, response) {
        (Answer::Single(options), Response::Single(chosen)) => {
            options.get(*chosen).is_some_and(|option| option.key)
        }
        (Answer::Multiple(options), Response::Multiple(chosen)) => {
            let keys = options.iter().enumerate().filter(|(_, option)| option.key);
            keys.map(|(index, _)| index).eq(chosen.iter().copied())
        }
        (Answer::Numeric { value, unit, within, .. }, Response::Numeric(typed)) => {
            let key = value.number(drawn).map_err(|why| Flaw::new("answer/value", why))?;
            let typed = read_number(typed, *unit);
            typed.is_ok_and(|typed| (typed - key).abs() <= *within)
        }
        (Answer::Ordering { lines, .. }, Response::Ordering(order)) => {
            *order == right_order(lines, drawn)?
        }
        (Answer::Matching { pairs, .. }, Response::Matching(matched)) => {
            let is_right = |(left, right): (usize, &Option<usize>)| *right == Some(left);
            matched.len() == pairs.len() && matched.iter().enumerate().all(is_right)
        }
        _ => false,
    };
    Ok(Mark::all_or_nothing(is_right))
}

/// Returns a response that is right for these numbers. Never for the eyes of a candidate.
pub fn key(content: &Content, drawn: &Drawn) -> Result<Response, Flaw> {
    Ok(match &content.answer {
        Answer::Single(options) => {
            let key = options.iter().position(|option| option.key);
            Response::Single(key.ok_or_else(|| Flaw::new("options", "no option is the key"))?)
        }
        Answer::Multiple(options) => {
            let keys = options.iter().enumerate().filter(|(_, option)| option.key);
            Response::Multiple(keys.map(|(index, _)| index).collect())
        }
        Answer::Numeric { value, .. } => {
            let key = value.number(drawn).map_err(|why| Flaw::new("answer/value", why))?;
            Response::Numeric(key.normalize().to_string())
        }
        Answer::Ordering { lines, .. } => Response::Ordering(right_order(lines, drawn)?),
        Answer::Matching { pairs, .. } => Response::Matching((0..pairs.len()).map(Some).collect()),
    })
}

/// Returns the right order of the lines: the file's, or that of rising `by`.
pub(super) fn right_order(lines: &[Line], drawn: &Drawn) -> Result<Vec<usize>, Flaw> {
    let mut order: Vec<usize> = (0..lines.len()).collect();
    let mut values = vec![];
    for (index, line) in lines.iter().enumerate() {
        let Some(by) = &line.by else { return Ok(order) };
        let wrong = |why| Flaw::new(format!("lines/{index}/by"), draw::with(why, drawn));
        values.push(by.value(drawn).map_err(wrong)?);
    }
    for (index, value) in values.iter().enumerate() {
        let twin = values[..index]
            .iter()
            .find(|other| !matches!(value.order(other), Some(Ordering::Less | Ordering::Greater)));
        if let Some(twin) = twin {
            let path = format!("lines/{index}/by");
            let why = format!("nothing tells {value} from {twin} of a line above");
            return Err(Flaw::new(path, draw::with(why, drawn)));
        }
    }
    order.sort_by(|one, two| values[*one].order(&values[*two]).unwrap_or(Ordering::Equal));
    Ok(order)
}

#[cfg(test)]
mod tests;
