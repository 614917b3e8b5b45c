//! Background work: what was said to hold from a day on holds on that day.

use chrono::{Days, TimeDelta};

use super::{
    actions,
    staff::{StaffId, StaffStage},
    store,
};
use crate::{
    error::Result,
    people::PersonId,
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

/// Returns whether somebody works here today or is about to.
pub async fn works_here(scope: &Scope, person: PersonId) -> Result<bool> {
    let today = practices::today(scope).await?;
    let staff = store::of_person(scope, person).await?;
    let stage = staff.map(|staff| staff.stage(today));
    Ok(matches!(stage, Some(StaffStage::Starting | StaffStage::Active)))
}
