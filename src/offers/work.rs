//! What comes due: remind of an offer the day before its last, and let it expire after it.

use chrono::{Days, TimeDelta};

use super::{
    actions,
    offer::{OfferId, REMINDER_DAYS},
    store,
};
use crate::{
    error::Result,
    platform::{
        Platform,
        db::{PracticeId, Scope},
        rounds::{self, Act, Pause, Round},
    },
    practices,
};

/// Lets offers expire after their last day.
pub const EXPIRE: Round = Round {
    name: "expire_offers",
    every: TimeDelta::minutes(10),
    pause: Pause::USUAL,
    act: Act::Thing {
        whose: |platform| Box::pin(whose_are_over(platform)),
        due: |scope| Box::pin(over(scope)),
        run: |scope, offer| Box::pin(expire(scope, offer)),
    },
};

/// Reminds candidates who have not answered.
pub const REMIND: Round = Round {
    name: "remind_of_offers",
    every: TimeDelta::hours(1),
    pause: Pause::USUAL,
    act: Act::Thing {
        whose: |platform| Box::pin(whose_are_near(platform)),
        due: |scope| Box::pin(near(scope)),
        run: |scope, offer| Box::pin(remind(scope, offer)),
    },
};

/// Wherever a practice is, its day is that of Greenwich, the one before or the one after.
const ELSEWHERE: Days = Days::new(1);

async fn whose_are_over(platform: &Platform) -> Result<Vec<PracticeId>> {
    let today = platform.clock.now().date_naive();
    store::whose_are_over(&platform.db, today + ELSEWHERE).await
}

async fn over(scope: &Scope) -> Result<Vec<String>> {
    Ok(rounds::ids(store::over(scope, practices::today(scope).await?).await?))
}

async fn expire(scope: &Scope, offer: &str) -> Result<()> {
    let id: OfferId = rounds::id(offer)?;
    let today = practices::today(scope).await?;
    scope.write(async |tx| actions::expire(tx, id, today).await).await
}

async fn whose_are_near(platform: &Platform) -> Result<Vec<PracticeId>> {
    let today = platform.clock.now().date_naive();
    store::whose_are_near(&platform.db, today + REMINDER_DAYS + ELSEWHERE).await
}

async fn near(scope: &Scope) -> Result<Vec<String>> {
    let today = practices::today(scope).await?;
    Ok(rounds::ids(store::to_remind(scope, today + REMINDER_DAYS).await?))
}

async fn remind(scope: &Scope, offer: &str) -> Result<()> {
    let id: OfferId = rounds::id(offer)?;
    let today = practices::today(scope).await?;
    scope.write(async |tx| actions::remind(tx, id, today).await).await
}
