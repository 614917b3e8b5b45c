//! How widely those are spread who met the items, and where their middle lies.

use super::{Pair, conditional::dot};
use crate::{grid::Point, refused::Refused};

/// People N(0, 1) get an item right with the chance 1 / (1 + exp(−(aθ − d − c))).
pub(super) struct People {
    /// a
    pub slope: f64,
    /// c: how much harder all items are than if their mean were the middle of the people.
    pub shift: f64,
}

impl People {
    pub fn difficulty(&self, d: f64) -> f64 {
        (d + self.shift) / self.slope
    }

    /// Returns the chance of a right answer at each ability.
    pub fn curve(&self, d: f64, grid: &[Point]) -> Vec<f64> {
        grid.iter().map(|point| logistic(self.slope * point.theta - d - self.shift)).collect()
    }
}

const SLOPES: (f64, f64) = (0.05, 6.0);
const FARTHEST: f64 = 40.0;

/// Finds a and c at which as many right answers, and as many pairs with both right, are to be expected as there are.
pub(super) fn of(
    items: usize,
    pairs: &[Pair],
    values: &[f64],
    grid: &[Point],
) -> Result<People, Refused> {
    let (mut met, mut right, mut both) = (vec![0.0; items], 0.0, 0.0);
    for pair in pairs {
        let people = pair.people() as f64;
        met[pair.items.0] += people;
        met[pair.items.1] += people;
        right += (2 * pair.both + pair.first + pair.second) as f64;
        both += pair.both as f64;
    }
    let shares = weights(grid);
    let at = |slope: f64| {
        let expected = |shift: f64| -> f64 {
            let people = People { slope, shift };
            let share = |d: f64| dot(&people.curve(d, grid), &shares);
            values.iter().zip(&met).map(|(&d, met)| met * share(d)).sum()
        };
        People { slope, shift: falls_to(|shift| expected(shift) - right, (-FARTHEST, FARTHEST)) }
    };
    let short = |slope: f64| {
        let people = at(slope);
        let curves: Vec<_> = values.iter().map(|&d| people.curve(d, grid)).collect();
        both - pairs.iter().map(|pair| both_right(pair, &curves, &shares)).sum::<f64>()
    };
    if short(SLOPES.0) <= 0.0 {
        return Err(Refused::NoSpread("people, by these pairs,"));
    }
    if short(SLOPES.1) >= 0.0 {
        return Err(Refused::NotConverged { iterations: 0, why: "the items are as good as one" });
    }
    Ok(at(falls_to(short, SLOPES)))
}

fn both_right(pair: &Pair, curves: &[Vec<f64>], shares: &[f64]) -> f64 {
    let (one, other) = (&curves[pair.items.0], &curves[pair.items.1]);
    let points = one.iter().zip(other).zip(shares);
    let share: f64 = points.map(|((one, other), share)| one * other * share).sum();
    pair.people() as f64 * share
}

pub(super) fn weights(grid: &[Point]) -> Vec<f64> {
    grid.iter().map(|point| point.ln_weight.exp()).collect()
}

pub(super) fn logistic(z: f64) -> f64 {
    1.0 / (1.0 + (-z).exp())
}

/// Finds where a falling function is 0.
pub(super) fn falls_to(of: impl Fn(f64) -> f64, (mut low, mut high): (f64, f64)) -> f64 {
    for _ in 0..50 {
        let middle = f64::midpoint(low, high);
        if of(middle) > 0.0 { low = middle } else { high = middle }
    }
    f64::midpoint(low, high)
}
