//! Sums over lists of numbers.

use crate::refused::{Refused, at_least, finite, paired};

pub(crate) fn mean(list: &[f64]) -> f64 {
    list.iter().sum::<f64>() / list.len() as f64
}

/// The variance with n − 1. A list of one has none, and gives NaN: ask for two first.
pub(crate) fn variance(list: &[f64]) -> f64 {
    let mean = mean(list);
    list.iter().map(|one| (one - mean).powi(2)).sum::<f64>() / (list.len() - 1) as f64
}

/// The product-moment correlation, or none if either list has no spread.
pub(crate) fn correlation(left: &[f64], right: &[f64]) -> Option<f64> {
    let (at, by) = (mean(left), mean(right));
    let mut sums = (0.0, 0.0, 0.0);
    for (x, y) in left.iter().zip(right) {
        sums.0 += (x - at) * (x - at);
        sums.1 += (y - by) * (y - by);
        sums.2 += (x - at) * (y - by);
    }
    (sums.0 > 0.0 && sums.1 > 0.0).then(|| sums.2 / (sums.0 * sums.1).sqrt())
}

/// Refuses lists of unlike lengths, with fewer than `need` pairs, or with NaN in them.
pub(crate) fn pairs(
    what: &'static str,
    left: &[f64],
    right: &[f64],
    need: usize,
) -> Result<(), Refused> {
    paired(what, left.len(), right.len())?;
    at_least(what, need, left.len())?;
    left.iter().chain(right).try_for_each(|&one| finite(what, one).map(|_| ()))
}
