//! In which order one sitting shows the choices of an item. It follows from the seed, so that it
//! is the same after a reload, in each language, and when the answer comes back.

use super::{
    content::Content,
    dice::{Dice, Seed},
    flaw::Flaw,
    value::Drawn,
};

/// Places are counted as shown; what stands there is told by its index in the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Layout {
    /// Options, lines, or left sides.
    pub(crate) choices: Vec<usize>,
    /// Right sides, those that belong nowhere last in the file.
    pub(crate) rights: Vec<usize>,
    /// Of each gap of a sentence its choices, of each step of a case all of it.
    pub(crate) inner: Vec<Layout>,
}

impl Layout {
    pub fn new(content: &Content, drawn: &Drawn, seed: &Seed) -> Result<Self, Flaw> {
        let mut dice = Dice::new(seed, &format!("layout {}", content.id));
        content.answer.lay_out(drawn, &mut dice)
    }

    pub(crate) fn of(choices: Vec<usize>) -> Self {
        Self { choices, ..Self::default() }
    }
}

/// The name of a choice as shown: `a`, `b`, `c`. It says nothing about which choice it is.
pub(crate) fn letter(place: usize) -> String {
    ('a'..='z').nth(place).map_or_else(|| number(place), String::from)
}

/// The name of a left side as shown: `1`, `2`, `3`.
pub(crate) fn number(place: usize) -> String {
    (place + 1).to_string()
}
