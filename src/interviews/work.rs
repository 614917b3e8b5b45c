//! What comes due: remind of an interview the day before.

use chrono::TimeDelta;

use super::{actions, interview::InterviewId, store};
use crate::{
    error::Result,
    platform::{
        Platform,
        db::{PracticeId, Scope},
        rounds::{self, Act, Pause, Round},
    },
};

/// Reminds candidates of the time that they picked. At night there it waits for the morning.
pub const REMIND: Round = Round {
    name: "remind_of_interviews",
    every: TimeDelta::minutes(10),
    pause: Pause::USUAL,
    act: Act::Thing {
        whose: |platform| Box::pin(whose_are_due(platform)),
        due: |scope| Box::pin(due(scope)),
        run: |scope, interview| Box::pin(remind(scope, interview)),
    },
};

async fn whose_are_due(platform: &Platform) -> Result<Vec<PracticeId>> {
    store::whose_reminders_are_due(&platform.db, platform.clock.now()).await
}

async fn due(scope: &Scope) -> Result<Vec<String>> {
    Ok(rounds::ids(store::due_reminders(scope).await?))
}

async fn remind(scope: &Scope, interview: &str) -> Result<()> {
    let id: InterviewId = rounds::id(interview)?;
    scope.write(async |tx| actions::remind(tx, id).await).await
}
