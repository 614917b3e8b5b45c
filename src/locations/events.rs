//! The facts that this room announces. What a location is called, and where it is, is in no log.

use serde_json::json;

use super::location::Location;
use crate::platform::events::Fact;

crate::words! {
    /// What happens to a location.
    pub enum Event {
        Added = "location.added",
        Changed = "location.changed",
        /// It stands at another place of the list.
        Moved = "location.moved",
        Closed = "location.closed",
        Reopened = "location.reopened",
    }
}

pub fn about(location: &Location, event: Event) -> Fact {
    let subjects = vec![location.id.to_string()];
    Fact { kind: event.word(), version: 1, subjects, data: json!({}) }
}
