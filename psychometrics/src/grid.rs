//! What we believe before the first answer.

/// The abilities that we reckon with, and how common each one is: N(0, 1), in logits.
///
/// The grid is a part of what a score means. Two grids give estimates that differ in the third or
/// fourth decimal for people at the far ends.
#[derive(Clone, Debug, PartialEq)]
pub struct Grid {
    points: Vec<Point>,
}

/// One ability of a grid.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Point {
    pub theta: f64,
    /// The natural logarithm of its share of people. The shares add up to 1.
    pub ln_weight: f64,
}

/// What the two ends of a grid count for, next to the points between them.
#[derive(Clone, Copy)]
enum Ends {
    Whole,
    Half,
}

impl Grid {
    /// The grid of our scores: 61 points on [−6, 6], as in mirt.
    pub fn usual() -> Self {
        Self::spread(61, -6.0, 6.0, Ends::Whole)
    }

    /// Spreads points evenly from `low` to `high`, both included, and weights each by the density
    /// of N(0, 1) there.
    ///
    /// None if there are fewer than 2 points, if `low` is not below `high`, or if either is so far
    /// out that N(0, 1) cannot be reckoned there.
    pub fn equal(points: usize, low: f64, high: f64) -> Option<Self> {
        Self::checked(points, low, high, Ends::Whole)
    }

    /// The same with half a weight for each end: the trapezoidal rule, as in catR. On [−6, 6] it
    /// makes no difference that matters; on [−4, 4] it moves the fourth decimal.
    pub fn trapezoid(points: usize, low: f64, high: f64) -> Option<Self> {
        Self::checked(points, low, high, Ends::Half)
    }

    fn checked(points: usize, low: f64, high: f64, ends: Ends) -> Option<Self> {
        if points < 2 || !(high - low).is_finite() || low >= high {
            return None;
        }
        let grid = Self::spread(points, low, high, ends);
        grid.points.iter().all(|point| point.ln_weight.is_finite()).then_some(grid)
    }

    fn spread(points: usize, low: f64, high: f64, ends: Ends) -> Self {
        let last = points - 1;
        let point = |index: usize| {
            let theta = low + (high - low) * index as f64 / last as f64;
            let share: f64 = match ends {
                Ends::Half if index == 0 || index == last => 0.5,
                Ends::Half | Ends::Whole => 1.0,
            };
            Point { theta, ln_weight: share.ln() - theta * theta / 2.0 }
        };
        let mut points: Vec<_> = (0..points).map(point).collect();
        let ln_weights: Vec<_> = points.iter().map(|point| point.ln_weight).collect();
        for (point, weight) in points.iter_mut().zip(normalised(&ln_weights)) {
            point.ln_weight = weight.ln_share;
        }
        Self { points }
    }

    pub(crate) fn points(&self) -> &[Point] {
        &self.points
    }
}
