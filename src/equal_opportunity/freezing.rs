//! When a quarter closes, what can be shown of it is frozen.

use std::collections::HashMap;

use super::{
    edition::{Edition, Person},
    events::{self, Event},
    quarter,
    store::{self, Setting},
};
use crate::{
    analytics::{self, Ended},
    applications::ApplicationId,
    error::Result,
    invitations,
    platform::db::{Scope, Tx},
    scores,
};

/// Freezes each quarter that has closed.
pub async fn freeze(scope: &Scope) -> Result<()> {
    // What happened before the quarter closed is counted first.
    analytics::catch_up(scope).await?;
    while scope.write(async |tx: &mut Tx| freeze_one(tx).await).await? {}
    Ok(())
}

/// Returns whether there may be more.
async fn freeze_one(tx: &mut Tx) -> Result<bool> {
    let Some(Setting { counted_from, closes_at }) = store::hold_setting(tx).await? else {
        return Ok(false);
    };
    if tx.now() < closes_at + quarter::AFTER {
        return Ok(false);
    }
    let edition = Edition::of(&people(tx, (counted_from, closes_at)).await?);
    let (from, event) = if edition.is_too_few() {
        (counted_from, Event::TooFew)
    } else {
        store::add_edition(tx, (counted_from, closes_at), &edition).await?;
        (closes_at, Event::Frozen)
    };
    let next = Setting { counted_from: from, closes_at: quarter::end(closes_at) };
    store::close(tx, next).await?;
    tx.announce(events::counted(event, closes_at));
    Ok(true)
}

/// Returns whose application the practice closed or ended in a hire within this time. Who withdrew was not decided on.
async fn people(
    scope: &Scope,
    within: (chrono::DateTime<chrono::Utc>, chrono::DateTime<chrono::Utc>),
) -> Result<Vec<Person>> {
    let ended = analytics::ended(scope, within).await?;
    let ids: Vec<_> = ended.iter().map(|one| one.application_id).collect();
    let said = store::said_of(scope, &ids).await?;
    let scores = scores(scope, &ids).await?;
    let person = |one: &Ended| Person {
        job: one.job_id,
        furthest: one.furthest,
        said: said.get(&one.application_id).copied().unwrap_or_default(),
        score: scores.get(&one.application_id).copied(),
    };
    Ok(ended.iter().map(person).collect())
}

/// How many are asked about by one statement.
const AT_ONCE: usize = 1_000;

async fn scores(scope: &Scope, ids: &[ApplicationId]) -> Result<HashMap<ApplicationId, u8>> {
    let mut all = HashMap::new();
    for ids in ids.chunks(AT_ONCE) {
        let invited = invitations::of_applications(scope, ids.iter().copied()).await?;
        let outcomes = scores::outcomes_of(scope, invited.iter().map(|one| one.id)).await?;
        for invitation in invited {
            // A short test in the office confirms a score, and is none.
            let outcome = outcomes.get(&invitation.id).filter(|_| invitation.confirms.is_none());
            if let Some((application, outcome)) = invitation.application_id.zip(outcome) {
                // Only some take a test again: the score that everybody has is the first.
                all.entry(application).or_insert(outcome.score);
            }
        }
    }
    Ok(all)
}
