//! The facts that this room announces.
//!
//! That a conversation begins is announced to nobody: with its end it would tell how long somebody took.

use serde_json::json;

use super::screening::Screening;
use crate::platform::events::Fact;

crate::words! {
    /// What happens to a conversation.
    pub enum Event {
        Invited = "screening.invited",
        /// The candidate wants a person, or left something for the office to answer. Once in a conversation.
        Asked = "screening.asked",
        Finished = "screening.finished",
    }
}

pub fn about(screening: &Screening, event: Event) -> Fact {
    let subjects = vec![
        screening.id.to_string(),
        screening.application_id.to_string(),
        screening.person_id.to_string(),
        screening.job_id.to_string(),
    ];
    Fact { kind: event.word(), version: 1, subjects, data: json!({}) }
}
