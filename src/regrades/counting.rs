//! Scores are counted again some at a time. A counting that is cut off goes on where it was: how far it came is
//! saved together with the scores.

use chrono::{DateTime, TimeDelta, Utc};

use super::{events, regrade::RegradeId, store};
use crate::{
    assessments::AssessmentId,
    error::Result,
    invitations,
    platform::db::{PATIENCE, Scope, Tx},
    scores::Recount,
};

/// How many invitations are looked at at once: each has some twenty answers.
const AT_ONCE: u64 = 100;

/// Counts again what one regrade changes.
pub async fn count(scope: &Scope, id: RegradeId) -> Result<()> {
    let tests = store::tests_of(scope, &store::find(scope, id).await?).await?;
    // Of a pass that somebody else began it is not known when.
    let mut began = None;
    while count_some(scope, id, &tests, &mut began).await? {
        // Others have work to do, too.
        tokio::task::yield_now().await;
    }
    Ok(())
}

/// Returns whether there may be more. `began` is when all of them began to be looked at.
async fn count_some(
    scope: &Scope,
    id: RegradeId,
    tests: &[AssessmentId],
    began: &mut Option<DateTime<Utc>>,
) -> Result<bool> {
    let regrade = store::find(scope, id).await?;
    if !regrade.is_under_way() {
        return Ok(false);
    }
    if regrade.counted_to.is_none() {
        *began = Some(scope.now());
    }
    let invited = invitations::next_to(scope, tests, regrade.counted_to, AT_ONCE).await?;
    let recount = Recount::of(scope, &invited).await?;
    let keep = async |tx: &mut Tx| {
        let mut held = store::hold(tx, id).await?;
        // Somebody else has counted these meanwhile, or undone it.
        if (held.revision, held.counted_to) != (regrade.revision, regrade.counted_to) {
            return Ok(true);
        }
        let changed = recount.keep(tx).await?;
        let is_over = match invited.last() {
            Some(last) => {
                held.went_on(last.id, (changed, recount.unscored));
                false
            }
            None if tx.platform().db.is_file() || is_settled(*began, held.changed_at()) => {
                held.finish();
                tx.announce(events::finished(&held));
                true
            }
            None => {
                held.look_again();
                true
            }
        };
        store::save(tx, &held).await?;
        Ok(!is_over)
    };
    scope.write(keep).await
}

/// PostgreSQL lets several write at once: a score that was made by what counted before may be committed after it was
/// looked at. So all are looked at again, until a look has begun when whatever had begun before is over. What changed what
/// counts may have waited itself before it was committed.
fn is_settled(began: Option<DateTime<Utc>>, since: DateTime<Utc>) -> bool {
    let longest = TimeDelta::from_std(2 * PATIENCE).unwrap_or_default();
    began.is_some_and(|began| began >= since + longest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_settled_by_a_look_that_began_late_enough_and_not_by_one_that_ended_so() {
        let since = DateTime::<Utc>::default();
        let began = |seconds| is_settled(Some(since + TimeDelta::seconds(seconds)), since);
        assert_eq!([began(0), began(9), began(10)], [false, false, true]);
        assert!(!is_settled(None, since), "somebody else began it");
    }
}
