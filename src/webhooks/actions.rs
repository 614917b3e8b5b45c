//! What is done with webhooks: load → ask the noun → save → announce.

use super::{
    events::{self, Event},
    store,
    webhook::{Because, Target, Webhook, WebhookId},
};
use crate::{
    error::{Error, Result},
    kernel::fault::Fault,
    platform::{callback, db::Tx},
};

/// A webhook, with its new secret: it is shown this once.
pub struct Made {
    pub webhook: Webhook,
    pub secret: String,
}

/// Adds an address that is told what happens from now on.
pub async fn add(tx: &mut Tx, target: Target) -> Result<Made> {
    refuse_inside(tx, &target)?;
    let secret = fresh_secret(tx);
    let webhook = webhook(tx, target, &secret)?;
    store::add(tx, &webhook).await?;
    tx.announce(events::happened(&webhook, Event::Added));
    Ok(Made { webhook, secret })
}

/// Returns a webhook that signs with this secret. Nobody has added it yet.
pub fn webhook(tx: &Tx, target: Target, secret: &str) -> Result<Webhook> {
    let id = tx.fresh_id();
    Ok(Webhook {
        id,
        target,
        invitation: None,
        secret: seal(tx, id, secret)?,
        old: vec![],
        made_at: tx.now(),
        made_by: tx.actor().to_string(),
        failing_since: None,
        closed: None,
        updated_at: tx.now(),
    })
}

/// Changes where it is told what. Whoever names another address is its maker from then on: else they would be told there
/// what only the one before is shown.
pub async fn change(tx: &mut Tx, id: WebhookId, to: impl FnOnce(&mut Target)) -> Result<Webhook> {
    let mut webhook = store::hold(tx, id).await?;
    let before = webhook.target.clone();
    to(&mut webhook.target);
    refuse_inside(tx, &webhook.target)?;
    if webhook.target.url != before.url {
        webhook.made_by = tx.actor().to_string();
    }
    if webhook.target != before {
        store::save(tx, &webhook).await?;
        tx.announce(events::happened(&webhook, Event::Changed));
    }
    store::find(tx, id).await
}

/// Makes a new secret. Those before sign beside it, each for a day after it was replaced.
pub async fn rotate(tx: &mut Tx, id: WebhookId) -> Result<Made> {
    let (mut webhook, secret) = (store::hold(tx, id).await?, fresh_secret(tx));
    webhook.rotate(seal(tx, id, &secret)?, tx.now())?;
    store::save(tx, &webhook).await?;
    tx.announce(events::happened(&webhook, Event::SecretMade));
    Ok(Made { webhook: store::find(tx, id).await?, secret })
}

pub async fn close(tx: &mut Tx, id: WebhookId) -> Result<Webhook> {
    let mut webhook = store::hold(tx, id).await?;
    webhook.close(Because::ByHand, tx.now())?;
    store::save(tx, &webhook).await?;
    tx.announce(events::closed(&webhook, Because::ByHand));
    store::find(tx, id).await
}

/// Opens it again. What happened meanwhile is replayed if somebody asks for it.
pub async fn open(tx: &mut Tx, id: WebhookId) -> Result<Webhook> {
    let mut webhook = store::hold(tx, id).await?;
    webhook.open()?;
    store::save(tx, &webhook).await?;
    tx.announce(events::happened(&webhook, Event::Opened));
    store::find(tx, id).await
}

/// Lets something happen that is told to this webhook alone.
pub async fn ping(tx: &mut Tx, id: WebhookId) -> Result<Webhook> {
    let webhook = store::find(tx, id).await?;
    webhook.refuse_closed()?;
    tx.announce(events::happened(&webhook, Event::Pinged));
    Ok(webhook)
}

fn refuse_inside(tx: &Tx, target: &Target) -> Result<()> {
    let inside = |reason| Error::Invalid(vec![Fault::new("url", reason)]);
    tx.platform().callbacks.admit(&target.url).map_err(inside)
}

fn fresh_secret(tx: &Tx) -> String {
    callback::secret(&tx.platform().randomness.bytes())
}

fn seal(tx: &Tx, id: WebhookId, secret: &str) -> Result<String> {
    tx.platform().seal.seal(&Webhook::place(id), secret)
}
