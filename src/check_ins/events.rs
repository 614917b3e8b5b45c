//! The facts that this room announces. How somebody was rated is in no log.

use serde_json::json;

use super::check_in::CheckIn;
use crate::platform::events::Fact;

crate::words! {
    /// What happens to a check-in.
    pub enum Event {
        Held = "check_in.held",
        Corrected = "check_in.corrected",
    }
}

pub fn about(one: &CheckIn, event: Event) -> Fact {
    let subjects = vec![one.id.to_string(), one.staff_id.to_string(), one.person_id.to_string()];
    let data = json!({ "day": one.day });
    Fact { kind: event.word(), version: 1, subjects, data }
}
