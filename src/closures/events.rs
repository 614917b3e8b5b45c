//! The facts that this room announces. What a closure is called is in no log.

use serde_json::json;

use super::closure::Closure;
use crate::platform::events::Fact;

crate::words! {
    /// What happens to a closure.
    pub enum Event {
        Added = "closure.added",
        Changed = "closure.changed",
        Removed = "closure.removed",
    }
}

pub fn about(closure: &Closure, event: Event) -> Fact {
    let data = json!({
        "first_day": closure.span.first_day.to_string(),
        "last_day": closure.span.last_day.to_string(),
    });
    Fact { kind: event.word(), version: 1, subjects: vec![closure.id.to_string()], data }
}
