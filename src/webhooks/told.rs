//! What is sent: the event, as everybody reads it in the log.

use poem_openapi::types::ToJSON;
use serde_json::Value;

use super::webhook::Webhook;
use crate::{
    error::Result,
    invitations,
    platform::{db::Scope, events::LoggedEvent},
};

/// Returns the event, and for who ordered a test also what they call it, so that they need not keep our ids.
pub async fn body(scope: &Scope, webhook: &Webhook, event: &LoggedEvent) -> Result<String> {
    let mut body = event.to_json().unwrap_or_default();
    if let Some(id) = webhook.invitation {
        let labels = invitations::find(scope, id).await?.labels;
        let data = &mut body["data"];
        data["id"] = Value::from(id.to_string());
        if let Some(external_id) = labels.external_id {
            data["external_id"] = Value::from(external_id.to_string());
        }
    }
    Ok(body.to_string())
}
