//! Background work: what was said to hold from a day on holds on that day, and lists that nobody brings in are emptied.

use chrono::{Days, TimeDelta};

use super::{
    actions, lists,
    staff::{Staff, StaffId, StaffStage},
    store,
};
use crate::{
    error::{Error, Result},
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

/// Empties the lists that nobody brings in.
pub const EMPTY_LISTS: Round = Round {
    name: "empty_staff_lists",
    every: TimeDelta::hours(1),
    pause: Pause::USUAL,
    act: Act::Thing {
        whose: |platform| Box::pin(whose_are_left(platform)),
        due: |scope| Box::pin(left_over(scope)),
        run: |scope, list| Box::pin(empty(scope, list)),
    },
};

async fn whose_are_left(platform: &Platform) -> Result<Vec<PracticeId>> {
    lists::whose_are_left(&platform.db, platform.clock.now()).await
}

async fn left_over(scope: &Scope) -> Result<Vec<String>> {
    Ok(rounds::ids(lists::left_over(scope).await?))
}

async fn empty(scope: &Scope, list: &str) -> Result<()> {
    let id = rounds::id(list)?;
    match scope.write(async |tx| lists::discard(tx, id).await).await {
        // Somebody has brought it in meanwhile.
        Err(Error::Missing(_) | Error::Conflict(_)) => Ok(()),
        done => done,
    }
}

/// Returns who of these people worked here, or was to, and does no more.
pub async fn who_has_left(scope: &Scope, people: Vec<PersonId>) -> Result<Vec<PersonId>> {
    let works = who_works_here(scope, people.clone()).await?;
    let staff = store::of_people(scope, people).await?.into_iter().map(|staff| staff.person_id);
    Ok(staff.filter(|person| !works.contains(person)).collect())
}

/// Returns who of these people works here today or is about to.
pub async fn who_works_here(scope: &Scope, people: Vec<PersonId>) -> Result<Vec<PersonId>> {
    let today = practices::today(scope).await?;
    let staff = store::of_people(scope, people).await?.into_iter();
    let works =
        |staff: &Staff| matches!(staff.stage(today), StaffStage::Starting | StaffStage::Active);
    Ok(staff.filter(works).map(|staff| staff.person_id).collect())
}
