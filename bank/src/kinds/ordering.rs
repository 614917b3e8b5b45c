//! Lines are put in their right order.

use std::{cmp, collections::BTreeSet};

use serde::{Deserialize, Serialize};

use super::{Asked, Filled, Question, Text, asked, options, Mistake, About};
use crate::{
    check::Law,
    dice::Dice,
    draw::with,
    expression::Expression,
    flaw::Flaw,
    form::{at, place_of},
    layout::{Layout, letter, number},
    local_text::LocalText,
    mark::{self, Mark},
    refused::Refused,
    shown::{Choice, Shown, Writer},
    value::Drawn,
};

/// The lines are given in the right order, unless `by` gives another.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ordering {
    pub lines: Vec<Line>,
    #[serde(default = "mark::one", skip_serializing_if = "mark::is_one")]
    pub marks: u8,
    #[serde(default, skip_serializing)]
    pub says: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    pub text: LocalText,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Expression>,
}

impl Ordering {
    /// Returns the right order of the lines: the file's, or that of rising `by`.
    pub(crate) fn right(&self, drawn: &Drawn) -> Result<Vec<usize>, Flaw> {
        let mut order: Vec<usize> = (0..self.lines.len()).collect();
        let mut values = vec![];
        for (index, line) in self.lines.iter().enumerate() {
            let Some(by) = &line.by else { return Ok(order) };
            let wrong = |why| Flaw::new(format!("lines/{index}/by"), with(why, drawn));
            values.push(by.value(drawn).map_err(wrong)?);
        }
        for (index, value) in values.iter().enumerate() {
            let is_apart = |other| {
                matches!(value.order(other), Some(cmp::Ordering::Less | cmp::Ordering::Greater))
            };
            if let Some(twin) = values[..index].iter().find(|other| !is_apart(other)) {
                let path = format!("lines/{index}/by");
                let why = format!("nothing tells {value} from {twin} of a line above");
                return Err(Flaw::new(path, with(why, drawn)));
            }
        }
        let compared = |one: &usize, two: &usize| values[*one].order(&values[*two]);
        order.sort_by(|one, two| compared(one, two).unwrap_or(cmp::Ordering::Equal));
        Ok(order)
    }

    /// Two neighbors that have changed places are one thing wrong, anything else is all.
    fn compared(&self, right: &[usize], order: &[usize]) -> Mark {
        let wrong = if order == right {
            0
        } else if is_one_swap(order, right) {
            1
        } else {
            usize::MAX
        };
        Mark::less(self.marks, wrong)
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

/// Returns whether two neighbors have changed places, and nothing else is wrong.
fn is_one_swap(order: &[usize], right: &[usize]) -> bool {
    let wrong: Vec<_> = (0..right.len()).filter(|at| order.get(*at) != right.get(*at)).collect();
    let [one, two] = wrong[..] else { return false };
    order.len() == right.len() && two == one + 1 && order[one] == right[two]
        && order[two] == right[one]
}

impl Question for Ordering {
    /// The lines, first to last.
    type Response = Vec<usize>;
    const SAMPLE: &'static str = r#"
kind: ordering
draw:
  one: { whole: { from: 1, to: 99 } }
  two: { whole: { from: 1, to: 99 } }
  three: { whole: { from: 1, to: 99 } }
such_that: [one != two, one != three, two != three]
stem: { en: In which order?, es: ¿En qué orden? }
lines:
  - { text: { en: "First {{one}}", es: "Primero {{one}}" }, by: one }
  - { text: { en: "Second {{two}}", es: "Segundo {{two}}" }, by: two }
  - { text: { en: "Third {{three}}", es: "Tercero {{three}}" }, by: three }
  - { text: { en: Last, es: Al final }, by: "100" }
says: Does not know the order.
"#;

    fn texts(&self) -> Vec<Text<'_>> {
        let lines = self.lines.iter().enumerate();
        let path = |index: usize| format!("lines/{index}/text");
        lines.map(|(index, line)| Text::among("lines", path(index), &line.text)).collect()
    }

    fn expressions(&self) -> Vec<(String, &Expression)> {
        let lines = self.lines.iter().enumerate();
        lines
            .filter_map(|(index, line)| Some((format!("lines/{index}/by"), line.by.as_ref()?)))
            .collect()
    }

    fn mistakes(&self) -> Vec<Mistake<'_>> {
        Mistake::of(About::Whole, self.says.as_ref()).into_iter().collect()
    }

