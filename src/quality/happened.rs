//! What an event of the log means for what is counted.

use crate::{invitations::InvitationId, platform::events::Event};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Happened {
    /// A test was told as scored.
    Scored(InvitationId),
    /// Answers count that did not, or are not there any more.
    Changed,
}

impl Happened {
    /// Reads an event. Nothing if it changes no tally.
    pub fn of(event: &Event) -> Option<Self> {
        match event.kind.as_str() {
            "invitation.scored" => {
                let subjects: Vec<String> = serde_json::from_str(&event.subjects).ok()?;
                subjects.iter().find_map(|subject| subject.parse().ok()).map(Self::Scored)
            }
            "sitting.rescored" | "person.forgotten" => Some(Self::Changed),
            _ => None,
        }
    }
}

/// Returns whether events of this kind change a tally.
pub fn is_counted(kind: &str) -> bool {
    KINDS.contains(&kind)
}

const KINDS: [&str; 3] = ["invitation.scored", "sitting.rescored", "person.forgotten"];
