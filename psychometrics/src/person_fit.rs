//! Whether somebody's answers hang together as those of one person do.

use crate::{
    people::Response,
    refused::{Refused, at_least, finite},
};

/// Returns l_z (Drasgow, Levine & Williams 1985): how far the likelihood of these answers lies from
/// what is to be expected at that ability, in standard deviations. Far below 0 the easy ones are
/// wrong and the hard ones right: a copied key, a wrong language, or a slip at the start. It flags
/// a case for a look and proves nothing; with an estimated ability it strays less than N(0, 1).
///
/// Refuses fewer than 5 answers, an ability that is no number, and answers whose likelihood cannot
/// vary there.
pub fn l_z(responses: &[Response], theta: f64) -> Result<f64, Refused> {
    at_least("answers", 5, responses.len())?;
    finite("an ability", theta)?;
    let (mut surplus, mut variance) = (0.0, 0.0);
    for response in responses {
        let (mut mean, mut square) = (0.0, 0.0);
        for chance in response.curve.chances(theta) {
            mean += chance.p() * chance.ln_p;
            square += chance.p() * chance.ln_p.powi(2);
        }
        surplus += response.curve.chance(theta, response.category).ln_p - mean;
        variance += square - mean * mean;
    }
    if variance > 1e-12 {
        return Ok(surplus / variance.sqrt());
    }
    Err(Refused::NoSpread("likelihoods of these answers"))
}

/// How well an item's answers fit its model: mean squares, 1 where they do.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ItemFit {
    /// Weighted by information, which tells of people near its difficulty.
    pub infit: f64,
    /// Unweighted, which tells of single surprises far from it.
    pub outfit: f64,
}

impl ItemFit {
    /// Reckons fit from answers and the abilities of those who gave them (Wright & Masters 1982).
    ///
    /// Refuses fewer than 2 answers, and abilities so far out that nothing can vary there.
    pub fn of(answers: &[(Response, f64)]) -> Result<Self, Refused> {
        at_least("answers", 2, answers.len())?;
        let (mut squares, mut variances, mut ratios) = (0.0, 0.0, 0.0);
        for (response, theta) in answers {
            finite("an ability", *theta)?;
            let (expected, category) = (response.curve.expected(*theta), response.category as f64);
            let chances = response.curve.chances(*theta).enumerate();
            let variance: f64 =
                chances.map(|(k, one)| (k as f64 - expected).powi(2) * one.p()).sum();
            if variance <= 1e-12 {
                return Err(Refused::NoSpread("answers at this ability"));
            }
            let square = (category - expected).powi(2);
            (squares, variances) = (squares + square, variances + variance);
            ratios += square / variance;
        }
        Ok(Self { infit: squares / variances, outfit: ratios / answers.len() as f64 })
    }

    /// Returns whether it is as it should be: both from .7 to 1.3.
    pub fn is_usual(&self) -> bool {
        [self.infit, self.outfit].iter().all(|fit| (0.7..=1.3).contains(fit))
    }
}
