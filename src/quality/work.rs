//! What comes due: count what was answered.

use chrono::TimeDelta;

use super::{reading, store};
use crate::platform::rounds::{Act, Pause, Round};

/// Counts the tests that were scored since it was last done.
pub const COUNT: Round = Round {
    name: "count_questions",
    every: TimeDelta::seconds(10),
    pause: Pause::USUAL,
    act: Act::Practice {
        whose: |platform| Box::pin(store::whose_are_unread(&platform.db)),
        run: |scope| Box::pin(reading::catch_up(scope)),
    },
};
