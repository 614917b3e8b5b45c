//! The facts that this room announces.

use serde_json::json;

use super::late::LateGrounds;
use crate::{platform::events::Fact, sittings::SittingId};

crate::words! {
    /// What happens to the answers of a sitting that came late.
    pub enum Event {
        Rescored = "sitting.rescored",
        LateLeftOut = "sitting.late_left_out",
    }
}

/// What became of answers that came late. The sitting is its only subject: who decides sees the score
/// in force, and not that there was another.
pub fn settled(sitting: SittingId, event: Event, grounds: LateGrounds, number: i32) -> Fact {
    let data = json!({ "grounds": grounds.word(), "number": number });
    Fact { kind: event.word(), version: 1, subjects: vec![sitting.to_string()], data }
}
