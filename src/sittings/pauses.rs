//! A test of which an item cannot be found stands still: its clock does not run, and nobody else's test
//! is held up. It goes on by itself once the item is there again.

use super::{
    events,
    pause::Pause,
    sitting::{Sitting, SittingId, SittingRefused},
    store,
};
use crate::{
    assessments::{self, Contents},
    error::{Error, Result},
    invitations::{self, InvitationId, Status},
    platform::db::{Scope, Tx},
};

/// Returns all that a sitting asks, or notes that it stands still.
pub async fn contents_of(scope: &Scope, sitting: &Sitting) -> Result<Contents> {
    let contents = assessments::contents(scope, sitting.asks().map(|(_, sha256)| sha256)).await?;
    let is_whole = contents.lost(sitting.asks()).is_empty();
    let whole = is_whole.then_some(contents).ok_or_else(|| SittingRefused::Paused.into());
    noting(scope, sitting.invitation_id, whole).await
}

/// Passes on what came of it, after noting that the test stands still if that is what came of it.
pub async fn noting<T>(scope: &Scope, id: InvitationId, done: Result<T>) -> Result<T> {
    if done.as_ref().is_err_and(is_pause) {
        note(scope, id).await?;
    }
    done
}

pub fn is_pause(error: &Error) -> bool {
    matches!(error, Error::Conflict(why) if why.code == SittingRefused::Paused.code())
}

/// Notes that a test stands still. A second time changes nothing.
pub async fn note(scope: &Scope, id: InvitationId) -> Result<()> {
    if store::pause_of(scope, id).await?.is_some() {
        return Ok(());
    }
    let note = async |tx: &mut Tx| {
        let invitation = invitations::hold(tx, id).await?;
        let (sitting, items) = lost(tx, id).await?;
        if invitation.status != Status::Invited || items.is_empty() {
            return Ok(());
        }
        let pause = Pause { invitation: id, sitting, items, paused_at: tx.now() };
        if store::add_pause(tx, &pause).await? {
            tracing::error!(%id, items = pause.items.join(" "), "a test stands still: its items cannot be found");
            tx.announce(events::paused(&pause));
        }
        Ok(())
    };
    scope.write(note).await
}

/// Returns the sitting of an invitation, and which items of its test cannot be found.
async fn lost(scope: &Scope, id: InvitationId) -> Result<(Option<SittingId>, Vec<String>)> {
    if let Some(sitting) = store::sitting_of(scope, id).await? {
        let contents =
            assessments::contents(scope, sitting.asks().map(|(_, sha256)| sha256)).await?;
        return Ok((Some(sitting.id), contents.lost(sitting.asks())));
    }
    let invitation = invitations::find(scope, id).await?;
    let form = assessments::assessment(scope, invitation.assessment_id).await?.form;
    let contents = assessments::contents(scope, form.asks().map(|(_, sha256)| sha256)).await?;
    Ok((None, contents.lost(form.asks())))
}

/// Lets every test go on that stood still and is whole again. One that cannot be looked at holds up
/// no other.
pub async fn end_what_is_whole(scope: &Scope) -> Result<()> {
    let mut ended = Ok(());
    for pause in store::pauses(scope).await? {
        if let Err(error) = end_if_whole(scope, &pause).await {
            tracing::error!(id = %pause.invitation, %error, "a test that stands still");
            ended = Err(error);
        }
    }
    ended
}

/// Lets a test go on, unless items are still missing. Returns whether it goes on.
pub async fn end_if_whole(scope: &Scope, pause: &Pause) -> Result<bool> {
    if !lost(scope, pause.invitation).await?.1.is_empty() {
        return Ok(false);
    }
    scope.write(async |tx: &mut Tx| end(tx, pause.invitation).await).await?;
    Ok(true)
}

/// Gives back the time for which it stood still: to the sitting, or to whoever could not begin.
async fn end(tx: &mut Tx, id: InvitationId) -> Result<()> {
    // The sitting comes before its invitation, as where answers are handed in: neither waits for the other.
    let sitting = store::pause_of(tx, id).await?.and_then(|pause| pause.sitting);
    let state = match sitting {
        Some(sitting) => Some((sitting, store::hold_state(tx, sitting).await?)),
        None => None,
    };
    let invitation = invitations::hold(tx, id).await?;
    let Some(pause) = store::hold_pause(tx, id).await? else { return Ok(()) };
    store::remove_pause(tx, id).await?;
    if invitation.status != Status::Invited {
        return Ok(());
    }
    let lasted = pause.lasted(tx.now());
    match state {
        Some((sitting, state)) => {
            store::save_deadline(tx, sitting, state.gate.deadline + lasted).await?;
            tx.announce(events::resumed(sitting));
        }
        None => {
            invitations::extend(tx, invitation, lasted).await?;
        }
    }
    Ok(())
}
