//! The names and values of a form, to a response and back.
//!
//! A choice is sent by the name under which it was shown: `answer=b`, `answer=a&answer=c`,
//! `answer=52.40`. A line is sent with its place, counted from 1 (`a=3&b=1`), a left side with
//! its right side (`1=c&2=a`). What is left empty was not chosen.

use std::collections::BTreeSet;

use super::{
    content::Content,
    item::Answer,
    layout::{Layout, letter, number},
    mark::Response,
    number::read_number,
};
use crate::refused::Refused;

/// The name of the one input of an item that has one.
const ANSWER: &str = "answer";

type Pairs = [(String, String)];

impl Layout {
    /// Reads what was chosen or typed, or returns the first thing to mend.
    pub fn read(&self, content: &Content, pairs: &Pairs) -> Result<Response, Refused> {
        let filled = pairs.iter().map(|(name, value)| (name.trim(), value.trim()));
        let filled: Vec<_> = filled.filter(|(_, value)| !value.is_empty()).collect();
        if filled.is_empty() {
            return Err(Refused::Missing);
        }
        match &content.answer {
            Answer::Single(_) => match self.chosen(&filled)?[..] {
                [chosen] => Ok(Response::Single(chosen)),
                _ => Err(Refused::OneOnly),
            },
            Answer::Multiple(_) => {
                let chosen = self.chosen(&filled)?;
                let set: BTreeSet<_> = chosen.iter().copied().collect();
                if set.len() == chosen.len() { Ok(Response::Multiple(set)) } else { Err(twice()) }
            }
            Answer::Numeric { unit, .. } => match filled[..] {
                [(ANSWER, typed)] => {
                    read_number(typed, *unit)?;
                    Ok(Response::Numeric(typed.to_owned()))
                }
                [_] => Err(unknown()),
                _ => Err(Refused::OneOnly),
            },
            Answer::Ordering { .. } => self.ordered(&filled),
            Answer::Matching { .. } => self.matched(&filled),
        }
    }

    /// Returns the form that says the same: [`Self::read`] backwards, for a page that shows again
    /// what was saved.
    pub fn pairs(&self, response: &Response) -> Vec<(String, String)> {
        let option = |index: &usize| {
            let place = place_of(&self.choices, *index)?;
            Some((ANSWER.to_owned(), letter(place)))
        };
        match response {
            Response::Single(index) => option(index).into_iter().collect(),
            Response::Multiple(chosen) => chosen.iter().filter_map(option).collect(),
            Response::Numeric(typed) => vec![(ANSWER.to_owned(), typed.clone())],
            Response::Ordering(order) => {
                let line = |(place, index): (usize, &usize)| {
                    Some((letter(place_of(&self.choices, *index)?), number(place)))
                };
                order.iter().enumerate().filter_map(line).collect()
            }
            Response::Matching(matched) => {
                let pair = |(left, right): (usize, &Option<usize>)| {
                    let left = place_of(&self.choices, left)?;
                    Some((number(left), letter(place_of(&self.rights, (*right)?)?)))
                };
                matched.iter().enumerate().filter_map(pair).collect()
            }
        }
    }

    fn chosen(&self, filled: &[(&str, &str)]) -> Result<Vec<usize>, Refused> {
        let chosen = filled.iter().map(|(name, value)| {
            let index = at(&self.choices, value, letter);
            index.filter(|_| *name == ANSWER).ok_or_else(unknown)
        });
        chosen.collect()
    }

    fn ordered(&self, filled: &[(&str, &str)]) -> Result<Response, Refused> {
        let mut order = vec![None; self.choices.len()];
        for (name, value) in filled {
            let line = at(&self.choices, name, letter).ok_or_else(unknown)?;
            let place = (0..order.len()).find(|place| number(*place) == *value);
            let place = place.and_then(|place| order.get_mut(place)).ok_or_else(unknown)?;
            if place.replace(line).is_some() {
                return Err(twice());
            }
        }
        let order: Option<Vec<_>> = order.into_iter().collect();
        let order = order.ok_or(Refused::Incomplete)?;
        let lines: BTreeSet<_> = order.iter().collect();
        if lines.len() == order.len() { Ok(Response::Ordering(order)) } else { Err(twice()) }
    }

    fn matched(&self, filled: &[(&str, &str)]) -> Result<Response, Refused> {
        let mut matched = vec![None; self.choices.len()];
        for (name, value) in filled {
            let left = at(&self.choices, name, number).ok_or_else(unknown)?;
            let right = at(&self.rights, value, letter).ok_or_else(unknown)?;
            let is_taken = matched.contains(&Some(right));
            let place = matched.get_mut(left).ok_or_else(unknown)?;
            if is_taken || place.replace(right).is_some() {
                return Err(twice());
            }
        }
        Ok(Response::Matching(matched))
    }
}

fn unknown() -> Refused {
    Refused::UnknownChoice
}

fn twice() -> Refused {
    Refused::Twice
}

/// Returns what stands where that name is shown.
fn at(order: &[usize], name: &str, name_of: fn(usize) -> String) -> Option<usize> {
    order.iter().enumerate().find(|(place, _)| name_of(*place) == name).map(|(_, index)| *index)
}

fn place_of(order: &[usize], index: usize) -> Option<usize> {
    order.iter().position(|shown| *shown == index)
}

#[cfg(test)]
mod tests;
