//! The door for people.

mod again;
mod line;
pub mod list;
pub mod show;

use serde::Serialize;

use super::webhook::WebhookState;

/// How a webhook or a delivery stands, as a page shows it.
#[derive(Clone, Serialize)]
pub struct Tag {
    tone: &'static str,
    icon: &'static str,
}

/// A type of event that can be ticked.
#[derive(Serialize)]
pub struct Choice {
    kind: &'static str,
    is_ticked: bool,
}

impl Choice {
    fn all(kinds: Vec<&'static str>, ticked: &[String]) -> Vec<Self> {
        let is_ticked = |kind: &str| ticked.iter().any(|ticked| ticked == kind);
        kinds.into_iter().map(|kind| Self { kind, is_ticked: is_ticked(kind) }).collect()
    }
}

impl Tag {
    fn of(state: WebhookState) -> Self {
        match state {
            WebhookState::Open => Self { tone: "good", icon: "check" },
            WebhookState::Failing => Self { tone: "warn", icon: "clock" },
            WebhookState::Closed => Self { tone: "bad", icon: "alert" },
        }
    }
}
