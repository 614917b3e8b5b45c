//! Differences of difficulties, whoever the people are.

use super::Pair;
use crate::{refused::Refused, symmetric::inverse};

/// Intercepts d of logit P = aθ − d, of which the mean is 0.
pub(super) struct Differences {
    pub values: Vec<f64>,
    /// The inverse of the curvature there, row by row.
    pub inverse: Vec<f64>,
}

const ROUNDS: usize = 100;
const TOLERANCE: f64 = 1e-10;

/// Climbs Σ x ln π + (m − x) ln(1 − π), where of m people with exactly one right x had the first, and
/// π = 1 / (1 + exp(dᵢ − dⱼ)). It has one summit, because no count is 0 and pairs link all items.
pub(super) fn differences(items: usize, pairs: &[Pair]) -> Result<Differences, Refused> {
    let mut values = vec![0.0; items];
    for _ in 0..ROUNDS {
        let (uphill, bend) = slopes(&values, pairs);
        let inverse = inverse(&bend, items).ok_or(FLAT)?;
        let step: Vec<f64> = inverse.chunks(items).map(|row| dot(row, &uphill)).collect();
        let longest = step.iter().fold(0.0_f64, |most, one| most.max(one.abs()));
        // Far from the summit the parabola is not to be trusted: no step is longer than a logit.
        let scale = if longest > 1.0 { longest.recip() } else { 1.0 };
        values.iter_mut().zip(&step).for_each(|(value, step)| *value += scale * step);
        if longest < TOLERANCE {
            return Ok(Differences { values, inverse });
        }
    }
    Err(Refused::NotConverged { iterations: ROUNDS, why: "the pairs contradict each other" })
}

const FLAT: Refused =
    Refused::NotConverged { iterations: 0, why: "the pairs do not link all items" };

/// Returns the chance that of two items of which one is right, it is the first.
pub(super) fn first_of(values: &[f64], pair: &Pair) -> f64 {
    let (one, other) = pair.items;
    1.0 / (1.0 + (values[one] - values[other]).exp())
}

fn slopes(values: &[f64], pairs: &[Pair]) -> (Vec<f64>, Vec<f64>) {
    let items = values.len();
    // A ridge along the direction in which nothing is known, where all move together.
    let (mut uphill, mut bend) = (vec![0.0; items], vec![(items as f64).recip(); items * items]);
    for pair in pairs {
        let (one, other) = pair.items;
        let (m, p) = ((pair.first + pair.second) as f64, first_of(values, pair));
        let (surplus, weight) = (pair.first as f64 - m * p, m * p * (1.0 - p));
        uphill[one] -= surplus;
        uphill[other] += surplus;
        bend[one * items + one] += weight;
        bend[other * items + other] += weight;
        bend[one * items + other] -= weight;
        bend[other * items + one] -= weight;
    }
    (uphill, bend)
}

pub(super) fn dot(left: &[f64], right: &[f64]) -> f64 {
    left.iter().zip(right).map(|(left, right)| left * right).sum()
}
