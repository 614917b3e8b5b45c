//! How long a form is to read and to answer.

use std::{collections::BTreeSet, iter::Sum};

use crate::{
    dice::seed_of,
    draw::draw,
    flaw::Flaw,
    item::Item,
    kinds::{Asked, Asks},
    language::Language,
    sight::{self, Sight},
};

/// Words a second of somebody who reads carefully.
const WORDS_A_SECOND: f64 = 2.5;
/// For each thing that is chosen, ordered or typed.
const SECONDS_A_STEP: f64 = 15.0;
/// What stands between the row and the column of a cell.
const OF_COLUMN: &str = " · ";
/// Draws of an item, of which the longest counts.
const DRAWS: usize = 5;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Length {
    pub words: usize,
    pub steps: usize,
}

impl Length {
    pub fn of(item: &Item, language: Language) -> Result<Self, Flaw> {
        let mut longest = Self::default();
        for number in 0..DRAWS {
            let seed = seed_of(&format!("length {number}"));
            let sight = Sight::in_language(item, &draw(item, &seed)?, language, &seed)?;
            let asks = Asks { asked: item.answer.asked(), steps: item.answer.steps() };
            longest.words = longest.words.max(words(&sight));
            longest.steps = longest.steps.max(steps(&sight, &asks));
        }
        Ok(longest)
    }

    pub fn seconds(self) -> f64 {
        self.words as f64 / WORDS_A_SECOND + self.steps as f64 * SECONDS_A_STEP
    }

    /// The clock leaves half of the time more, and in Spanish, which runs longer, four fifths.
    pub fn clock_seconds(self, language: Language) -> f64 {
        self.seconds()
            * match language {
                Language::English => 1.5,
                Language::Spanish => 1.8,
            }
    }
}

impl<'a> Sum<&'a Length> for Length {
    fn sum<I: Iterator<Item = &'a Length>>(all: I) -> Self {
        all.fold(Self::default(), |sum, one| Self {
            words: sum.words + one.words,
            steps: sum.steps + one.steps,
        })
    }
}

/// The texts of gaps and steps are told twice by a sight that has steps: once is enough. So are the heads of a table's
/// rows and columns, which stand before each of its cells.
fn words(sight: &Sight) -> usize {
    let count = |text: &str| sight::words(text).count();
    if !sight.steps.is_empty() {
        let steps = sight.steps.iter().map(|step| words(&step.sight));
        return count(&sight.stem) + steps.sum::<usize>();
    }
    let mut heads = BTreeSet::new();
    let mut own = |text: &str| match text.split_once(OF_COLUMN) {
        Some((row, column)) => [row, column]
            .into_iter()
            .filter(|head| heads.insert((*head).to_owned()))
            .map(count)
            .sum(),
        None => count(text),
    };
    count(&sight.stem) + sight.texts().into_iter().map(&mut own).sum::<usize>()
}

fn steps(sight: &Sight, asks: &Asks) -> usize {
    match asks.asked {
        Asked::One | Asked::Several(_) | Asked::Number => 1,
        Asked::Order | Asked::Each { .. } | Asked::Words => sight.choices.len().max(1),
        Asked::Steps => {
            sight.steps.iter().zip(&asks.steps).map(|(step, asks)| steps(&step.sight, asks)).sum()
        }
    }
}