    fn check(&self, law: &mut Law) {
        law.count("lines", "lines", self.lines.len(), 4..=6);
        law.marks(self.marks);
        law.needs_says(self.says.as_deref());
        for (index, line) in self.lines.iter().enumerate() {
            let path = format!("lines/{index}");
            if law.is_generated && line.by.is_none() {
                law.error(&path, "in an item with `draw` each line has `by`");
            }
            if !law.is_generated && line.by.is_some() {
                law.error(&format!("{path}/by"), "`by` is for items with `draw`");
            }
        }
    }

    fn lay_out(&self, drawn: &Drawn, dice: &mut Dice) -> Result<Layout, Flaw> {
        Ok(Layout::of(unlike(&self.right(drawn)?, dice)))
    }

    fn show(&self, layout: &Layout, writer: &Writer, shown: &mut Shown) -> Result<(), Flaw> {
        let texts: Vec<_> = self.lines.iter().map(|line| &line.text).collect();
        shown.choices = writer.choices(&texts, &layout.choices, letter)?;
        shown.offers = (0..texts.len()).map(|place| Choice::plain(number(place))).collect();
        Ok(())
    }

    fn read(&self, layout: &Layout, filled: &Filled) -> Result<Vec<usize>, Refused> {
        let mut order = vec![None; layout.choices.len()];
        for (name, value) in filled {
            let line = at(&layout.choices, name, letter).ok_or(Refused::UnknownChoice)?;
            let place = (0..order.len()).find(|place| number(*place) == *value);
            let place = place.and_then(|place| order.get_mut(place));
            if place.ok_or(Refused::UnknownChoice)?.replace(line).is_some() {
                return Err(Refused::Twice);
            }
        }
        let order: Option<Vec<_>> = order.into_iter().collect();
        let order = order.ok_or(Refused::Incomplete)?;
        let lines: BTreeSet<_> = order.iter().collect();
        if lines.len() == order.len() { Ok(order) } else { Err(Refused::Twice) }
    }

    fn pairs(layout: &Layout, order: &Vec<usize>) -> Vec<(String, String)> {
        let line = |(place, index): (usize, &usize)| {
            Some((letter(place_of(&layout.choices, *index)?), number(place)))
        };
        order.iter().enumerate().filter_map(line).collect()
    }

    fn worth(&self) -> u8 {
        self.marks
    }

    fn asked(&self) -> Asked {
        Asked::Order
    }

    fn chance(&self) -> f64 {
        let count = self.lines.len();
        let order: Vec<_> = (0..count).collect();
        let orders = asked::placings(count, count);
        asked::mean(orders.iter().map(|right| self.compared(right, &order).share()))
    }

    fn things(&self) -> usize {
        self.lines.len()
    }

    fn moved(key: &Vec<usize>, places: &[usize]) -> Vec<usize> {
        key.iter().map(|line| options::moved(*line, places)).collect()
    }

    fn mark(&self, drawn: &Drawn, order: &Vec<usize>) -> Result<Mark, Flaw> {
        Ok(self.compared(&self.right(drawn)?, order))
    }

    fn beside(&self, key: &Vec<usize>, order: &Vec<usize>) -> Option<Mark> {
        Some(self.compared(key, order))
    }

    fn key(&self, drawn: &Drawn) -> Result<Vec<usize>, Flaw> {
        self.right(drawn)
    }
}
