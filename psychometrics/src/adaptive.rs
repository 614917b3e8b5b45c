//! The next question of an adaptive test.

use crate::{
    ability::Ability,
    models::Curve,
    refused::{Refused, at_least, finite},
};

/// Returns the item that tells most about an ability (Lord 1980), of those that were not asked;
/// of equal ones the first.
///
/// Refuses an ability that is no number, and a bank of which everything was asked.
pub fn most_informative(bank: &[Curve], asked: &[usize], theta: f64) -> Result<usize, Refused> {
    finite("an ability", theta)?;
    let mut best = None;
    for (item, curve) in bank.iter().enumerate().filter(|(item, _)| !asked.contains(item)) {
        let information = curve.information(theta);
        if best.is_none_or(|(_, most)| information > most) {
            best = Some((item, information));
        }
    }
    best.map(|(item, _)| item).ok_or(Refused::TooFew {
        what: "items that were not asked",
        need: 1,
        have: 0,
    })
}

/// When an adaptive test ends.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stop {
    pub least: usize,
    pub most: usize,
    /// It ends when the error is below this.
    pub error: f64,
}

impl Stop {
    /// Refuses a most below the least, and an error that is not above 0.
    pub fn new(least: usize, most: usize, error: f64) -> Result<Self, Refused> {
        at_least("questions at most", least.max(1), most)?;
        if error > 0.0 && error.is_finite() {
            return Ok(Self { least, most, error });
        }
        Err(Refused::OutOfRange { what: "an error to stop at", must: "above 0", is: error })
    }

    /// Returns whether enough was asked.
    pub fn is_reached(&self, asked: usize, ability: Ability) -> bool {
        asked >= self.most || (asked >= self.least && ability.sd < self.error)
    }
}
