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

    /// Like [`Grid::equal`], with half a weight for each end: the trapezoidal rule, as in catR. On
    /// [−6, 6] it moves the sixth decimal of an estimate; on [−4, 4] it moves the fourth.
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
        let total = ln_total(points.iter().map(|point| point.ln_weight));
        points.iter_mut().for_each(|point| point.ln_weight -= total);
        Self { points }
    }

    pub(crate) fn points(&self) -> &[Point] {
        &self.points
    }
}

/// Returns the logarithm of a sum whose parts are given by their logarithms: the largest is taken
/// out first, so that parts too small for a computer still add up.
pub(crate) fn ln_total(lns: impl Iterator<Item = f64> + Clone) -> f64 {
    let largest = lns.clone().fold(f64::NEG_INFINITY, f64::max);
    largest + lns.map(|ln| (ln - largest).exp()).sum::<f64>().ln()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn share(point: &Point) -> f64 {
        point.ln_weight.exp()
    }

    #[test]
    fn the_usual_grid_has_61_points_from_minus_6_to_6() {
        let grid = Grid::usual();
        let thetas: Vec<_> = grid.points().iter().map(|point| point.theta).collect();
        assert_eq!((thetas.len(), thetas[0], thetas[30], thetas[60]), (61, -6.0, 0.0, 6.0));
        assert_eq!(Grid::equal(61, -6.0, 6.0), Some(grid));
    }

    #[test]
    fn the_shares_of_a_grid_add_up_to_one() {
        let far_out = Grid::equal(9, 100.0, 101.0);
        for grid in [Some(Grid::usual()), Grid::trapezoid(81, -4.0, 4.0), far_out] {
            let total: f64 = grid.unwrap().points().iter().map(share).sum();
            assert!((total - 1.0).abs() < 1e-12);
        }
    }

    #[test]
    fn people_are_as_common_as_the_normal_curve_says() {
        let grid = Grid::usual();
        let middle = share(&grid.points()[30]);
        assert!((share(&grid.points()[35]) / middle - (-0.5_f64).exp()).abs() < 1e-15);
    }

    #[test]
    fn the_ends_of_a_trapezoid_count_half() {
        let (whole, half) = (Grid::equal(3, -1.0, 1.0), Grid::trapezoid(3, -1.0, 1.0));
        let end = |grid: &Grid| share(&grid.points()[0]) / share(&grid.points()[1]);
        assert!((end(&half.unwrap()) - end(&whole.unwrap()) / 2.0).abs() < 1e-15);
    }

    #[test]
    fn a_grid_needs_two_points_on_an_interval_where_people_are() {
        for (points, low, high) in [
            (1, -6.0, 6.0),
            (0, -6.0, 6.0),
            (61, 6.0, -6.0),
            (61, 1.0, 1.0),
            (61, f64::NAN, 6.0),
            (61, -6.0, f64::INFINITY),
            (61, -1e200, 1e200),
        ] {
            assert_eq!(Grid::equal(points, low, high), None, "{points} on [{low}, {high}]");
        }
    }
}
