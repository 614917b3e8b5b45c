//! What is brought to whom: what happens, in the transaction in which it does, and what happened once
//! more.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use super::{
    delivery::{Delivery, DeliveryId, DeliveryState},
    events::{self as facts, Event as Own},
    store,
    webhook::{Webhook, WebhookId},
    work::DELIVER,
};
use crate::{
    error::{Error, Result},
    invitations::InvitationId,
    kernel::fault::{Fault, Reason},
    platform::{
        db::{Scope, Tx},
        events::{self, Event, EventId, is_told},
        work,
    },
};

/// How many events are replayed at once. Whoever has missed more reads the log.
pub const MOST: usize = 1_000;

/// Queues what has just happened for everybody who wants to be told of it. If the transaction is not
/// kept, nothing of it was.
pub async fn news(tx: &mut Tx, events: &[Event]) -> Result<()> {
    let rooms = tx.platform().rooms;
    let told: Vec<_> = events.iter().filter(|event| is_told(rooms, &event.kind)).collect();
    if told.is_empty() {
        return Ok(());
    }
    let mut subjects = vec![];
    for event in &told {
        let about: Vec<String> = serde_json::from_str(&event.subjects).map_err(Error::internal)?;
        subjects.extend(about);
    }
    for webhook in store::open_about(tx, &subjects).await? {
        let wanted = told.iter().filter(|event| is_for(event, &webhook));
        let wanted = wanted.map(|event| delivery(tx, &webhook, (event.id, event.kind.clone())));
        let all: Vec<_> = wanted.collect();
        bring(tx, &webhook, &all).await?;
    }
    Ok(())
}

/// A ping is told to the webhook that it is about, whatever that wants, and to no other.
fn is_for(event: &Event, webhook: &Webhook) -> bool {
    if event.kind == Own::Pinged.word() {
        return event.subjects.contains(&webhook.id.to_string());
    }
    let is_theirs = |id: InvitationId| event.subjects.contains(&id.to_string());
    webhook.target.wants(&event.kind) && webhook.invitation.is_none_or(is_theirs)
}

/// Which events to bring once more.
pub enum Which {
    One(EventId),
    /// Those that happened from the one moment up to the other.
    Span(DateTime<Utc>, DateTime<Utc>),
}

/// Brings events once more, under the names that they had. Returns how many.
pub async fn replay(tx: &mut Tx, id: WebhookId, which: Which) -> Result<usize> {
    let webhook = store::find(tx, id).await?;
    webhook.refuse_closed()?;
    let found = match which {
        Which::One(event) => {
            let event = events::logged(tx, event).await?;
            let event = event.ok_or_else(|| Error::fault("event_id", "event.missing"))?;
            vec![(event.id, event.kind.to_string())]
        }
        Which::Span(from, to) => {
            let wanted = |kind: &str| webhook.target.wants(kind);
            let found = events::between(tx, (from, to), wanted, MOST).await?;
            found.ok_or_else(too_many)?
        }
    };
    let all: Vec<_> = found.into_iter().map(|event| delivery(tx, &webhook, event)).collect();
    bring(tx, &webhook, &all).await?;
    tx.announce(facts::replayed(&webhook, all.len()));
    Ok(all.len())
}

fn too_many() -> Error {
    let reason = Reason::new("webhooks.span_too_long").with("max", MOST);
    Error::Invalid(vec![Fault::new("to", reason)])
}

fn delivery(tx: &Tx, webhook: &Webhook, (event_id, kind): (EventId, String)) -> Delivery {
    let (id, webhook_id, queued_at) = (tx.fresh_id(), webhook.id, tx.now());
    let state = DeliveryState::Waiting;
    Delivery { id, webhook_id, event_id, kind, state, attempts: 0, queued_at }
}

/// What the work that brings one is given.
fn payload(id: DeliveryId) -> Value {
    json!({ "delivery": id.to_string() })
}

/// Returns when each of these that still waits is tried next.
pub async fn next_tries(
    scope: &Scope,
    deliveries: &[Delivery],
) -> Result<HashMap<DeliveryId, DateTime<Utc>>> {
    let waiting = deliveries.iter().filter(|one| one.state == DeliveryState::Waiting);
    let waiting: Vec<_> = waiting.map(|one| one.id).collect();
    let payloads = waiting.iter().map(|id| payload(*id));
    let due = work::next_tries(scope, DELIVER, payloads).await?;
    let at = |id: &DeliveryId| Some((*id, *due.get(&payload(*id).to_string())?));
    Ok(waiting.iter().filter_map(at).collect())
}

async fn bring(tx: &mut Tx, webhook: &Webhook, all: &[Delivery]) -> Result<()> {
    store::add_deliveries(tx, all).await?;
    // Each has its own place in line, so that who is deaf holds up nobody else. Each invitation may have a webhook of
    // its own, and all of them one deaf host: those have one place together.
    let lane = match webhook.invitation {
        Some(_) => webhook.target.url.host_name(),
        None => webhook.id.to_string(),
    };
    for one in all {
        tx.enqueue_to(lane.clone(), DELIVER, payload(one.id), one.queued_at).await?;
    }
    Ok(())
}
