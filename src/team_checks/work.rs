//! What comes due: checks whose time is over.

use chrono::TimeDelta;

use super::{actions, store};
use crate::{
    error::Result,
    platform::{
        db::{Scope, Tx},
        rounds::{self, Act, Pause, Round},
    },
};

/// Ends the checks whose time is over. Their links open nothing any more even before that.
pub const END: Round = Round {
    name: "end_team_checks",
    every: TimeDelta::minutes(10),
    pause: Pause::USUAL,
    act: Act::Thing {
        whose: |platform| Box::pin(store::whose_are_over(&platform.db, platform.clock.now())),
        due: |scope| Box::pin(async { Ok(rounds::ids(store::over(scope, scope.now()).await?)) }),
        run: |scope, check| Box::pin(end(scope, check)),
    },
};

async fn end(scope: &Scope, check: &str) -> Result<()> {
    let id = rounds::id(check)?;
    scope.write(async |tx: &mut Tx| actions::end_if_over(tx, id).await).await
}
