//! What is done with regrades: load → ask the noun → save → announce. The counting is done later, in pieces.

use super::{
    events,
    input::Regrading,
    regrade::{Regrade, RegradeId, RegradeRefused, RegradeState, asking, refuse_too_few},
    store,
};
use crate::{
    assessments::{self, Assessment, AssessmentId},
    error::Result,
    invitations, people,
    platform::{
        db::{Scope, Tx},
        events as log, keys,
    },
};

/// Leaves a question out of scores, from now on and in those that there are. `tests` are those that ask it, as
/// [`tests_of`] finds them before anybody else is held up.
pub async fn begin(tx: &mut Tx, regrading: Regrading, tests: &[AssessmentId]) -> Result<Regrade> {
    // Two who begin at once are told of one another.
    log::hold(tx).await?;
    let Regrading { item, sha256, assessment_id, reason, note } = regrading;
    let tests = assessments::with_ids(tx, tests.iter().copied()).await?;
    let wording = (item.as_str(), sha256.as_str());
    let tests: Vec<_> = asking(&tests, wording).collect();
    let in_force = store::in_force(tx).await?;
    let is_same = |one: &Regrade| {
        (one.item.as_str(), one.sha256.as_str()) == wording
            && (one.assessment_id.is_none() || one.assessment_id == assessment_id)
    };
    if in_force.iter().any(is_same) {
        return Err(RegradeRefused::Already.into());
    }
    refuse_too_few(&tests, wording, &in_force)?;
    refuse_own(tx, &tests).await?;
    let regrade = Regrade {
        id: tx.fresh_id(),
        item,
        sha256,
        assessment_id,
        reason,
        note,
        state: RegradeState::Counting,
        began_at: tx.now(),
        began_by: tx.actor().to_string(),
        undone_at: None,
        undone_by: None,
        counted_to: None,
        changed: 0,
        unscored: 0,
        updated_at: tx.now(),
        revision: 1,
    };
    store::add(tx, &regrade).await?;
    tx.announce(events::began(&regrade));
    Ok(regrade)
}

/// Returns the tests that are meant, as far as there are such: one that is named, or those that ask the wording. All that
/// a practice ever froze may be many, so it is not asked for inside a transaction.
pub async fn tests_of(scope: &Scope, regrading: &Regrading) -> Result<Vec<AssessmentId>> {
    match regrading.assessment_id {
        Some(id) => Ok(vec![id]),
        None => store::tests_asking(scope, (&regrading.item, &regrading.sha256)).await,
    }
}

/// Lets the question count again.
pub async fn undo(tx: &mut Tx, id: RegradeId) -> Result<Regrade> {
    let mut regrade = store::hold(tx, id).await?;
    let tests = assessments::with_ids(tx, store::tests_of(tx, &regrade).await?).await?;
    refuse_own(tx, &tests.iter().collect::<Vec<_>>()).await?;
    // Undone, it would change nothing, and say that the question counts.
    let others = store::of_item(tx, &regrade.item).await?;
    if regrade.is_in_force() && regrade.still_out_by(&others).is_some() {
        return Err(RegradeRefused::Wider.into());
    }
    regrade.undo(tx.now(), tx.actor().to_string())?;
    store::save(tx, &regrade).await?;
    tx.announce(events::undone(&regrade));
    Ok(regrade)
}

/// Nobody moves their own score. Whom they are known as is asked as the practice: they may be hidden from themselves, as a
/// rival of the job that they applied to (decision 0082).
async fn refuse_own(tx: &mut Tx, tests: &[&Assessment]) -> Result<()> {
    if tests.iter().filter_map(|test| test.job_id).any(|job| tx.is_recused_from(job)) {
        return Err(RegradeRefused::Own.into());
    }
    let Some(user) = keys::acting(tx).await? else { return Ok(()) };
    let tests: Vec<_> = tests.iter().map(|test| test.id).collect();
    let is_own = async |tx: &mut Tx| {
        let own = people::known_as(tx, &user).await?;
        invitations::is_any_of(tx, &own, &tests).await
    };
    match tx.as_practice(is_own).await? {
        true => Err(RegradeRefused::Own.into()),
        false => Ok(()),
    }
}
