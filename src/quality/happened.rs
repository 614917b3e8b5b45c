//! What an event of the log means for what is counted.

use serde_json::Value;

use crate::{
    invitations::InvitationId,
    platform::{db::held::Keeping, events::Event},
};

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
            // Told once for all its scores.
            "regrade.counted" | "regrade.restored" => Some(Self::Changed),
            "sitting.rescored" => Some(Self::Changed),
            // Tests go with what is kept of hiring.
            "person.forgotten" => {
                let data: Value = serde_json::from_str(&event.data).ok()?;
                let what = data["what"].as_array()?;
                what.iter().any(|one| *one == Keeping::Hiring.word()).then_some(Self::Changed)
            }
            _ => None,
        }
    }
}

/// Returns whether events of this kind change a tally.
pub fn is_counted(kind: &str) -> bool {
    KINDS.contains(&kind)
}

const KINDS: [&str; 5] = [
    "invitation.scored",
    "sitting.rescored",
    "regrade.counted",
    "regrade.restored",
    "person.forgotten",
];
