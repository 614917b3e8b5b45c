//! The facts that this room announces. A note is for the office, and not for the log.

use serde_json::{Value, json};

use super::regrade::Regrade;
use crate::platform::events::Fact;

crate::words! {
    /// What happens to a regrade.
    pub enum Event {
        Began = "regrade.began",
        /// All scores are counted without the question.
        Counted = "regrade.counted",
        Undone = "regrade.undone",
        /// All scores are counted with it again.
        Restored = "regrade.restored",
    }
}

pub fn began(one: &Regrade) -> Fact {
    let data = json!({ "item": one.item, "sha256": one.sha256, "reason": one.reason.word() });
    about(one, Event::Began, data)
}

pub fn undone(one: &Regrade) -> Fact {
    about(one, Event::Undone, json!({ "item": one.item }))
}

/// So many scores were counted again.
pub fn finished(one: &Regrade) -> Fact {
    let event = if one.is_in_force() { Event::Counted } else { Event::Restored };
    about(one, event, json!({ "item": one.item, "scores": one.changed }))
}

fn about(one: &Regrade, event: Event, data: Value) -> Fact {
    let mut subjects = vec![one.id.to_string(), one.item.clone()];
    subjects.extend(one.assessment_id.map(|id| id.to_string()));
    Fact { kind: event.word(), version: 1, subjects, data }
}
