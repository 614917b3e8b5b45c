//! What is done with scores: a sitting that was handed in gets one, and another if answers that came late
//! are accepted.

use super::{
    SettleLateAnswers,
    counted::{self, Counted},
    events::{self, Event},
    late::{self, LateGrounds, LateRefused},
    store,
};
use crate::{
    error::{Error, Result},
    invitations::{self, Invitation, Outcome},
    kernel::language::Language,
    platform::{
        db::{Scope, Tx},
        http::principal::Permission,
        keys::{self, User},
        pdf::Printed,
    },
    sittings::{self, Sitting, SittingId, Verdict, is_pause},
};

/// Keeps the first score of a sitting, as it is handed in: the candidate never waits for it. Something may have been
/// left out since it was marked: whoever recounts has not seen this one, so only then it is marked again.
pub async fn keep_first(tx: &Tx, invitation: &Invitation, outcome: &Outcome) -> Result<()> {
    if counted::is_of(tx, invitation.assessment_id, outcome).await? {
        return store::add_outcome(tx, invitation.id, Outcome::FIRST, outcome).await;
    }
    let sitting =
        sittings::sitting_of(tx, invitation.id).await?.ok_or(Error::Missing("sitting"))?;
    let anew = self::outcome(tx, invitation, &sitting).await?;
    store::add_outcome(tx, invitation.id, Outcome::FIRST, &anew).await
}

/// Scores a sitting by what its form has frozen, less what does not count.
pub async fn outcome(scope: &Scope, invitation: &Invitation, sitting: &Sitting) -> Result<Outcome> {
    Counted::new(scope, invitation.assessment_id).await?.score(sitting)
}

/// Prints the report of somebody's own sitting, as they are shown it.
pub async fn print(scope: &Scope, sitting: &Sitting, language: Language) -> Result<Printed> {
    let outcome = store::outcome_of(scope, sitting.invitation_id).await?;
    let (outcome, at) = outcome.zip(sitting.submitted_at).ok_or(Error::Missing("score"))?;
    let invitation = invitations::find(scope, sitting.invitation_id).await?;
    let is_in_office = invitation.confirms.is_some();
    let shown = invitations::figure(&outcome, language)?.at_office(is_in_office);
    invitations::print_own(scope, &invitation, (&shown, at), language).await
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
    if verdict == Verdict::LeftOut {
        let so_far = store::outcomes_so_far(tx, sitting.invitation_id).await?;
        tx.announce(events::settled(id, Event::LateLeftOut, grounds, so_far));
        return Ok(());
    }
    let outcome = outcome(tx, &invitation, &sittings::sitting(tx, id).await?).await;
    // Whoever settles is told otherwise than whoever sits: nothing is settled for now.
    let outcome =
        outcome.map_err(|why| if is_pause(&why) { LateRefused::Lost.into() } else { why })?;
    let number = store::add_next(tx, invitation.id, &outcome).await?;
    // Nobody is called again: a second call would tell that there was a late answer.
    tx.announce(events::settled(id, Event::Rescored, grounds, number));
    Ok(())
}
