//! The rules that the demo practice has on, and their rounds in its year.

use super::as_owner;
use crate::{
    automation::{self, Chosen, ReadyRule},
    error::Result,
    platform::db::{Scope, Tx},
};

/// What does not act for anybody of the story: they look ahead, and remind.
const ON: [ReadyRule; 2] = [ReadyRule::ExpiringLicenses, ReadyRule::MissingRatings];

/// Has the owner switch them on.
pub async fn switch_on(scope: &Scope) -> Result<()> {
    let (owner, _) = as_owner(scope).await?;
    for rule in ON {
        let act = async |tx: &mut Tx| automation::switch_on(tx, rule, Chosen::default()).await;
        owner.write(act).await?;
    }
    Ok(())
}

/// Lets them do what is due.
pub async fn run(scope: &Scope) -> Result<()> {
    for rule in ON {
        automation::run(scope, rule).await?;
    }
    Ok(())
}
