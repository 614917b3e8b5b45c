//! The names and values of a form, to a response and back.
//!
//! A choice is sent by the name under which it was shown: `answer=b`, `answer=a&answer=c`,
//! `answer=52.40`. A line is sent with its place, counted from 1 (`a=3&b=1`), a left side with
//! its right side (`1=c&2=a`). What is left empty was not chosen.

use super::{
    content::Content,
    kinds::{Filled, Response},
    layout::{Layout, letter},
    refused::Refused,
};

/// The name of the one input of an item that has one.
pub(crate) const ANSWER: &str = "answer";
/// What is sent by whoever finds nothing to mark.
pub const NONE: &str = "none";

impl Layout {
    /// Reads what was chosen or typed, or returns the first thing to mend.
    pub fn read(&self, content: &Content, pairs: &[(String, String)]) -> Result<Response, Refused> {
        let filled = pairs.iter().map(|(name, value)| (name.trim(), value.trim()));
        let filled: Vec<_> = filled.filter(|(_, value)| !value.is_empty()).collect();
        if filled.is_empty() {
            return Err(Refused::Missing);
        }
        content.answer.read(self, &filled)
    }

    /// Returns the form that says the same: [`Self::read`] backwards, for a page that shows again
    /// what was saved.
    pub fn pairs(&self, response: &Response) -> Vec<(String, String)> {
        response.pairs(self)
    }

    /// Returns the options that were chosen, as often as they were.
    pub(crate) fn chosen(&self, filled: &Filled) -> Result<Vec<usize>, Refused> {
        let chosen = filled.iter().map(|(name, value)| {
            let index = at(&self.choices, value, letter);
            index.filter(|_| *name == ANSWER).ok_or(Refused::UnknownChoice)
        });
        chosen.collect()
    }
}

/// Returns what was typed into the one input.
pub(crate) fn typed<'a>(filled: &Filled<'a>) -> Result<&'a str, Refused> {
    match filled[..] {
        [(ANSWER, typed)] => Ok(typed),
        [_] => Err(Refused::UnknownChoice),
        _ => Err(Refused::OneOnly),
    }
}

/// Returns what stands where that name is shown.
pub(crate) fn at(order: &[usize], name: &str, name_of: fn(usize) -> String) -> Option<usize> {
    order.iter().enumerate().find(|(place, _)| name_of(*place) == name).map(|(_, index)| *index)
}

pub(crate) fn place_of(order: &[usize], index: usize) -> Option<usize> {
    order.iter().position(|shown| *shown == index)
}

#[cfg(test)]
mod tests;
