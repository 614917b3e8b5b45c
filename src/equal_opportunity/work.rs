//! What comes due: count a quarter that has closed.

use chrono::TimeDelta;

use super::{freezing, quarter, store};
use crate::platform::rounds::{Act, Pause, Round};

/// Counts a quarter once it has closed.
pub const FREEZE: Round = Round {
    name: "freeze_selection_rates",
    every: TimeDelta::hours(1),
    pause: Pause::USUAL,
    act: Act::Practice {
        whose: |platform| {
            let before = platform.clock.now() - quarter::AFTER;
            Box::pin(store::whose_close(&platform.db, before))
        },
        run: |scope| Box::pin(freezing::freeze(scope)),
    },
};
