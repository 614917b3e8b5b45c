//! What guessing earns of a blueprint, and whether that is little enough.

use serde::Serialize;

/// No way to guess may earn more above chance, in points of 100, unless keys that lie at random let the best
/// way earn more.
pub(super) const LEAST_BAR: f64 = 5.0;
/// And never more than this.
pub(super) const HIGHEST_BAR: f64 = 9.0;
/// All that is seen, weighed together, may earn no more above chance.
pub(super) const MIXTURE_BAR: f64 = 8.0;

/// What those earn who know nothing and read well. All shares and excesses are points of 100.
#[derive(Clone, Debug, Serialize)]
pub struct Guessing {
    pub forms: usize,
    pub draws: usize,
    pub shuffles: usize,
    pub blueprints: Vec<Guessed>,
    pub passes: bool,
}

#[derive(Clone, Debug, Serialize)]
pub struct Guessed {
    pub role: String,
    /// What a form is worth, on average.
    pub points: f64,
    /// What the best policy earns that sees kinds, counts and instructions.
    pub chance: f64,
    /// The ways, the one that earns most first.
    pub ways: Vec<WayEarns>,
    /// What the best way earns above chance in 95 of 100 banks whose keys lie at random.
    pub shuffled: f64,
    /// What the best way may earn above chance.
    pub bar: f64,
    pub mixture: WayEarns,
    pub mixture_bar: f64,
    pub passes: bool,
}

#[derive(Clone, Debug, Serialize)]
pub struct WayEarns {
    pub way: String,
    pub share: f64,
    pub excess: f64,
}

impl WayEarns {
    pub(super) fn new(way: impl Into<String>, chance: f64, excess: f64) -> Self {
        Self { way: way.into(), share: tenths(chance + excess), excess: tenths(excess) }
    }
}

impl Guessed {
    /// Returns what the best way earns above chance.
    pub fn best(&self) -> f64 {
        self.ways.first().map_or(0.0, |way| way.excess)
    }

    pub(super) fn judged(mut self) -> Self {
        self.ways.sort_by(|one, two| two.excess.total_cmp(&one.excess));
        self.bar = LEAST_BAR.max(self.shuffled).min(HIGHEST_BAR);
        self.passes = self.best() <= self.bar && self.mixture.excess <= self.mixture_bar;
        self
    }
}

pub(crate) fn tenths(points: f64) -> f64 {
    (points * 10.0).round() / 10.0
}
