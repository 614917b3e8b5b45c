//! Two or more options are right, and at least one is not. Where the numbers of a sitting decide which, it
//! may be one alone.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{
    Asked, Filled, Mistake, Question, Text, asked,
    options::{self, Alternative, OPTIONS},
};
use crate::{
    check::Law,
    dice::Dice,
    expression::Expression,
    flaw::Flaw,
    layout::Layout,
    mark::{self, Mark},
    refused::Refused,
    shown::{Shown, Writer},
    value::Drawn,
};

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Multiple {
    pub options: Vec<Alternative>,
    #[serde(default = "options::shuffled", skip_serializing_if = "options::is_shuffled")]
    pub shuffle: bool,
    #[serde(default = "mark::one", skip_serializing_if = "mark::is_one")]
    pub marks: u8,
}

/// More keys than this nobody expects among six options.
const MOST: usize = 4;

impl Multiple {
    /// A mark that is missing is as wrong as one too many. Who marks all has chosen nothing.
    fn compared(&self, key: &BTreeSet<usize>, chosen: &BTreeSet<usize>) -> Mark {
        let is_all = (0..self.options.len()).all(|index| chosen.contains(&index));
        let wrong = if is_all { usize::MAX } else { key.symmetric_difference(chosen).count() };
        Mark::less(self.marks, wrong)
    }

    /// Returns how many of so many options somebody chooses who cannot tell them apart, and what share of
    /// the points that brings.
    fn blind(&self) -> (usize, f64) {
        let count = self.options.len();
        let most = count.saturating_sub(1);
        let sizes =
            if options::are_drawn(&self.options) { 1..=most } else { 2..=MOST.min(most) };
        asked::of_sets(count, sizes, |key, chosen| {
            let wrong = (key ^ chosen).count_ones() as usize;
            Mark::less(self.marks, wrong).share()
        })
    }
}

impl Question for Multiple {
    type Response = BTreeSet<usize>;
    const SAMPLE: &'static str = r#"
kind: multiple
stem: { en: Which ones?, es: ¿Cuáles? }
options:
  - { key: true, text: { en: One, es: Uno } }
  - { text: { en: Two, es: Dos }, says: Took it for one. }
  - { key: true, text: { en: Three, es: Tres } }
  - { text: { en: Four, es: Cuatro }, says: Mistook it. }
"#;

    fn texts(&self) -> Vec<Text<'_>> {
        options::texts(OPTIONS, &self.options)
    }

    fn expressions(&self) -> Vec<(String, &Expression)> {
        options::expressions(OPTIONS, &self.options)
    }

    fn mistakes(&self) -> Vec<Mistake<'_>> {
        options::mistakes(&self.options)
    }

    fn check(&self, law: &mut Law) {
        law.count("options", "options", self.options.len(), 4..=6);
        let keys = options::fixed_keys(&self.options);
        if keys.is_some_and(|keys| keys < 2 || keys == self.options.len()) {
            law.error("options", "two or more options are keys, and at least one is not");
        }
        law.marks(self.marks);
        options::check(law, OPTIONS, &self.options);
    }

    fn try_out(&self, drawn: &Drawn) -> Vec<Flaw> {
        let may = 1..self.options.len();
        options::try_out(OPTIONS, &self.options, drawn, |keys| {
            (!may.contains(&keys)).then_some("one or more options are keys, and at least one is not")
        })
    }

    fn lay_out(&self, _: &Drawn, dice: &mut Dice) -> Result<Layout, Flaw> {
        Ok(options::lay_out(&self.options, self.shuffle, dice))
    }

    fn show(&self, layout: &Layout, writer: &Writer, shown: &mut Shown) -> Result<(), Flaw> {
        options::show(&self.options, layout, writer, shown)
    }

    fn read(&self, layout: &Layout, filled: &Filled) -> Result<BTreeSet<usize>, Refused> {
        let chosen = layout.chosen(filled)?;
        let set: BTreeSet<_> = chosen.iter().copied().collect();
        if set.len() == chosen.len() { Ok(set) } else { Err(Refused::Twice) }
    }

    fn pairs(layout: &Layout, chosen: &BTreeSet<usize>) -> Vec<(String, String)> {
        chosen.iter().filter_map(|index| options::pair(layout, *index)).collect()
    }

    fn worth(&self) -> u8 {
        self.marks
    }

    fn asked(&self) -> Asked {
        Asked::Several(self.blind().0)
    }

    fn chance(&self) -> f64 {
        self.blind().1
    }

    fn things(&self) -> usize {
        self.options.len()
    }

    fn moved(key: &BTreeSet<usize>, places: &[usize]) -> BTreeSet<usize> {
        key.iter().map(|index| options::moved(*index, places)).collect()
    }

    fn mark(&self, drawn: &Drawn, chosen: &BTreeSet<usize>) -> Result<Mark, Flaw> {
        Ok(self.compared(&options::keys(OPTIONS, &self.options, drawn)?, chosen))
    }

    fn beside(&self, key: &BTreeSet<usize>, chosen: &BTreeSet<usize>) -> Option<Mark> {
        Some(self.compared(key, chosen))
    }

    fn key(&self, drawn: &Drawn) -> Result<BTreeSet<usize>, Flaw> {
        options::keys(OPTIONS, &self.options, drawn)
    }
}
