//! What a response earned.

use super::{content::Content, flaw::Flaw, kinds::Response, value::Drawn};

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

    /// Takes a point off for each thing that is wrong, down to none.
    pub fn less(of: u8, wrong: usize) -> Self {
        let wrong = u8::try_from(wrong).unwrap_or(u8::MAX);
        Self { earned: of.saturating_sub(wrong), of }
    }

    /// Returns how much of what there is was earned, from 0 to 1. What is not scored has no share.
    pub fn share(self) -> f64 {
        if self.of == 0 { 0.0 } else { f64::from(self.earned) / f64::from(self.of) }
    }

    /// Returns whether nothing is missing. What is not scored is never whole.
    pub const fn is_whole(self) -> bool {
        self.of > 0 && self.earned == self.of
    }
}

/// What an item is worth that says nothing of `marks`: it is right or wrong as a whole.
pub(crate) const fn one() -> u8 {
    1
}

pub(crate) const fn is_one(marks: &u8) -> bool {
    *marks == 1
}

/// Returns what the response earned with these numbers. One of another kind earns nothing.
pub fn mark(content: &Content, drawn: &Drawn, response: &Response) -> Result<Mark, Flaw> {
    content.answer.mark(drawn, response)
}

/// Returns a response that earns all points with these numbers. Never for the eyes of a candidate.
pub fn key(content: &Content, drawn: &Drawn) -> Result<Response, Flaw> {
    content.answer.key(drawn)
}

#[cfg(test)]
mod tests;
