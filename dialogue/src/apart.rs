//! What is kept apart from those who decide.

use serde::{Deserialize, Serialize};

/// A turn in which somebody told what nobody may be judged by. Its words are read by nobody who
/// decides; here is only where they are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Apart {
    /// The turn, counted from 0.
    pub turn: usize,
    pub compartments: Vec<Compartment>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Compartment {
    Age,
    Disability,
    Family,
    Health,
    Origin,
    PayHistory,
    Pregnancy,
    /// Color, orientation, service, union, politics.
    Protected,
    Record,
    Religion,
}

impl Compartment {
    pub(crate) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "age" => Self::Age,
            "disability" => Self::Disability,
            "family" => Self::Family,
            "health" => Self::Health,
            "origin" => Self::Origin,
            "pay_history" => Self::PayHistory,
            "pregnancy" => Self::Pregnancy,
            "protected" => Self::Protected,
            "record" => Self::Record,
            "religion" => Self::Religion,
            _ => return None,
        })
    }
}
