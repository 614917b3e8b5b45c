//! What somebody showed in the office beside what they showed alone. It is a reason to talk, and decides nothing.

use poem_openapi::Object;
use psychometrics::{Ability, confirmation::Confirmation};

use super::{hooks, invitation::Invitation, result::Outcome, store};
use crate::{error::Result, platform::db::Scope};

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

/// Returns how an invitation compares with what it confirms, or with what confirms it.
pub async fn compared(scope: &Scope, invitation: &Invitation) -> Result<Option<ConfirmationOut>> {
    let (first, second) = match invitation.confirms {
        Some(first) => (first, Some(invitation.id)),
        None => {
            let asked = store::confirmations(scope, invitation.id).await?;
            let told = asked.into_iter().rfind(Invitation::tells_result);
            (invitation.id, told.map(|one| one.id))
        }
    };
    let Some(second) = second else { return Ok(None) };
    let outcomes = hooks::results_of(scope, [first, second]).await?;
    let pair = outcomes.get(&first).zip(outcomes.get(&second));
    Ok(pair.and_then(|(first, second)| ConfirmationOut::of(first, second)))
}

fn ability(outcome: &Outcome) -> Option<Ability> {
    Some(Ability { theta: outcome.theta.parse().ok()?, sd: outcome.sd.parse().ok()? })
}
