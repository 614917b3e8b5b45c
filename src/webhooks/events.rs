//! The facts that this room announces. That something was brought is none: it would have to be told in
//! turn.

use serde_json::{Value, json};

use super::webhook::{Because, Webhook};
use crate::platform::events::Fact;

crate::words! {
    /// What happens to webhooks.
    pub enum Event {
        Added = "webhook.added",
        Changed = "webhook.changed",
        SecretMade = "webhook.secret_made",
        Closed = "webhook.closed",
        Opened = "webhook.opened",
        Replayed = "webhook.replayed",
        /// Somebody tries it out: it is told to this webhook alone.
        Pinged = "webhook.pinged",
    }
}

pub fn happened(webhook: &Webhook, event: Event) -> Fact {
    about(webhook, event, json!({}))
}

pub fn closed(webhook: &Webhook, because: Because) -> Fact {
    about(webhook, Event::Closed, json!({ "because": because.word() }))
}

pub fn replayed(webhook: &Webhook, count: usize) -> Fact {
    about(webhook, Event::Replayed, json!({ "count": count }))
}

fn about(webhook: &Webhook, event: Event, data: Value) -> Fact {
    Fact { kind: event.word(), version: 1, subjects: vec![webhook.id.to_string()], data }
}
