//! What is done about sittings beside taking them: what is asked for and arranged before, and what is told
//! of their end.

use chrono::TimeDelta;

use super::{
    ending::{self, Course, Told},
    sitting::SittingRefused,
    store,
};
use crate::{
    assessments,
    error::{Error, Result},
    invitations::{self, Invitation, InvitationId, Status},
    kernel::wait::Hurry,
    medical::{self, AdjustmentRequest, AnswerIn, RequestIn},
    platform::{
        db::{Scope, Tx},
        keys::User,
        throttle::{self, Limit, Turn},
    },
};

/// How often somebody may ask for another way to take one test. Once is kept.
const ASKED: Limit = Limit::Steady { burst: 10, each: TimeDelta::minutes(6) };

/// Holds an invitation whose test has not begun: what is arranged afterwards would come too late.
async fn hold_unbegun(tx: &Tx, id: InvitationId) -> Result<Invitation> {
    let invitation = as_asked(tx, invitations::hold(tx, id).await?).await?;
    invitation.may_begin(tx.now())?;
    invitations::refuse_decided(tx, &invitation).await?;
    match store::sitting_of(tx, id).await? {
        None => Ok(invitation),
        Some(_) => Err(SittingRefused::Begun.into()),
    }
}

/// Returns the invitation as it is for its candidate: open for the days more for which they waited for an answer. It is
/// not to be saved, and nobody else is told.
pub async fn as_asked(scope: &Scope, invitation: Invitation) -> Result<Invitation> {
    let moves_by = medical::moves_by(scope, &invitation.id.to_string()).await?;
    Ok(Invitation { expires_at: invitation.expires_at + moves_by, ..invitation })
}

/// Returns the limit of an invitation's sitting, as it was arranged for it or for an earlier one to the same test. Whoever
/// takes it again is not asked once more what they need, and confirms under the time that they had.
pub async fn arranged_limit(
    scope: &Scope,
    invitation: &Invitation,
    limit: TimeDelta,
) -> Result<TimeDelta> {
    let mut about = vec![invitation.id.to_string()];
    let earlier = invitations::earlier(scope, invitation).await?;
    about.extend(earlier.iter().map(ToString::to_string));
    medical::limit(scope, about, limit).await
}

/// Refuses to begin while the candidate waits for an answer.
pub async fn refuse_while_waiting(scope: &Scope, id: InvitationId) -> Result<()> {
    match medical::waits(scope, &id.to_string()).await? {
        false => Ok(()),
        true => Err(SittingRefused::Waits.into()),
    }
}

/// The candidate does not need it any more, and may begin.
pub async fn take_back(scope: &Scope, id: InvitationId) -> Result<AdjustmentRequest> {
    let about = id.to_string();
    scope.write(async |tx: &mut Tx| medical::take_back(tx, &about).await).await
}

/// Asks for another way to take the test, before it has begun.
pub async fn ask(scope: &Scope, id: InvitationId, sent: RequestIn) -> Result<AdjustmentRequest> {
    let asking = sent.check()?;
    let turns = [Turn::new(ASKED, Hurry::Forms, &format!("adjustment requests of {id}"))];
    throttle::refuse_haste(scope.platform(), &turns).await?;
    // By itself: who is refused has asked, too.
    scope.write(async |tx: &mut Tx| throttle::take(tx, &turns).await.map(drop)).await?;
    let ask = async |tx: &mut Tx| {
        let invitation = hold_unbegun(tx, id).await?;
        medical::ask(tx, id.to_string(), invitation.person_id, asking).await
    };
    scope.write(ask).await
}

/// Writes down what its reader arranged for a candidate, before the test has begun.
pub async fn arrange(scope: &Scope, user: &User, id: InvitationId, sent: AnswerIn) -> Result<()> {
    // Nobody else is told whether it has begun, not by a refusal either.
    if !medical::reading(scope).await?.may_read(user) {
        return Err(Error::Missing("adjustment_request"));
    }
    let (extra, words) = sent.check()?;
    let arrange = async |tx: &mut Tx| {
        let invitation = hold_unbegun(tx, id).await?;
        let whose = (id.to_string(), invitation.person_id);
        medical::arrange(tx, user, whose, extra, words).await
    };
    scope.write(arrange).await
}

/// Tells those who decide how a test ended, once it is time to. Returns whether that is news.
pub async fn tell_end(tx: &mut Tx, id: InvitationId) -> Result<bool> {
    let invitation = invitations::hold(tx, id).await?;
    // What stands still gets its time back once it goes on: nothing is told of it before.
    let is_paused = store::pause_of(tx, id).await?.is_some();
    if is_paused || invitation.status != Status::Invited {
        return Ok(false);
    }
    let limit = assessments::assessment(tx, invitation.assessment_id).await?.form.limit();
    let course = store::course_of(tx, id).await?;
    // Whoever waited for an answer may still begin. Of what is handed in, nobody is told later than of any other.
    let opened = match course {
        Course::HandedIn(_) => invitation.expires_at,
        _ => as_asked(tx, invitation.clone()).await?.expires_at,
    };
    match ending::told(course, (opened, limit), tx.now()) {
        Told::Nothing => Ok(false),
        Told::HandedIn(at) => invitations::tell_handed_in(tx, invitation, at).await.map(|()| true),
        Told::NobodyBegan => invitations::expire(tx, invitation).await.map(|()| true),
    }
}
