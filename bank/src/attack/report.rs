//! What a look-up cheat earns of a blueprint.

use serde::Serialize;

use super::Copied;
use crate::guess::tenths;

/// A cheat may earn so many points of 100 more than one who guesses blindly.
pub(super) const BAR: f64 = 30.0;

/// All shares are points of 100.
#[derive(Clone, Debug, Serialize)]
pub struct Attack {
    pub forms: usize,
    /// How many draws of each template the cheat keeps.
    pub kept: usize,
    pub blueprints: Vec<Attacked>,
    /// Each item that a blueprint asks for, the one that is copied best first.
    pub items: Vec<Copied>,
    pub passes: bool,
}

#[derive(Clone, Debug, Serialize)]
pub struct Attacked {
    pub role: String,
    /// What a form is worth, on average.
    pub points: f64,
    /// How much of that is asked by items with numbers of their own in each sitting.
    pub generated: f64,
    /// What the best policy earns that sees kinds, counts and instructions.
    pub guesser: f64,
    pub cheat: f64,
    pub above: f64,
    pub bar: f64,
    /// What a cheat earns who also compares line by line, and how much that is above the guesser. It is
    /// told and not judged: decision 0099 says why.
    pub by_line: f64,
    pub by_line_above: f64,
    /// Generated items of which the cheat earns more than half, the worst first.
    pub leaks: Vec<Leak>,
    pub passes: bool,
}

#[derive(Clone, Debug, Serialize)]
pub struct Leak {
    pub item: String,
    /// What the cheat earns of it, of 100.
    pub share: f64,
}

impl Attacked {
    pub(super) fn judged(mut self) -> Self {
        self.leaks.sort_by(|one, two| two.share.total_cmp(&one.share));
        self.above = tenths(self.cheat - self.guesser);
        self.by_line_above = tenths(self.by_line - self.guesser);
        self.passes = self.above <= self.bar;
        self
    }
}
