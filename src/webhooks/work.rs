//! Background work: bring one event to one address.

use super::{
    delivery::{Delivery, DeliveryId, DeliveryState, Outcome},
    events, store, told,
    webhook::{Because, Webhook, WebhookState},
};
use crate::{
    error::Result,
    platform::{
        callback::Call,
        db::{Scope, Tx, recusal},
        events::{LoggedEvent, logged},
        keys, rounds,
        work::Claimed,
    },
};

/// The kind of work that brings one event.
pub const DELIVER: &str = "webhooks.deliver";

/// Brings one event, unless it was brought or nobody wants it any more. A worker that dies between the
/// answer and its note brings it once more, under the same name.
pub async fn deliver(scope: &Scope, work: &Claimed) -> Result<()> {
    let id: DeliveryId = rounds::id(work.payload["delivery"].as_str().unwrap_or_default())?;
    let Some(delivery) = store::delivery(scope, id).await? else { return Ok(()) };
    if delivery.state == DeliveryState::Delivered {
        return Ok(());
    }
    let webhook = store::find(scope, delivery.webhook_id).await?;
    let event = logged(&as_maker(scope, &webhook).await?, delivery.event_id).await?;
    let Some(event) = event.filter(|_| webhook.state() != WebhookState::Closed) else {
        return scope.write(async |tx: &mut Tx| stop(tx, id).await).await;
    };
    let call = call(scope, &webhook, &event).await?;
    let heard = scope.platform().callbacks.send(&webhook.target.url, call).await;
    if let Some(outcome) = Outcome::of(&heard) {
        let note = async |tx: &mut Tx| note(tx, &delivery, outcome, work.is_last).await;
        scope.write(note).await?;
    }
    heard.map(drop)
}

/// A webhook is its maker, as a key is: of an application from which they are recused it is told nothing.
async fn as_maker(scope: &Scope, webhook: &Webhook) -> Result<Scope> {
    let recusal = match keys::maker(scope, &webhook.made_by).await? {
        Some(maker) => recusal::of(scope, &maker).await?,
        None => None,
    };
    Ok(scope.unrecused().recused(recusal))
}

async fn call(scope: &Scope, webhook: &Webhook, event: &LoggedEvent) -> Result<Call> {
    let (place, seal) = (Webhook::place(webhook.id), &scope.platform().seal);
    let sealed = webhook.signing(scope.now()).into_iter();
    let secrets = sealed.map(|sealed| seal.unseal(&place, sealed)).collect::<Result<_>>()?;
    let (id, body) = (event.id.to_string(), told::body(scope, webhook, event).await?);
    Ok(Call { id, at: scope.now(), body, secrets })
}

/// Writes down how a try ended, and what follows of it for the webhook.
async fn note(
    tx: &mut Tx,
    delivery: &Delivery,
    outcome: (Outcome, Option<i32>),
    is_last: bool,
) -> Result<()> {
    // The webhook first, here and everywhere: whoever holds two rows takes them in one order.
    let webhook = store::hold(tx, delivery.webhook_id).await?;
    let Some(mut delivery) = store::hold_delivery(tx, delivery.id).await? else { return Ok(()) };
    delivery.tried(outcome.0, is_last);
    store::add_attempt(tx, &delivery, outcome).await?;
    follow(tx, webhook, outcome.0).await
}

async fn follow(tx: &mut Tx, mut webhook: Webhook, outcome: Outcome) -> Result<()> {
    let (now, before) = (tx.now(), webhook.clone());
    let closed = match outcome {
        Outcome::Taken => {
            webhook.taken();
            None
        }
        Outcome::Gone => webhook.close(Because::Gone, now).is_ok().then_some(Because::Gone),
        _ => webhook.failed(now).then_some(Because::Failing),
    };
    if let Some(because) = closed {
        tracing::warn!(webhook = %webhook.id, %because, "a webhook was turned off");
        tx.announce(events::closed(&webhook, because));
    }
    if webhook != before {
        store::save(tx, &webhook).await?;
    }
    Ok(())
}

async fn stop(tx: &mut Tx, id: DeliveryId) -> Result<()> {
    let Some(mut delivery) = store::hold_delivery(tx, id).await? else { return Ok(()) };
    delivery.state = DeliveryState::Stopped;
    store::save_delivery(tx, &delivery).await
}
