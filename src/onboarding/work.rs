//! Background work: a license that has lapsed since it was seen at its source holds its task again, and what was done comes due
//! again.

use chrono::{Days, TimeDelta};

use super::{actions, license, store};
use crate::{
    error::Result,
    people::PersonId,
    platform::{
        Platform,
        db::{PracticeId, Scope, Tx},
        rounds::{self, Act, Pause, Round},
    },
    practices,
    roster::StaffId,
};

/// More than any office brings in at once.
const MOST: u64 = 200;

pub const HOLD_LAPSED: Round = Round {
    name: "hold_lapsed_licenses",
    every: TimeDelta::hours(1),
    pause: Pause::USUAL,
    act: Act::Thing {
        whose: |platform| Box::pin(store::whose_run(&platform.db)),
        due: |scope| Box::pin(due(scope)),
        run: |scope, person| Box::pin(run(scope, person)),
    },
};

/// Returns those whose task was settled and whose license is not good today.
async fn due(scope: &Scope) -> Result<Vec<String>> {
    let today = practices::today(scope).await?;
    let mut due = vec![];
    for running in store::running(scope, MOST).await? {
        for task in license::TASKS {
            let person = running.person_id;
            if store::is_settled(scope, running.id, task).await?
                && license::objection(scope, person, task, today).await?.is_some()
            {
                due.push(person);
            }
        }
    }
    due.dedup();
    Ok(rounds::ids(due))
}

async fn run(scope: &Scope, person: &str) -> Result<()> {
    let id: PersonId = rounds::id(person)?;
    scope.write(async |tx: &mut Tx| actions::license_lapsed(tx, id).await).await
}

pub const COME_AGAIN: Round = Round {
    name: "come_again",
    every: TimeDelta::hours(1),
    pause: Pause::USUAL,
    act: Act::Thing {
        whose: |platform| Box::pin(whose_come_again(platform)),
        due: |scope| Box::pin(who_comes_again(scope)),
        run: |scope, staff| Box::pin(come_again(scope, staff)),
    },
};

/// Wherever a practice is, its day is that of Greenwich, the one before or the one after.
async fn whose_come_again(platform: &Platform) -> Result<Vec<PracticeId>> {
    let tomorrow = platform.clock.now().date_naive() + Days::new(1);
    store::again::whose(&platform.db, tomorrow).await
}

async fn who_comes_again(scope: &Scope) -> Result<Vec<String>> {
    let today = practices::today(scope).await?;
    Ok(rounds::ids(store::again::of_whom(scope, today).await?))
}

async fn come_again(scope: &Scope, staff: &str) -> Result<()> {
    let id: StaffId = rounds::id(staff)?;
    scope.write(async |tx: &mut Tx| actions::come_again(tx, id).await.map(drop)).await
}
