//! The facts that this room announces. That somebody said something of themselves is none of them.

use chrono::{DateTime, Utc};
use serde_json::json;

use crate::platform::events::Fact;

crate::words! {
    /// What happens to the report about selection rates.
    pub enum Event {
        On = "selection_rates.on",
        Off = "selection_rates.off",
        /// A quarter was counted, and there is enough to show.
        Frozen = "selection_rates.frozen",
        /// A quarter was counted, and its people wait for the next.
        TooFew = "selection_rates.too_few",
    }
}

pub fn switched(event: Event) -> Fact {
    Fact { kind: event.word(), version: 1, subjects: vec![], data: json!({}) }
}

pub fn counted(event: Event, until: DateTime<Utc>) -> Fact {
    let data = json!({ "until": until.date_naive().to_string() });
    Fact { kind: event.word(), version: 1, subjects: vec![], data }
}
