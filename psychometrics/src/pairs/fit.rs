//! How far an item goes with the slope that all have in common.
//!
//! Nobody's ability is known, so no residual is. But how many got an item and each of the others right shows its own
//! slope, and from that follows what its mean squares (Wright & Masters 1982) would be if abilities were known:
//! E[P*(1 − P*) + (P* − P)²] over E[P(1 − P)], where P is by the common slope and P* by its own.

use super::{
    Pair,
    conditional::dot,
    people::{People, falls_to, logistic, weights},
};
use crate::{
    grid::Point,
    person_fit::ItemFit,
    refused::{Refused, finite},
};

const OWN_SLOPES: (f64, f64) = (-4.0, 8.0);
const FARTHEST: f64 = 60.0;

/// Returns its mean squares, and its own slope.
pub(super) fn of(
    item: usize,
    pairs: &[Pair],
    values: &[f64],
    people: &People,
    grid: &[Point],
) -> Result<(ItemFit, f64), Refused> {
    let shares = weights(grid);
    let (mut met, mut right, mut both) = (0.0, 0.0, 0.0);
    // Of each ability, how many others are to be expected right.
    let mut others = vec![0.0; grid.len()];
    for pair in pairs {
        let Some(other) = pair.other_than(item) else { continue };
        let own = if pair.items.0 == item { *pair } else { pair.turned() };
        let count = own.people() as f64;
        met += count;
        right += (own.both + own.first) as f64;
        both += own.both as f64;
        let curve = people.curve(values[other], grid);
        others.iter_mut().zip(curve).for_each(|(sum, p)| *sum += count * p);
    }
    let at = |slope: f64| -> Vec<f64> {
        let curve = |shift: f64| -> Vec<f64> {
            grid.iter().map(|point| logistic(slope * point.theta - shift)).collect()
        };
        let share = |shift| dot(&curve(shift), &shares) - right / met;
        curve(falls_to(share, (-FARTHEST, FARTHEST)))
    };
    let short = |slope: f64| {
        let own = at(slope);
        let points = own.iter().zip(&others).zip(&shares);
        both - points.map(|((own, others), share)| own * others * share).sum::<f64>()
    };
    // Beyond the ends it is as far off as there: no fit is usual there.
    let own_slope = falls_to(short, OWN_SLOPES);
    let own = at(own_slope);
    let (mut squares, mut variances, mut ratios) = (0.0, 0.0, 0.0);
    for ((own, p), share) in own.iter().zip(people.curve(values[item], grid)).zip(&shares) {
        let (square, variance) = (own * (1.0 - own) + (own - p).powi(2), p * (1.0 - p));
        squares += share * square;
        variances += share * variance;
        ratios += share * square / variance;
    }
    let infit = finite("the fit of an item", squares / variances)?;
    Ok((ItemFit { infit, outfit: finite("the fit of an item", ratios)? }, own_slope))
}
