//! What somebody showed in the office beside what they showed alone. It is a reason to talk, and decides nothing.

use poem_openapi::Object;
use psychometrics::{Ability, confirmation::Confirmation};

use super::result::Outcome;

/// How the short test in the office compares with the first one.
#[derive(Clone, Copy, Debug, PartialEq, Object)]
pub struct ConfirmationOut {
    /// The difference in its standard errors: below zero if less was shown in the office.
    z: f64,
    /// Whether that is lower than chance alone would explain: `z` is below -1.645. It decides nothing: talk about it.
    pub is_lower: bool,
}

impl ConfirmationOut {
    /// Nothing where either tells too little to be compared.
    pub fn of(first: &Outcome, second: &Outcome) -> Option<Self> {
        let found = Confirmation::of(ability(first)?, ability(second)?).ok()?;
        let z = (found.z * 100.0).round() / 100.0;
        Some(Self { z, is_lower: found.is_lower() })
    }
}

fn ability(outcome: &Outcome) -> Option<Ability> {
    Some(Ability { theta: outcome.theta.parse().ok()?, sd: outcome.sd.parse().ok()? })
}
