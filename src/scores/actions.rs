//! What is done with scores: a sitting that was handed in gets one, and another if answers that came late
//! are accepted.

use super::{
    SettleLateAnswers,
    events::{self, Event},
    late::{self, LateGrounds, LateRefused},
    score::score,
    store,
};
use crate::{
    assessments,
    error::{Error, Result},
    invitations::{self, Invitation, Outcome},
    platform::{
        db::{Scope, Tx},
        http::principal::Permission,
        keys::{self, User},
    },
    sittings::{self, Sitting, SittingId, Verdict, is_pause},
};

/// Keeps the first score of a sitting, as it is handed in: the candidate never waits for it.
pub async fn keep_first(tx: &Tx, invitation: &Invitation, outcome: &Outcome) -> Result<()> {
    store::add_outcome(tx, invitation.id, Outcome::FIRST, outcome).await
}

/// Scores a sitting by what its form has frozen.
pub async fn outcome(scope: &Scope, invitation: &Invitation, sitting: &Sitting) -> Result<Outcome> {
    let form = assessments::assessment(scope, invitation.assessment_id).await?.form;
    let contents = assessments::contents(scope, form.asks().map(|(_, sha256)| sha256)).await?;
    score(&contents, &form, sitting)
}

/// Says what becomes of the answers of this sitting that came late. Accepted ones count from then
/// on, and the sitting is scored anew; the earlier score stays in the log.
///
/// # Errors
/// Refuses who decides on candidates, whichever door they came by.
pub async fn settle_late(
    tx: &mut Tx,
    user: &User,
    id: SittingId,
    (verdict, grounds, seen): (Verdict, LateGrounds, i32),
) -> Result<()> {
    if !late::may_settle(user, &keys::users(tx).await?) {
        return Err(Error::Denied(SettleLateAnswers::NAME));
    }
    let state = sittings::hold_state(tx, id).await?;
    if state.gate.submitted_at.is_none() {
        return Err(LateRefused::Settled.into());
    }
    late::refuse_unseen(state.late, seen)?;
    let sitting = sittings::sitting(tx, id).await?;
    let invitation = invitations::find(tx, sitting.invitation_id).await?;
    if !invitation.tells_result() {
        return Err(LateRefused::Settled.into());
    }
    sittings::settle(tx, &sitting, verdict).await?;
    let so_far = store::outcomes_so_far(tx, sitting.invitation_id).await?;
    if verdict == Verdict::LeftOut {
        tx.announce(events::settled(id, Event::LateLeftOut, grounds, so_far));
        return Ok(());
    }
    let outcome = outcome(tx, &invitation, &sittings::sitting(tx, id).await?).await;
    // Whoever settles is told otherwise than whoever sits: nothing is settled for now.
    let outcome =
        outcome.map_err(|why| if is_pause(&why) { LateRefused::Lost.into() } else { why })?;
    store::add_outcome(tx, invitation.id, so_far + 1, &outcome).await?;
    // Nobody is called again: a second call would tell that there was a late answer.
    tx.announce(events::settled(id, Event::Rescored, grounds, so_far + 1));
    Ok(())
}
