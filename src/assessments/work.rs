//! Background work: hand in what nobody handed in, tell how a test ended once it is time to, and call
//! whoever ordered one when it has its score.

use chrono::{SecondsFormat, TimeDelta};
use serde_json::{Value, json};

use super::{
    actions,
    events::{self, Event},
    invitation::{Callback, Invitation, InvitationId},
    pauses,
    sitting::GRACE,
    steps, store,
};
use crate::{
    error::{Error, Result},
    kernel::fault::Reason,
    platform::{
        callback::{Call, Heard},
        db::{Scope, Tx},
        events::{Viewer, may_see},
        keys,
        rounds::{self, Act, Pause, Round},
        work::{Claimed, Retry},
    },
};

/// The kind of work that tells of one score.
pub const CALL_BACK: &str = "assessments.call_back";

/// Ten tries in a day and three quarters: what is down overnight still hears of it.
pub const CALL_BACK_RETRY: Retry =
    Retry { first: TimeDelta::minutes(5), longest: TimeDelta::days(1), tries: 10 };

/// Hands in what nobody handed in before its time was over.
pub const CLOSE_SITTINGS: Round = Round {
    name: "close_sittings",
    every: TimeDelta::seconds(5),
    pause: Pause::USUAL,
    act: Act::Thing {
        whose: |platform| {
            let over = platform.clock.now() - GRACE;
            Box::pin(store::whose_overdue(&platform.db, over))
        },
        due: |scope| {
            Box::pin(async { Ok(rounds::ids(store::overdue(scope, scope.now() - GRACE).await?)) })
        },
        run: |scope, sitting| Box::pin(async { steps::expire(scope, rounds::id(sitting)?).await }),
    },
};

/// Lets go on what stood still, once its items are there again.
pub const RESUME: Round = Round {
    name: "resume_tests",
    every: TimeDelta::minutes(1),
    pause: Pause::USUAL,
    act: Act::Practice {
        whose: |platform| Box::pin(store::whose_pauses(&platform.db)),
        run: |scope| Box::pin(pauses::end_what_is_whole(scope)),
    },
};

/// Tells how an invitation ended, when nobody can still be at its test.
pub const LAPSE_INVITATIONS: Round = Round {
    name: "lapse_invitations",
    every: TimeDelta::minutes(1),
    pause: Pause::USUAL,
    act: Act::Thing {
        whose: |platform| Box::pin(store::whose_invitations(&platform.db, platform.clock.now())),
        due: |scope| {
            Box::pin(async { Ok(rounds::ids(store::ended_invitations(scope, scope.now()).await?)) })
        },
        run: |scope, invitation| Box::pin(lapse(scope, invitation)),
    },
};

async fn lapse(scope: &Scope, invitation: &str) -> Result<()> {
    let id: InvitationId = rounds::id(invitation)?;
    scope.write(async |tx: &mut Tx| actions::tell_end(tx, id).await).await.map(drop)
}

/// Leaves it to the worker to tell whoever wants to hear of a score.
pub(super) async fn tell(tx: &mut Tx, invitation: &Invitation) -> Result<()> {
    // A call leaves the house: it tells what everybody of the practice is shown.
    let is_shown = may_see(tx.platform().rooms, Viewer::Practice, Event::Scored.word());
    if invitation.callback.is_none() || !is_shown {
        return Ok(());
    }
    let now = tx.now();
    let at = now.to_rfc3339_opts(SecondsFormat::Micros, true);
    let payload = json!({ "invitation": invitation.id.to_string(), "at": at });
    tx.enqueue(CALL_BACK, payload, now).await
}

/// Tells of one score. The receiver asks for the score itself, by its key.
pub async fn call_back(scope: &Scope, work: &Claimed) -> Result<()> {
    let id = work.payload["invitation"].as_str().unwrap_or_default();
    let id: InvitationId = id.parse().map_err(|why: Reason| Error::internal(why))?;
    let invitation = store::invitation(scope, id).await?;
    let Some(Callback { url, key }) = invitation.callback.clone() else { return Ok(()) };
    let Some(secret) = keys::callback_secret(scope, key).await? else {
        // Whose key was closed is told nothing any more.
        return note(scope, &invitation, Event::CallbackGivenUp).await;
    };
    let body = told(&invitation, &work.payload["at"]).to_string();
    let call = Call { id: work.id.to_string(), at: scope.now(), body, secret };
    match scope.platform().callbacks.send(&url, call).await {
        Ok(Heard::Taken) => note(scope, &invitation, Event::CalledBack).await,
        Ok(Heard::Gone) => note(scope, &invitation, Event::CallbackGivenUp).await,
        Err(error) if work.is_last => {
            note(scope, &invitation, Event::CallbackGivenUp).await?;
            Err(error)
        }
        Err(error) => Err(error),
    }
}

fn told(invitation: &Invitation, at: &Value) -> Value {
    let external_id = invitation.labels.external_id.as_ref().map(ToString::to_string);
    json!({
        "type": Event::Scored.word(),
        "timestamp": at,
        "data": { "id": invitation.id.to_string(), "external_id": external_id },
    })
}

async fn note(scope: &Scope, invitation: &Invitation, event: Event) -> Result<()> {
    let announce = async |tx: &mut Tx| {
        tx.announce(events::happened(invitation, event));
        Ok(())
    };
    scope.write(announce).await
}
