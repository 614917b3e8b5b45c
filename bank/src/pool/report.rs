//! What forms of a pool are like, and what of it is not as it should be.

use serde::Serialize;

use crate::{
    assembly::limits::{CHANCE, GENERATED, HEAVIEST, SINGLES, WORDS},
    language::Language,
};

/// In no more than this part of the forms may an item be.
pub(super) const EXPOSURE: f64 = 0.35;
/// So many items for each place of a skill are the aim.
pub(super) const EACH: usize = 4;

#[derive(Clone, Debug, Serialize)]
pub struct Pool {
    pub language: Language,
    pub forms: usize,
    pub blueprints: Vec<Pooled>,
    pub passes: bool,
}

/// What the forms of one blueprint are like. Shares of points are of 100; where forms differ, the worst counts.
#[derive(Clone, Debug, Serialize)]
pub struct Pooled {
    pub role: String,
    /// How many items a form has.
    pub places: usize,
    /// Skills that have fewer items than places.
    pub short: Vec<Short>,
    /// Skills that have fewer than four items for each place. With fewer than three, each is in too many forms.
    pub thin: Vec<Short>,
    /// In which part of the forms the most exposed item is, from 0 to 1.
    pub highest_exposure: f64,
    /// Items that are in too many forms, the most exposed first.
    pub exposed: Vec<Exposed>,
    /// How much of a form stands in another one too, of 100 items.
    pub overlap: f64,
    /// Of the form with most words.
    pub words: usize,
    /// How long that one takes, and how long the clock runs.
    pub minutes: f64,
    pub clock_minutes: f64,
    pub chance: f64,
    pub singles: f64,
    /// On average, as forms are drawn from what there is.
    pub generated: f64,
    pub heaviest: Option<Heaviest>,
    /// What is not as it should be, in words.
    pub faults: Vec<String>,
    pub passes: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Short {
    pub skill: String,
    pub needs: usize,
    pub has: usize,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Exposed {
    pub item: String,
    pub share: f64,
}

/// The item that carries most, and how much of a form's points.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Heaviest {
    pub item: String,
    pub share: f64,
}

impl Pooled {
    pub(super) fn judged(mut self) -> Self {
        let mut faults = vec![];
        for Short { skill, needs, has } in &self.short {
            faults.push(format!("`{skill}` has {has} items for {needs} places"));
        }
        if !self.exposed.is_empty() {
            let (count, most) = (self.exposed.len(), self.highest_exposure);
            faults.push(format!(
                "{count} items are in {EXPOSURE} of the forms or more, one of them in {most:.2}"
            ));
        }
        if self.words > WORDS {
            faults.push(format!("{} words: {WORDS} at most", self.words));
        }
        let mut at_most = |what: &str, is: f64, bar: f64| {
            if is > bar {
                faults.push(format!("{what} {is:.1} of 100 points: {bar:.0} at most"));
            }
        };
        at_most("chance earns", self.chance, CHANCE);
        at_most("singles carry", self.singles, SINGLES);
        if let Some(heaviest) = &self.heaviest {
            at_most(&format!("`{}` carries", heaviest.item), heaviest.share, HEAVIEST);
        }
        if self.generated < GENERATED {
            let generated = self.generated;
            faults.push(format!(
                "generated items carry {generated:.1} of 100 points: {GENERATED:.0} at least"
            ));
        }
        self.passes = faults.is_empty();
        self.faults = faults;
        self
    }
}
