//! Whether a score foretells what it is meant to.

use crate::{
    classical::Interval,
    list::{correlation, pairs},
    refused::{Refused, at_least},
};

/// From how many people on there is *evidence so far*. Below, a correlation is shown with its
/// interval and nothing is made of it; no number of people makes a test *validated*.
pub const EVIDENCE_FROM: usize = 100;

/// A correlation and where it lies 19 times in 20.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Validity {
    pub r: f64,
    pub interval: Interval,
    pub people: usize,
}

impl Validity {
    /// Correlates scores with outcomes.
    ///
    /// Refuses fewer than 4 people, lists of unlike lengths, numbers that are none, and lists
    /// without spread.
    pub fn of(scores: &[f64], outcomes: &[f64]) -> Result<Self, Refused> {
        pairs("scores and outcomes", scores, outcomes, 4)?;
        let r = correlation(scores, outcomes).ok_or(Refused::NoSpread("scores or outcomes"))?;
        Self::known(r, scores.len())
    }

    /// Gives a correlation that is known its interval: tanh(atanh r ± 1.96/√(n − 3)) (Fisher 1921).
    ///
    /// Refuses fewer than 4 people and a correlation outside −1 to 1.
    pub fn known(r: f64, people: usize) -> Result<Self, Refused> {
        at_least("people", 4, people)?;
        let r = correlation_of(r)?;
        let reach = 1.959_963_984_540_054 / ((people - 3) as f64).sqrt();
        let bound = |by: f64| (r.atanh() + by).tanh();
        Ok(Self { r, interval: Interval { low: bound(-reach), high: bound(reach) }, people })
    }

    /// Corrects for having seen outcomes of those only whom the score itself chose (Thorndike 1949,
    /// case II): ru/√(1 − r² + r²u²). `u` is how much further all who applied spread than those
    /// seen.
    ///
    /// Refuses fewer than [`EVIDENCE_FROM`] people, because the correction multiplies the doubt.
    pub fn unrestricted(&self, u: f64) -> Result<f64, Refused> {
        at_least("people for a correction", EVIDENCE_FROM, self.people)?;
        unrestricted(self.r, u)
    }
}

/// Thorndike's case II of a correlation from elsewhere.
///
/// Refuses a correlation outside −1 to 1, and a ratio of spreads that is not above 0.
pub fn unrestricted(r: f64, u: f64) -> Result<f64, Refused> {
    let r = correlation_of(r)?;
    if u > 0.0 && u.is_finite() {
        return Ok(r * u / (1.0 - r * r + r * r * u * u).sqrt());
    }
    Err(Refused::OutOfRange { what: "a ratio of spreads", must: "above 0", is: u })
}

/// Corrects for outcomes that are measured loosely: r/√ρ. Tell both, the raw one first.
///
/// Refuses a correlation outside −1 to 1, and a reliability that is not above 0 and up to 1.
pub fn disattenuated(r: f64, reliability: f64) -> Result<f64, Refused> {
    let r = correlation_of(r)?;
    if reliability > 0.0 && reliability <= 1.0 {
        return Ok((r / reliability.sqrt()).clamp(-1.0, 1.0));
    }
    let (what, must) = ("a reliability", "above 0 and at most 1");
    Err(Refused::OutOfRange { what, must, is: reliability })
}

fn correlation_of(r: f64) -> Result<f64, Refused> {
    if (-1.0..=1.0).contains(&r) {
        return Ok(r);
    }
    Err(Refused::OutOfRange { what: "a correlation", must: "from −1 to 1", is: r })
}

/// Returns how many did well in each part of the scores, from the lowest part up: (well, of).
/// Equal scores stay in one part.
///
/// Refuses fewer than 2 parts, fewer people than parts, lists of unlike lengths, and scores that
/// are no numbers.
pub fn expectancy(
    scores: &[f64],
    did_well: &[bool],
    parts: usize,
) -> Result<Vec<(usize, usize)>, Refused> {
    at_least("parts", 2, parts)?;
    pairs("scores and outcomes", scores, &vec![0.0; did_well.len()], parts)?;
    let mut sorted = scores.to_vec();
    sorted.sort_by(f64::total_cmp);
    let mut table = vec![(0, 0); parts];
    for (score, did_well) in scores.iter().zip(did_well) {
        let below = sorted.partition_point(|other| other < score);
        let part = &mut table[below * parts / scores.len()];
        part.0 += usize::from(*did_well);
        part.1 += 1;
    }
    Ok(table)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_tenths_of_thirty_people_may_be_nothing() {
        let Interval { low, high } = Validity::known(0.3, 30).unwrap().interval;
        assert_eq!(((low * 100.0).round(), (high * 100.0).round()), (-7.0, 60.0));
    }

    #[test]
    fn few_people_are_not_corrected() {
        assert!(Validity::known(0.3, 99).unwrap().unrestricted(1.5).is_err());
        assert!(Validity::known(0.3, 100).unwrap().unrestricted(1.5).unwrap() > 0.3);
    }

    #[test]
    fn an_expectancy_table_counts_who_did_well() {
        let scores = [1.0, 2.0, 3.0, 4.0, 4.0, 6.0];
        let well = [false, false, true, true, false, true];
        assert_eq!(expectancy(&scores, &well, 2), Ok(vec![(1, 3), (2, 3)]));
        assert!(expectancy(&scores, &well[1..], 2).is_err());
    }
}
