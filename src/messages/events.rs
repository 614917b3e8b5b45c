//! The facts that this room announces.

use serde_json::json;

use super::Message;
use crate::platform::events::Fact;

crate::words! {
    /// What happens to a message.
    pub enum Event {
        Written = "message.written",
        Sent = "message.sent",
        /// No mail server took it.
        Returned = "message.returned",
        HandedOver = "message.handed_over",
        /// It was not handed over after all.
        TakenBack = "message.taken_back",
        Expired = "message.expired",
    }
}

pub fn about(message: &Message, event: Event) -> Fact {
    let mut subjects = vec![message.id.to_string(), message.about.clone()];
    subjects.extend(message.person_id.map(|id| id.to_string()));
    subjects.dedup();
    let data = json!({ "kind": message.kind.word() });
    Fact { kind: event.word(), version: 1, subjects, data }
}
