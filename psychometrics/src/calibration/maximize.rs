//! The step of EM that fits items to how many people are expected where.

use super::Model;
use crate::{grid::Grid, symmetric::solve};

/// What an item's expected counts say about its parameters: the slope of their likelihood, and
/// Fisher's information.
pub(super) struct Slope {
    pub height: f64,
    pub slope: Vec<f64>,
    pub information: Vec<f64>,
}

/// An item and the people expected in each of its categories at each ability.
pub(super) struct Counted<'a> {
    pub model: Model,
    pub grid: &'a Grid,
    /// A row of the grid's length for each category.
    pub counts: &'a [f64],
}

/// Newton's steps an item and round. The counts move again in the next round anyway.
const STEPS: usize = 8;
const NEAR: f64 = 1e-9;

impl Counted<'_> {
    /// Returns the likelihood of the counts, with what it says about where to go.
    pub fn at(&self, x: &[f64]) -> Slope {
        let (size, width) = (x.len(), self.grid.points().len());
        let (mut height, prior) = self.model.prior(x);
        let mut slope: Vec<_> = prior.iter().map(|prior| prior.0).collect();
        let mut information = vec![0.0; size * size];
        for (index, prior) in prior.iter().enumerate() {
            information[index * size + index] = prior.1;
        }
        for (q, point) in self.grid.points().iter().enumerate() {
            let at = |category: usize| self.counts[category * width + q];
            let people: f64 = (0..self.counts.len() / width).map(at).sum();
            if people < 1e-12 {
                continue;
            }
            let says = self.model.says(x, point.theta);
            for (category, (&ln, scores)) in
                says.lns.iter().zip(says.scores.chunks_exact(size)).enumerate()
            {
                let (here, expected) = (at(category), people * ln.exp());
                height += here * ln;
                for row in 0..size {
                    slope[row] += here * scores[row];
                    for column in 0..=row {
                        information[row * size + column] += expected * scores[row] * scores[column];
                    }
                }
            }
        }
        Slope { height, slope, information }
    }

    /// Climbs from where the item is: Fisher's scoring, which is Newton's method for all models
    /// but the graded and the guessed ones. A step that leads down is halved.
    pub fn climb(&self, from: &[f64]) -> Vec<f64> {
        let mut x = from.to_vec();
        let mut here = self.at(&x);
        for _ in 0..STEPS {
            let Some(mut step) = solve(&here.information, &here.slope) else { return x };
            let mut is_better = false;
            for _ in 0..20 {
                let next: Vec<_> = x.iter().zip(&step).map(|(x, step)| x + step).collect();
                if self.model.is_possible(&next) {
                    let there = self.at(&next);
                    if there.height >= here.height - 1e-12 * here.height.abs() {
                        (x, here, is_better) = (next, there, true);
                        break;
                    }
                }
                step.iter_mut().for_each(|step| *step /= 2.0);
            }
            if !is_better || step.iter().all(|step| step.abs() < NEAR) {
                break;
            }
        }
        x
    }
}

/// Fits items of one common slope: a Newton step over all of them, in which only the slope ties
/// them together.
pub(super) fn climb_together(items: &[Counted], from: &[Vec<f64>]) -> Vec<Vec<f64>> {
    let mut x = from.to_vec();
    for _ in 0..STEPS {
        let slopes: Vec<_> = items.iter().zip(&x).map(|(item, x)| item.at(x)).collect();
        let (mut slope, mut information) = (0.0, 0.0);
        for one in &slopes {
            let &[common, _, tied, own] = &one.information[..] else { return x };
            slope += one.slope[0] - tied * one.slope[1] / own;
            information += common - tied * tied / own;
        }
        let common = slope / information;
        if !common.is_finite() {
            return x;
        }
        let mut largest = common.abs();
        for (x, one) in x.iter_mut().zip(&slopes) {
            let &[_, _, tied, own] = &one.information[..] else { continue };
            let step = (one.slope[1] - tied * common) / own;
            x[0] += common;
            x[1] += step;
            largest = largest.max(step.abs());
        }
        if largest < NEAR {
            break;
        }
    }
    x
}
