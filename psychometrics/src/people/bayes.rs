//! The mean of the posterior.

use super::{Estimate, Response};
use crate::{ability::believed, grid::Grid};

pub(super) fn mean(responses: &[Response], grid: &Grid) -> Estimate {
    let points = grid.points();
    let ln = |theta| -> f64 {
        responses.iter().map(|one| one.curve.chance(theta, one.category).ln_p).sum()
    };
    let lns: Vec<_> = points.iter().map(|point| point.ln_weight + ln(point.theta)).collect();
    let ability = believed(points, &lns);
    Estimate { theta: ability.theta, error: ability.sd }
}
