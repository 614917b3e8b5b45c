//! What we believe after the answers.

use crate::{
    grid::{Grid, Point, ln_total},
    models::Item,
};

/// How able someone is, and how sure that is: the mean and the spread of all abilities that could
/// have given these answers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ability {
    /// The estimate, in logits: 0 is the middle of the people at large. Also called EAP.
    pub theta: f64,
    /// The standard deviation around it, in logits. Also called PSD.
    pub sd: f64,
}

/// How many standard deviations leave out 1 difference in 20 between people who are alike.
const DIFFERENCE_Z: f64 = 1.96;

impl Ability {
    /// Weighs every ability of the grid by how likely it makes the answers, and takes the mean
    /// (Bock & Mislevy 1982).
    ///
    /// An item without a counted answer must be given as wrong: what is left out here drops out of
    /// the estimate, and leaving hard items empty would pay. Without any item, the answer is that
    /// of the grid: 0 ± 1. Everything right, or nothing, still gives finite numbers.
    pub fn estimate(grid: &Grid, answers: impl IntoIterator<Item = (Item, bool)>) -> Self {
        let points = grid.points();
        let mut lns: Vec<f64> = points.iter().map(|point| point.ln_weight).collect();
        for (item, right) in answers {
            for (ln, point) in lns.iter_mut().zip(points) {
                *ln += item.ln_probability(point.theta, right);
            }
        }
        believed(points, &lns)
    }

    /// Returns which share of the differences between people would be real if all were known as
    /// surely as this one: 1 − sd², because abilities vary by 1 in the people at large. From 0,
    /// where the answers tell nothing, to 1.
    pub fn reliability(&self) -> f64 {
        (1.0 - self.sd.powi(2)).max(0.0)
    }

    /// Returns whether two people differ by more than chance would explain 19 times in 20:
    /// |θ₁ − θ₂| > 1.96 · √(sd₁² + sd₂²).
    ///
    /// It holds within one publication only: elsewhere the items are others, or worth something
    /// else. Not being distinguishable is no chain: A and C may differ though B differs from
    /// neither, so it makes no groups.
    pub fn distinguishable(&self, other: &Self) -> bool {
        (self.theta - other.theta).abs() > DIFFERENCE_Z * self.sd.hypot(other.sd)
    }
}

/// Returns the mean and the spread of abilities, of which the logarithms say how likely each is
/// next to the others.
pub(crate) fn believed(points: &[Point], lns: &[f64]) -> Ability {
    let total = ln_total(lns.iter().copied());
    let mean = |value: &dyn Fn(f64) -> f64| {
        lns.iter().zip(points).map(|(ln, point)| (ln - total).exp() * value(point.theta)).sum()
    };
    let theta: f64 = mean(&|theta| theta);
    let variance: f64 = mean(&|other| (other - theta).powi(2));
    Ability { theta, sd: variance.sqrt() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_answers_everybody_is_from_the_people_at_large() {
        let nobody = Ability::estimate(&Grid::usual(), []);
        assert!(nobody.theta.abs() < 1e-12);
        assert!((nobody.sd - 1.0).abs() < 1e-6);
        assert!(nobody.reliability() < 1e-6);
    }

    #[test]
    fn a_reliability_is_never_negative() {
        assert_eq!(Ability { theta: 0.0, sd: 1.2 }.reliability(), 0.0);
        assert!((Ability { theta: 0.0, sd: 0.6 }.reliability() - 0.64).abs() < 1e-15);
    }

    #[test]
    fn people_are_told_apart_from_1_96_common_deviations_on() {
        let low = Ability { theta: -0.5, sd: 0.3 };
        let near = Ability { theta: 0.47, sd: 0.4 };
        let far = Ability { theta: 0.49, sd: 0.4 };
        assert!(!low.distinguishable(&near) && !near.distinguishable(&low));
        assert!(low.distinguishable(&far) && far.distinguishable(&low));
        assert!(!low.distinguishable(&low));
    }

    #[test]
    fn hundreds_of_answers_do_not_vanish() {
        // The chance of these answers is far below the smallest number that a computer can hold.
        let items = [Item { slope: 3.0, difficulty: -2.0, lower: 0.0 }; 400];
        let wrong = Ability::estimate(&Grid::usual(), items.map(|item| (item, false)));
        assert!(wrong.theta.is_finite() && wrong.sd.is_finite());
        assert!(wrong.theta < -3.0 && wrong.sd > 0.0);
    }
}
