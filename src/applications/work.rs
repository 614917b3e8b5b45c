//! Background work: forget what nobody needs any more.

use chrono::TimeDelta;

use super::{store, way_back::Tries};
use crate::{
    error::Result,
    platform::{
        db::{Scope, Tx},
        rounds::{Act, Pause, Round},
    },
};

/// Forgets tries whose hour is over.
pub const FORGET_TRIES: Round = Round {
    name: "forget_tries",
    every: TimeDelta::hours(1),
    pause: Pause::USUAL,
    act: Act::Practice {
        whose: |platform| {
            let over = platform.clock.now() - Tries::LAST;
            Box::pin(store::whose_tries_before(&platform.db, over))
        },
        run: |scope| Box::pin(forget_tries(scope)),
    },
};

async fn forget_tries(scope: &Scope) -> Result<()> {
    let over = scope.now() - Tries::LAST;
    scope.write(async |tx: &mut Tx| store::forget_tries_before(tx, over).await).await
}
