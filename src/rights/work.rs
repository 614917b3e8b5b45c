//! What comes due: look at whom nothing has kept any longer, and erase what an owner said goes.
//!
//! Nothing is erased by the clock alone. A law says how long something must be kept, and never that it must go that
//! day; what is erased never comes back. So a round looks, *Today* tells an owner, and an owner says that it goes.

use chrono::TimeDelta;

use super::{
    actions, looks,
    retention::{Look, SHORTEST},
    standing,
};
use crate::{
    error::{Error, Result},
    people::{self, PersonId},
    platform::{
        db::{Scope, Tx},
        rounds::{self, Act, Pause, Round},
    },
    practices,
};

/// As many in one go: each is read from every table.
const AT_ONCE: u64 = 50;

/// Looks at those whom something may have kept long enough.
pub const LOOK: Round = Round {
    name: "look_what_is_kept",
    every: TimeDelta::minutes(10),
    pause: Pause::USUAL,
    act: Act::Thing {
        whose: |platform| {
            let before = platform.clock.now() - SHORTEST;
            Box::pin(async move { people::whose_are_older(&platform.db, before).await })
        },
        due: |scope| Box::pin(async { Ok(rounds::ids(to_look_at(scope).await?)) }),
        run: |scope, person| {
            Box::pin(async move {
                let id: PersonId = rounds::id(person)?;
                look_at(scope, id).await
            })
        },
    },
};

/// Erases what an owner said goes.
pub const ERASE: Round = Round {
    name: "erase_what_is_due",
    every: TimeDelta::seconds(20),
    pause: Pause::USUAL,
    act: Act::Thing {
        whose: |platform| Box::pin(looks::whose_are_ordered(&platform.db)),
        due: |scope| Box::pin(async { Ok(rounds::ids(looks::ordered(scope, AT_ONCE).await?)) }),
        run: |scope, person| {
            Box::pin(async move {
                let id: PersonId = rounds::id(person)?;
                erase(scope, id).await
            })
        },
    },
};

/// First those whose day has come, then those whom nobody has looked at.
async fn to_look_at(scope: &Scope) -> Result<Vec<PersonId>> {
    let today = practices::today(scope).await?;
    let mut all = looks::again(scope, today, AT_ONCE).await?;
    let left = AT_ONCE.saturating_sub(all.len() as u64);
    let before = scope.now() - SHORTEST;
    all.extend(people::older(scope, before, looks::looked_at(scope), left).await?);
    Ok(all)
}

async fn look_at(scope: &Scope, id: PersonId) -> Result<()> {
    let before = looks::find(scope, id).await?;
    let found = standing::gather(scope, id).await?;
    let standing = standing::standing(scope, id, &found).await?;
    let look = Look::of(id, &standing, scope.now());
    scope.write(async |tx: &mut Tx| looks::put(tx, &look, before.as_ref()).await).await
}

/// What was shown goes, as far as it still may: a hold, a new application or another day of a law keeps it.
async fn erase(scope: &Scope, id: PersonId) -> Result<()> {
    let Some(look) = looks::find(scope, id).await?.filter(|look| look.ordered.is_some()) else {
        return Ok(());
    };
    match actions::forget_of(scope, id, &look.what).await {
        Ok(true) => return Ok(()),
        Ok(false) | Err(Error::Conflict(_) | Error::Missing(_)) => {}
        Err(other) => return Err(other),
    }
    look_at(scope, id).await
}
