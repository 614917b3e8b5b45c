//! Candidates are reminded of a test that closes soon.

use chrono::TimeDelta;

use super::{actions, invitation::InvitationId, store};
use crate::{
    error::Result,
    platform::{
        db::{Scope, Tx},
        rounds::{self, Act, Pause, Round},
    },
};

/// Reminds candidates of tests that close soon.
pub const REMIND: Round = Round {
    name: "remind_of_tests",
    every: TimeDelta::minutes(10),
    pause: Pause::USUAL,
    act: Act::Thing {
        whose: |platform| Box::pin(store::whose_close_soon(&platform.db, platform.clock.now())),
        due: |scope| Box::pin(async { Ok(rounds::ids(store::to_remind(scope).await?)) }),
        run: |scope, invitation| Box::pin(remind(scope, invitation)),
    },
};

async fn remind(scope: &Scope, invitation: &str) -> Result<()> {
    let id: InvitationId = rounds::id(invitation)?;
    scope.write(async |tx: &mut Tx| actions::remind(tx, id).await).await
}
