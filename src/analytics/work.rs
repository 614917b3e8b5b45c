//! What comes due: count what has happened.

use chrono::TimeDelta;

use super::{reading, store};
use crate::platform::rounds::{Act, Pause, Round};

/// Counts what has happened since it was last counted.
pub const COUNT: Round = Round {
    name: "count_reports",
    every: TimeDelta::seconds(5),
    pause: Pause::USUAL,
    act: Act::Practice {
        whose: |platform| Box::pin(store::whose_are_unread(&platform.db)),
        run: |scope| Box::pin(reading::catch_up(scope)),
    },
};
