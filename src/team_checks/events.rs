//! The facts that this room announces: of the office alone. That somebody of the team turned in is in no log.

use serde_json::json;

use super::team_check::TeamCheck;
use crate::platform::events::Fact;

crate::words! {
    /// What happens to a team check.
    pub enum Event {
        Opened = "team_check.opened",
        /// Somebody ended it, or its time was over.
        Ended = "team_check.ended",
    }
}

pub fn about(one: &TeamCheck, event: Event) -> Fact {
    let subjects = vec![one.id.to_string(), one.job_id.to_string(), one.assessment_id.to_string()];
    Fact { kind: event.word(), version: 1, subjects, data: json!({}) }
}
