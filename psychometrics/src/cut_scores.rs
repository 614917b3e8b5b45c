//! Where a line may be drawn, and who may not be told apart.

use crate::{
    list::{mean, variance},
    refused::{Refused, at_least, finite, paired},
};

/// From how many judges on there is a cut.
pub const JUDGES_FROM: usize = 5;

/// A cut by judgment, in points of the form.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cut {
    pub points: f64,
    /// The standard error between judges: their deviation over √judges.
    pub error: f64,
    pub judges: usize,
}

/// Returns the cut of a modified Angoff study: each judge says for each item how likely someone
/// just good enough gets it right; a judge's cut is the sum, the cut their mean. Rows are judges.
///
/// Refuses fewer than [`JUDGES_FROM`] judges, a form without items, ragged rows, and ratings
/// outside 0 to 1.
pub fn angoff(ratings: &[Vec<f64>]) -> Result<Cut, Refused> {
    at_least("judges", JUDGES_FROM, ratings.len())?;
    at_least("items of the form", 1, ratings[0].len())?;
    let mut sums = Vec::with_capacity(ratings.len());
    for row in ratings {
        paired("ratings of two judges", ratings[0].len(), row.len())?;
        if let Some(&is) = row.iter().find(|rating| !(0.0..=1.0).contains(*rating)) {
            return Err(Refused::OutOfRange { what: "a rating", must: "from 0 to 1", is });
        }
        sums.push(row.iter().sum());
    }
    let error = (variance(&sums) / sums.len() as f64).sqrt();
    Ok(Cut { points: mean(&sums), error, judges: sums.len() })
}

/// Returns the cut between two groups that were chosen without the test: those good enough and
/// those not. It is the score that puts the fewest people on the wrong side; of several, the mean
/// (contrasting groups).
///
/// Refuses fewer than 10 people in a group, and scores that are no numbers.
pub fn contrasting_groups(good: &[f64], not_yet: &[f64]) -> Result<f64, Refused> {
    at_least("people who are good enough", 10, good.len())?;
    at_least("people who are not yet", 10, not_yet.len())?;
    let mut cuts: Vec<f64> = good.iter().chain(not_yet).copied().collect();
    cuts.iter().try_for_each(|&score| finite("a score", score).map(|_| ()))?;
    cuts.sort_by(f64::total_cmp);
    cuts.dedup();
    let wrong = |cut: f64| {
        let missed = good.iter().filter(|&&score| score < cut).count();
        missed + not_yet.iter().filter(|&&score| score >= cut).count()
    };
    let least = cuts.iter().map(|&cut| wrong(cut)).min();
    let best: Vec<f64> = cuts.into_iter().filter(|&cut| Some(wrong(cut)) == least).collect();
    Ok(mean(&best))
}

/// Returns who is not distinguishable from the best: all whose score lies within 1.96 · √2 · SEM of the
/// highest (Cascio et al. 1991). True for each person in the order given.
///
/// Refuses nobody, scores that are no numbers, and an error of measurement below 0.
pub fn band(scores: &[f64], measurement_error: f64) -> Result<Vec<bool>, Refused> {
    at_least("people with a score", 1, scores.len())?;
    scores.iter().try_for_each(|&score| finite("a score", score).map(|_| ()))?;
    if finite("an error of measurement", measurement_error)? < 0.0 {
        let (what, must) = ("an error of measurement", "at least 0");
        return Err(Refused::OutOfRange { what, must, is: measurement_error });
    }
    let highest = scores.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let width = 1.96 * std::f64::consts::SQRT_2 * measurement_error;
    Ok(scores.iter().map(|score| highest - score <= width).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn judges_cuts_are_averaged_with_their_error() {
        let ratings: Vec<Vec<f64>> =
            [0.5, 0.6, 0.7, 0.6, 0.6].map(|rating| vec![rating; 10]).to_vec();
        let cut = angoff(&ratings).unwrap();
        assert!((cut.points - 6.0).abs() < 1e-12 && (cut.error - 0.1_f64.sqrt()).abs() < 1e-12);
        assert!(angoff(&ratings[..4]).is_err());
        assert!(angoff(&vec![vec![1.1]; 5]).is_err());
    }

    #[test]
    fn the_cut_between_two_groups_parts_them() {
        let good: Vec<f64> = (0..10).map(|n| 10.0 + f64::from(n)).collect();
        let not_yet: Vec<f64> = (0..10).map(f64::from).collect();
        assert_eq!(contrasting_groups(&good, &not_yet), Ok(10.0));
        assert!(contrasting_groups(&good[1..], &not_yet).is_err());
    }

    #[test]
    fn a_band_holds_whoever_is_within_two_errors_of_a_difference() {
        assert_eq!(band(&[10.0, 8.0, 7.0], 1.0), Ok(vec![true, true, false]));
        assert!(band(&[f64::NAN], 1.0).is_err() && band(&[], 1.0).is_err());
    }
}
