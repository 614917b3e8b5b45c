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
    while count_some(scope, id, &tests).await? {
        // Others have work to do, too.
        tokio::task::yield_now().await;
    }
    Ok(())
}

/// Returns whether there may be more.
async fn count_some(scope: &Scope, id: RegradeId, tests: &[AssessmentId]) -> Result<bool> {
    let regrade = store::find(scope, id).await?;
    if !regrade.is_under_way() {
        return Ok(false);
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
            None if is_settled(tx, held.changed_at()) => {
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

/// PostgreSQL lets several write at once: a score that was made by what counted before may be committed after all have
/// been looked at. So they are looked at again until whatever had begun by then is over.
fn is_settled(scope: &Scope, since: DateTime<Utc>) -> bool {
    let longest = TimeDelta::from_std(PATIENCE).unwrap_or_default();
    scope.platform().db.is_file() || scope.now() >= since + longest
}
