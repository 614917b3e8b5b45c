//! The door for people.

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

impl Tag {
    fn of(state: WebhookState) -> Self {
        match state {
            WebhookState::Open => Self { tone: "good", icon: "check" },
            WebhookState::Failing => Self { tone: "warn", icon: "clock" },
            WebhookState::Closed => Self { tone: "bad", icon: "alert" },
        }
    }
}
