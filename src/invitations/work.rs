//! Background work: call whoever ordered a test when it has its score, and remind of one that closes soon.

use chrono::{SecondsFormat, TimeDelta};
use serde_json::{Value, json};

use super::{
    actions,
    events::{self, Event},
    invitation::{Callback, Invitation, InvitationId},
    store,
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
pub const CALL_BACK_RETRY: Retry = Retry::doubling(TimeDelta::minutes(5), TimeDelta::days(1), 10);

/// Reminds candidates of tests that close soon.
pub const REMIND: Round = Round {
    name: "remind_of_tests",
    every: TimeDelta::minutes(10),
    pause: Pause::USUAL,
    act: Act::Thing {
        whose: |platform| Box::pin(store::whose_close_soon(&platform.db, platform.clock.now())),
        due: |scope| Box::pin(async { Ok(rounds::ids(store::to_remind(scope).await?)) }),
        run: |scope, invitation| Box::pin(remind(scope, invitation)),
    },
};

async fn remind(scope: &Scope, invitation: &str) -> Result<()> {
    let id: InvitationId = rounds::id(invitation)?;
    scope.write(async |tx: &mut Tx| actions::remind(tx, id).await).await
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
    let invitation = store::find(scope, id).await?;
    let Some(Callback { url, key }) = invitation.callback.clone() else { return Ok(()) };
    let Some(secret) = keys::callback_secret(scope, key).await? else {
        // Whose key was closed is told nothing any more.
        return note(scope, &invitation, Event::CallbackGivenUp).await;
    };
    let body = told(&invitation, &work.payload["at"]).to_string();
    let call = Call { id: work.id.to_string(), at: scope.now(), body, secrets: vec![secret] };
    match scope.platform().callbacks.send(&url, call).await {
        Ok(Heard::Taken(_)) => note(scope, &invitation, Event::CalledBack).await,
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
