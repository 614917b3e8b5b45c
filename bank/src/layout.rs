//! In which order one sitting shows the choices of an item. It follows from the seed, so that it
//! is the same after a reload, in each language, and when the answer comes back.

use super::{
    content::Content,
    dice::{Dice, Seed},
    flaw::Flaw,
    item::Answer,
    mark::right_order,
    value::Drawn,
};

/// Places are counted as shown; what stands there is told by its index in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout {
    /// Options, lines, or left sides.
    pub(super) choices: Vec<usize>,
    /// Right sides, those that belong nowhere last in the file.
    pub(super) rights: Vec<usize>,
}

impl Layout {
    pub fn new(content: &Content, drawn: &Drawn, seed: &Seed) -> Result<Self, Flaw> {
        let mut dice = Dice::new(seed, &format!("layout {}", content.id));
        let (choices, rights) = match &content.answer {
            Answer::Single(options) | Answer::Multiple(options) if content.shuffle => {
                (dice.shuffled(options.len()), vec![])
            }
            Answer::Single(options) | Answer::Multiple(options) => {
                ((0..options.len()).collect(), vec![])
            }
            Answer::Numeric { .. } => (vec![], vec![]),
            Answer::Ordering { lines, .. } => {
                let right = right_order(lines, drawn)?;
                (unlike(&right, &mut dice), vec![])
            }
            Answer::Matching { pairs, extra, .. } => {
                ((0..pairs.len()).collect(), dice.shuffled(pairs.len() + extra.len()))
            }
        };
        Ok(Self { choices, rights })
    }
}

/// Returns an order that is not the right one: nobody is given the answer.
fn unlike(right: &[usize], dice: &mut Dice) -> Vec<usize> {
    for _ in 0..100 {
        let order = dice.shuffled(right.len());
        if order != right {
            return order;
        }
    }
    right.iter().rev().copied().collect()
}

/// The name of a choice as shown: `a`, `b`, `c`. It says nothing about which choice it is.
pub(super) fn letter(place: usize) -> String {
    ('a'..='z').nth(place).map_or_else(|| number(place), String::from)
}

/// The name of a left side as shown: `1`, `2`, `3`.
pub(super) fn number(place: usize) -> String {
    (place + 1).to_string()
}
