//! The common odds ratio of Mantel and Haenszel.

use crate::{
    normal::{above, beyond},
    refused::{Refused, finite},
};

/// People of one ability: how many of each group got an item right, and how many wrong.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Stratum {
    pub reference_right: f64,
    pub reference_wrong: f64,
    pub focal_right: f64,
    pub focal_wrong: f64,
}

/// What all strata say together (Mantel & Haenszel 1959; Holland & Thayer 1988).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CommonOdds {
    /// Σ(AD/T) / Σ(BC/T): above 1 the item is easier for the reference group.
    pub ratio: f64,
    /// The variance of ln ratio (Phillips & Holland 1987).
    pub ln_variance: f64,
    /// With the correction for continuity, on one degree of freedom.
    pub chi_square: f64,
    /// Without it.
    pub chi_square_uncorrected: f64,
}

/// The classes of the Educational Testing Service (Zieky 1993).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// |Δ| is below 1, or not different from 0 (5 %).
    A,
    /// Neither.
    B,
    /// |Δ| is at least 1.5, and above 1 (5 %, one side).
    C,
}

impl CommonOdds {
    /// Adds strata up. Those with one person or none tell nothing and are left out.
    ///
    /// Refuses counts that are negative or no numbers, and strata in none of which the odds of the
    /// two groups can be compared.
    pub fn of(strata: &[Stratum]) -> Result<Self, Refused> {
        for count in strata.iter().flat_map(Stratum::counts) {
            if finite("a count", count)? < 0.0 {
                return Err(Refused::OutOfRange { what: "a count", must: "at least 0", is: count });
            }
        }
        let strata = || strata.iter().filter(|stratum| stratum.people() > 1.0);
        let (up, down) = strata().fold((0.0, 0.0), |(up, down), stratum| {
            let (for_reference, for_focal) = stratum.crosses();
            (up + for_reference, down + for_focal)
        });
        if up <= 0.0 || down <= 0.0 {
            return Err(Refused::NoSpread("answers within groups of one ability"));
        }
        let ratio = up / down;
        let ln_variance: f64 = strata().map(|stratum| stratum.ln_variance(ratio)).sum();
        let (surplus, variance) = strata().fold((0.0, 0.0), |(surplus, variance), stratum| {
            (surplus + stratum.surplus(), variance + stratum.variance())
        });
        Ok(Self {
            ratio,
            ln_variance: ln_variance / (2.0 * up * up),
            chi_square: (surplus.abs() - 0.5).powi(2) / variance,
            chi_square_uncorrected: surplus * surplus / variance,
        })
    }

    /// Returns Δ = −2.35 ln ratio, in the delta metric. Below 0 the item is harder for the focal
    /// group.
    pub fn delta(&self) -> f64 {
        -2.35 * self.ratio.ln()
    }

    /// Returns the standard error of Δ.
    pub fn delta_error(&self) -> f64 {
        2.35 * self.ln_variance.sqrt()
    }

    /// Returns how likely such a χ² is by chance.
    pub fn p(&self) -> f64 {
        beyond(self.chi_square.sqrt())
    }

    /// Returns the class, by the whole rule: size and certainty both.
    pub fn verdict(&self) -> Verdict {
        let (size, error) = (self.delta().abs(), self.delta_error());
        if size < 1.0 || size / error < 1.959_963_984_540_054 {
            Verdict::A
        } else if size >= 1.5 && above((size - 1.0) / error) < 0.05 {
            Verdict::C
        } else {
            Verdict::B
        }
    }
}

impl Stratum {
    fn counts(&self) -> [f64; 4] {
        [self.reference_right, self.reference_wrong, self.focal_right, self.focal_wrong]
    }

    pub(super) fn people(&self) -> f64 {
        self.counts().iter().sum()
    }

    /// The people of both together.
    pub(super) fn with(&self, more: &Self) -> Self {
        Self {
            reference_right: self.reference_right + more.reference_right,
            reference_wrong: self.reference_wrong + more.reference_wrong,
            focal_right: self.focal_right + more.focal_right,
            focal_wrong: self.focal_wrong + more.focal_wrong,
        }
    }

    /// AD/T and BC/T.
    fn crosses(&self) -> (f64, f64) {
        let [a, b, c, d] = self.counts();
        (a * d / self.people(), b * c / self.people())
    }

    /// How many more of the reference group were right than chance lets expect.
    fn surplus(&self) -> f64 {
        let [a, b, c, _] = self.counts();
        a - (a + b) * (a + c) / self.people()
    }

    fn variance(&self) -> f64 {
        let ([a, b, c, d], t) = (self.counts(), self.people());
        (a + b) * (c + d) * (a + c) * (b + d) / (t * t * (t - 1.0))
    }

    fn ln_variance(&self, ratio: f64) -> f64 {
        let ([a, b, c, d], t) = (self.counts(), self.people());
        (a * d + ratio * b * c) * ((a + d) + ratio * (b + c)) / (t * t)
    }
}
