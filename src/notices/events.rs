//! The facts that this room announces.

use serde_json::json;

use crate::{applications::Application, platform::events::Fact};

crate::words! {
    /// What happens to notices.
    pub enum Event {
        Acknowledged = "notice.acknowledged",
        /// The letter that explains a bad outcome.
        OutcomeExplained = "notice.outcome_explained",
        CorrectionAsked = "notice.correction_asked",
        ReviewAsked = "notice.review_asked",
        Answered = "notice.answered",
    }
}

/// What was said stays in its rows.
pub fn about(application: &Application, event: Event) -> Fact {
    let arrival = &application.arrival;
    let subjects =
        vec![application.id.to_string(), arrival.person_id.to_string(), arrival.job_id.to_string()];
    Fact { kind: event.word(), version: 1, subjects, data: json!({}) }
}
