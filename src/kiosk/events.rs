//! The facts that this room announces.

use serde_json::json;

use crate::{
    applications::ApplicationId,
    platform::{events::Fact, keys::UserId},
};

crate::words! {
    /// What happens with a computer that candidates use.
    pub enum Event {
        HandedOver = "kiosk.handed_over",
        CodeMade = "kiosk.code_made",
    }
}

/// Whoever takes it back signs in, which says so.
pub fn handed_over(user: UserId) -> Fact {
    fact(user.to_string(), Event::HandedOver)
}

pub fn code_made(application: ApplicationId) -> Fact {
    fact(application.to_string(), Event::CodeMade)
}

fn fact(subject: String, event: Event) -> Fact {
    Fact { kind: event.word(), version: 1, subjects: vec![subject], data: json!({}) }
}
