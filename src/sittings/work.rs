//! Background work: hand in what nobody handed in, let go on what stood still, and tell how a test ended
//! once it is time to.

use chrono::TimeDelta;

use super::{actions, hand_in, pauses, sitting::GRACE, store};
use crate::{
    error::Result,
    invitations::{self, InvitationId},
    platform::{
        db::{Scope, Tx},
        rounds::{self, Act, Pause, Round},
    },
};

/// Hands in what nobody handed in before its time was over.
pub const CLOSE_SITTINGS: Round = Round {
    name: "close_sittings",
    every: TimeDelta::seconds(5),
    pause: Pause::USUAL,
    act: Act::Thing {
        whose: |platform| {
            let over = platform.clock.now() - GRACE;
            Box::pin(store::whose_overdue(&platform.db, over))
        },
        due: |scope| {
            Box::pin(async { Ok(rounds::ids(store::overdue(scope, scope.now() - GRACE).await?)) })
        },
        run: |scope, sitting| {
            Box::pin(async { hand_in::expire(scope, rounds::id(sitting)?).await })
        },
    },
};

/// Lets go on what stood still, once its items are there again.
pub const RESUME: Round = Round {
    name: "resume_tests",
    every: TimeDelta::minutes(1),
    pause: Pause::USUAL,
    act: Act::Practice {
        whose: |platform| Box::pin(store::whose_pauses(&platform.db)),
        run: |scope| Box::pin(pauses::end_what_is_whole(scope)),
    },
};

/// Tells how an invitation ended, when nobody can still be at its test.
pub const LAPSE_INVITATIONS: Round = Round {
    name: "lapse_invitations",
    every: TimeDelta::minutes(1),
    pause: Pause::USUAL,
    act: Act::Thing {
        whose: |platform| Box::pin(invitations::whose_are_over(&platform.db, platform.clock.now())),
        due: |scope| Box::pin(async { Ok(rounds::ids(store::ended(scope, scope.now()).await?)) }),
        run: |scope, invitation| Box::pin(lapse(scope, invitation)),
    },
};

async fn lapse(scope: &Scope, invitation: &str) -> Result<()> {
    let id: InvitationId = rounds::id(invitation)?;
    scope.write(async |tx: &mut Tx| actions::tell_end(tx, id).await).await.map(drop)
}
