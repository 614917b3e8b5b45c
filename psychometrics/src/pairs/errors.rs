//! How sure the difficulties are.
//!
//! One person is in many pairs, so pairs are not as many witnesses as they are counts: the curvature alone would
//! boast. What the scores of two pairs have in common follows from the model (the sandwich of Godambe 1960). Pairs
//! without a common item have nothing: at any ability the mean of each is 0.

use std::collections::BTreeMap;

use super::{
    Pair,
    conditional::{Differences, first_of},
    people::{People, weights},
};
use crate::{grid::Point, refused::Refused};

/// What one pair says of one of its items.
struct Side {
    other: usize,
    /// That of the two it is this one that was right.
    chance: f64,
    people: f64,
}

pub(super) fn of(
    pairs: &[Pair],
    apart: &Differences,
    people: &People,
    grid: &[Point],
) -> Result<Vec<f64>, Refused> {
    let (values, items) = (&apart.values, apart.values.len());
    let curves: Vec<_> = values.iter().map(|&d| people.curve(d, grid)).collect();
    let spread = spread(pairs, values, &curves, &weights(grid));
    let (of_origin, of_slope) = of_scale(pairs, &curves, people, grid)?;
    let one = |item: usize| {
        let row = &apart.inverse[item * items..][..items];
        let variance: f64 = (0..items)
            .map(|k| row[k] * row.iter().zip(&spread[k * items..]).map(|(a, b)| a * b).sum::<f64>())
            .sum();
        // The curvature alone boasts, and is never to be undercut. The ridge adds 1 / items to its inverse.
        let variance = variance.max(row[item] - (items as f64).recip());
        let b = people.difficulty(values[item]);
        (variance / people.slope.powi(2) + of_origin + of_slope * b * b).sqrt()
    };
    Ok((0..items).map(one).collect())
}

/// Returns the covariance of the gradient of all pairs.
///
/// How many people met three items is not known: it is taken to be as many as it can be. Two items that nobody is known
/// to have met together have no third with which somebody did.
fn spread(pairs: &[Pair], values: &[f64], curves: &[Vec<f64>], shares: &[f64]) -> Vec<f64> {
    let items = values.len();
    let mut spread = vec![0.0; items * items];
    let mut add = |row: usize, column: usize, by: f64| spread[row * items + column] += by;
    let mut sides: Vec<Vec<Side>> = (0..items).map(|_| vec![]).collect();
    let mut met = BTreeMap::new();
    for pair in pairs {
        let ((one, other), chance) = (pair.items, first_of(values, pair));
        let people = pair.people() as f64;
        let weight = (pair.first + pair.second) as f64 * chance * (1.0 - chance);
        for (row, column, sign) in
            [(one, one, 1.0), (other, other, 1.0), (one, other, -1.0), (other, one, -1.0)]
        {
            add(row, column, sign * weight);
        }
        sides[one].push(Side { other, chance, people });
        sides[other].push(Side { other: one, chance: 1.0 - chance, people });
        met.insert((one.min(other), one.max(other)), people);
    }
    for (item, sides) in sides.iter().enumerate() {
        for (place, left) in sides.iter().enumerate() {
            for right in &sides[place + 1..] {
                let (j, k) = (left.other, right.other);
                let third = met.get(&(j.min(k), j.max(k))).copied().unwrap_or(0.0);
                let people = left.people.min(right.people).min(third);
                let common = people * together((item, left, right), curves, shares);
                // (eᵢ − eⱼ)(eᵢ − eₖ)ᵀ and its transpose.
                add(item, item, 2.0 * common);
                for (row, column, sign) in [(item, k, -1.0), (j, item, -1.0), (j, k, 1.0)] {
                    add(row, column, sign * common);
                    add(column, row, sign * common);
                }
            }
        }
    }
    spread
}

/// Returns what one person's scores of two pairs with a common item have in common. Both say something only where
/// the common item is answered otherwise than both others.
fn together(
    (item, left, right): (usize, &Side, &Side),
    curves: &[Vec<f64>],
    shares: &[f64],
) -> f64 {
    let (alone, only_it_wrong) =
        ((1.0 - left.chance) * (1.0 - right.chance), left.chance * right.chance);
    let (one, j, k) = (&curves[item], &curves[left.other], &curves[right.other]);
    let at = |(((p, j), k), share): (((&f64, &f64), &f64), &f64)| {
        share * (p * (1.0 - j) * (1.0 - k) * alone + (1.0 - p) * j * k * only_it_wrong)
    };
    one.iter().zip(j).zip(k).zip(shares).map(at).sum()
}

/// Returns the variances of the origin and of ln a: of N people whose abilities are known with a reliability ρ the
/// mean has 1/(Nρ), and the logarithm of the spread 1/(2Nρ²). N is as many as met the pair that most met, and the
/// number of items each answered follows from how many pairs there are of each person.
fn of_scale(
    pairs: &[Pair],
    curves: &[Vec<f64>],
    people: &People,
    grid: &[Point],
) -> Result<(f64, f64), Refused> {
    let most = pairs.iter().map(Pair::people).max().unwrap_or_default() as f64;
    let all: f64 = pairs.iter().map(|pair| pair.people() as f64).sum();
    let answered = f64::midpoint(1.0, (1.0 + 8.0 * all / most).sqrt()).min(curves.len() as f64);
    let shares = weights(grid);
    let varied = |curve: &Vec<f64>| -> f64 {
        curve.iter().zip(&shares).map(|(p, share)| p * (1.0 - p) * share).sum()
    };
    let mean = curves.iter().map(varied).sum::<f64>() / curves.len() as f64;
    let information = answered * people.slope.powi(2) * mean;
    let reliability = information / (1.0 + information);
    let variances = (1.0 / (most * reliability), 0.5 / (most * reliability.powi(2)));
    crate::refused::finite("the error of a scale", variances.1)?;
    Ok(variances)
}
