//! What `callback_url` of an invitation is short for: a webhook that is told of its score alone, signed with
//! the secret that was shown with the key that ordered it.

use serde_json::json;

use super::{
    actions,
    events::{self as facts, Event},
    queue, store,
    webhook::{Target, Webhook},
};
use crate::{
    error::{Error, Result},
    invitations::{self, Invitation, InvitationId},
    kernel::{cursor::Window, fault::Reason},
    platform::{
        db::{Scope, Tx},
        events,
        keys::{self, Signing},
        rounds,
        work::{Claimed, Retry},
    },
};

/// The type of event that whoever ordered a test waits for.
const SCORED: &str = "invitation.scored";
/// More than ever happens to one invitation after its score.
const LOOKED_AT: u64 = 100;
/// The kind of work that calls back what could not be signed; an earlier release called back by it alone.
pub const CALL_BACK: &str = "assessments.call_back";
/// Only as long as it takes to queue it anew: what brings it has a schedule of its own.
pub const CALL_BACK_RETRY: Retry = super::delivery::RETRY;

/// Makes sure that there is the webhook of an invitation. Where its secret cannot be read, it is tried again in the
/// background, where it is seen.
pub async fn ensure(tx: &mut Tx, invitation: &Invitation) -> Result<()> {
    if add(tx, invitation).await? == Added::Unsigned {
        let payload = json!({ "invitation": invitation.id.to_string() });
        tx.enqueue(CALL_BACK, payload, tx.now()).await?;
    }
    Ok(())
}

#[derive(Debug, PartialEq, Eq)]
enum Added {
    New,
    /// There was one already, or none is to be.
    Nothing,
    /// What it would sign with was sealed by a key that is not here.
    Unsigned,
}

/// Adds the webhook of an invitation, unless there is one or the key that ordered it opens nothing any more.
///
/// From then on it stands by itself: it signs with the key's secret, and outlives the key.
async fn add(tx: &mut Tx, invitation: &Invitation) -> Result<Added> {
    let Some(wanted) = invitation.callback.clone() else { return Ok(Added::Nothing) };
    // Several pieces of work may have waited for the same key.
    tx.in_turn(&format!("webhook of {}", invitation.id)).await?;
    if of(tx, invitation.id).await?.is_some() {
        return Ok(Added::Nothing);
    }
    let secret = match keys::callback_secret(tx, wanted.key).await? {
        Signing::With(secret) => secret,
        Signing::Nothing => return Ok(Added::Nothing),
        Signing::Sealed => return Ok(Added::Unsigned),
    };
    let scored = SCORED.parse().map_err(|why: Reason| Error::internal(why))?;
    let target = Target { url: wanted.url, description: None, kinds: vec![scored] };
    let webhook = actions::webhook(tx, target, &secret)?;
    let webhook = Webhook { invitation: Some(invitation.id), ..webhook };
    store::add(tx, &webhook).await?;
    tx.announce(facts::happened(&webhook, Event::Added));
    Ok(Added::New)
}

/// Brings what could not be signed when it happened, and what an earlier release had queued, the way in which all is
/// brought.
pub async fn call_back(scope: &Scope, work: &Claimed) -> Result<()> {
    let id = rounds::id(work.payload["invitation"].as_str().unwrap_or_default())?;
    scope.write(async |tx: &mut Tx| bring(tx, id).await).await
}

async fn bring(tx: &mut Tx, id: InvitationId) -> Result<()> {
    match add(tx, &invitations::find(tx, id).await?).await? {
        Added::New => {}
        // What stands already was told when it happened.
        Added::Nothing => return Ok(()),
        Added::Unsigned => {
            let why = "what this callback is signed with cannot be unsealed here";
            return Err(Error::internal(why));
        }
    }
    let Some(webhook) = of(tx, id).await?.filter(|webhook| webhook.refuse_closed().is_ok()) else {
        return Ok(());
    };
    let about = id.to_string();
    let happened = events::about(tx, &about, LOOKED_AT).await?;
    if let Some(scored) = happened.iter().find(|event| event.kind == SCORED) {
        queue::replay(tx, webhook.id, queue::Which::One(scored.id)).await?;
    }
    Ok(())
}

async fn of(scope: &Scope, id: InvitationId) -> Result<Option<Webhook>> {
    let first = Window::new(None, 1).map_err(Error::Unreadable)?;
    Ok(store::list(scope, Some(id), first).await?.into_iter().next())
}
