//! What comes due: scores that are to be counted again.

use chrono::TimeDelta;

use super::{counting, store};
use crate::platform::rounds::{self, Act, Pause, Round};

/// Counts the scores again that were made with a question that does not count, or without one that does.
pub const COUNT: Round = Round {
    name: "count_scores_again",
    every: TimeDelta::seconds(5),
    pause: Pause::USUAL,
    act: Act::Thing {
        whose: |platform| Box::pin(store::whose_are_under_way(&platform.db)),
        due: |scope| Box::pin(async { Ok(rounds::ids(store::under_way(scope).await?)) }),
        run: |scope, id| Box::pin(async { counting::count(scope, rounds::id(id)?).await }),
    },
};
