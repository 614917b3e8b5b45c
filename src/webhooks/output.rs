//! What programs are shown.

use chrono::{DateTime, Utc};
use poem_openapi::{Object, types::ToJSON};
use serde_json::Value;

use super::{
    actions::Made,
    delivery::{Attempt, Delivery, DeliveryId, DeliveryState, Outcome},
    webhook::{Because, Webhook, WebhookId, WebhookState},
};
use crate::{
    invitations::InvitationId,
    kernel::text::Text,
    platform::{
        callback::CallbackUrl,
        events::{EventId, EventKind},
        http::idempotency::Answer,
    },
};

/// An address that is told what happens.
#[derive(Object)]
#[oai(skip_serializing_if_is_none)]
pub struct WebhookOut {
    pub id: WebhookId,
    url: CallbackUrl,
    /// What you call it.
    description: Option<Text<120>>,
    /// Which types of event it is told. Empty for all that there are and will be.
    types: Vec<EventKind>,
    /// The one invitation of which it is told, if its `callback_url` made this webhook.
    invitation_id: Option<InvitationId>,
    state: WebhookState,
    /// Since when nothing was taken, if what was brought last was not. After five days it is closed.
    failing_since: Option<DateTime<Utc>>,
    closed_at: Option<DateTime<Utc>>,
    closed_because: Option<Because>,
    /// What signs what it is told: shown in the answer that made it and never again, not in a repeated
    /// answer either. `POST /webhooks/{id}/secrets` makes a new one.
    secret: Option<String>,
    /// Until when the secret before this one signs as well. Those before it sign until a day after they were
    /// replaced.
    old_secret_until: Option<DateTime<Utc>>,
    made_at: DateTime<Utc>,
    /// Who added it: a user, or an API key.
    made_by: String,
    /// When it last changed, in any way that is shown here.
    updated_at: DateTime<Utc>,
}

/// One event on its way to one address.
#[derive(Object)]
#[oai(skip_serializing_if_is_none)]
pub struct DeliveryOut {
    id: DeliveryId,
    event_id: EventId,
    /// What happened.
    #[oai(rename = "type")]
    kind: EventKind,
    state: DeliveryState,
    queued_at: DateTime<Utc>,
    /// How each try ended, the first one first.
    attempts: Vec<AttemptOut>,
    /// When it is tried next, if it still waits.
    next_attempt_at: Option<DateTime<Utc>>,
}

/// How one try ended.
#[derive(Object)]
#[oai(skip_serializing_if_is_none)]
pub struct AttemptOut {
    /// Which try it was, from 1.
    number: i32,
    at: DateTime<Utc>,
    outcome: Outcome,
    /// The HTTP status that was answered.
    status: Option<i32>,
}

/// How many events are told once more.
#[derive(Object)]
pub struct ReplayOut {
    /// How many deliveries were queued.
    pub queued: u32,
}

impl WebhookOut {
    pub fn with_secret(made: Made) -> Self {
        Self { secret: Some(made.secret), ..made.webhook.into() }
    }
}

impl From<Webhook> for WebhookOut {
    fn from(webhook: Webhook) -> Self {
        let (state, (closed_at, closed_because)) = (webhook.state(), webhook.closed.unzip());
        let old_secret_until = webhook.old_until();
        Self {
            id: webhook.id,
            state,
            url: webhook.target.url,
            description: webhook.target.description,
            types: webhook.target.kinds,
            invitation_id: webhook.invitation,
            failing_since: webhook.failing_since,
            closed_at,
            closed_because,
            secret: None,
            old_secret_until,
            made_at: webhook.made_at,
            made_by: webhook.made_by,
            updated_at: webhook.updated_at,
        }
    }
}

impl DeliveryOut {
    /// A kind that no room announces any more is left out.
    pub fn new(
        delivery: Delivery,
        attempts: Vec<Attempt>,
        next_attempt_at: Option<DateTime<Utc>>,
    ) -> Option<Self> {
        let Delivery { id, event_id, kind, state, queued_at, .. } = delivery;
        let attempts = attempts.into_iter().map(AttemptOut::from).collect();
        let kind = kind.parse().ok()?;
        Some(Self { id, event_id, kind, state, queued_at, attempts, next_attempt_at })
    }
}

impl From<Attempt> for AttemptOut {
    fn from(attempt: Attempt) -> Self {
        let Attempt { number, at, outcome, status } = attempt;
        Self { number, at, outcome, status }
    }
}

impl Answer for WebhookOut {
    fn without_secrets(&self) -> Option<Value> {
        let mut kept = self.to_json()?;
        kept.as_object_mut()?.remove("secret");
        Some(kept)
    }
}

impl Answer for ReplayOut {}
