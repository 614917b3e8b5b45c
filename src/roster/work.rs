//! Background work: what was said to hold from a day on holds on that day.

use chrono::{Days, TimeDelta};

use super::{actions, staff::StaffId, store};
use crate::{
    error::Result,
    platform::{
        Platform,
        db::{PracticeId, Scope},
        rounds::{self, Act, Pause, Round},
    },
    practices,
};

pub const TAKE_EFFECT: Round = Round {
    name: "change_staff",
    every: TimeDelta::minutes(15),
    pause: Pause::USUAL,
    act: Act::Thing {
        whose: |platform| Box::pin(whose(platform)),
        due: |scope| Box::pin(due(scope)),
        run: |scope, staff| Box::pin(run(scope, staff)),
    },
};

/// Wherever a practice is, its day is that of Greenwich, the one before or the one after.
async fn whose(platform: &Platform) -> Result<Vec<PracticeId>> {
    let tomorrow = platform.clock.now().date_naive() + Days::new(1);
    store::whose_change(&platform.db, tomorrow).await
}

async fn due(scope: &Scope) -> Result<Vec<String>> {
    let today = practices::today(scope).await?;
    Ok(rounds::ids(store::who_changes(scope, today).await?))
}

async fn run(scope: &Scope, staff: &str) -> Result<()> {
    let id: StaffId = rounds::id(staff)?;
    let today = practices::today(scope).await?;
    scope.write(async |tx| actions::changes_due(tx, id, today).await.map(drop)).await
}
