//! What people ask back.

use serde::{Deserialize, Serialize};

/// What a question about the job is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Topic {
    Pay,
    Hours,
    Parking,
    Place,
    Benefits,
    Dress,
    Duties,
    /// Who reads the answers.
    Reader,
    /// What happens next, and when.
    Next,
    /// How long the conversation takes.
    Length,
    /// Whether this is a machine.
    Robot,
    /// Anything else: it is passed on.
    Other,
}

impl Topic {
    pub(crate) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "pay" => Self::Pay,
            "hours" => Self::Hours,
            "parking" => Self::Parking,
            "place" => Self::Place,
            "benefits" => Self::Benefits,
            "dress" => Self::Dress,
            "duties" => Self::Duties,
            "reader" => Self::Reader,
            "next" => Self::Next,
            "length" => Self::Length,
            "robot" => Self::Robot,
            _ => return None,
        })
    }
}
