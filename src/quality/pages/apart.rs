//! Whether a question is harder for some, as a row.

use serde::Serialize;

use super::figures::decimal;
use crate::quality::leads::{Compared, ComparedBy, LeadSaid};

#[derive(Clone, Serialize)]
pub struct ComparedRow {
    by: &'static str,
    /// How many there are in either group. None where they are too few.
    focal: Option<u64>,
    reference: Option<u64>,
    /// Δ and its error. None where people are too few.
    delta: Option<String>,
    error: String,
    is_pooled: bool,
    said: &'static str,
    tone: &'static str,
}

impl ComparedRow {
    pub fn new(one: &Compared) -> Self {
        let delta = one.delta.filter(|_| one.said != LeadSaid::TooFew);
        let tone = match one.said {
            LeadSaid::Harder | LeadSaid::Easier => "warn",
            LeadSaid::Alike | LeadSaid::TooFew => "",
        };
        Self {
            by: one.by.word(),
            focal: one.people().map(|(focal, _)| focal),
            reference: one.people().map(|(_, reference)| reference),
            delta: delta.map(|(delta, _)| decimal(delta)),
            error: delta.map(|(_, error)| decimal(error)).unwrap_or_default(),
            is_pooled: one.is_pooled,
            said: one.said.word(),
            tone,
        }
    }

    pub fn samples() -> Vec<Self> {
        let one = |(said, by): (&LeadSaid, ComparedBy)| {
            let (focal, reference, delta, is_pooled) = (240, 410, Some((-1.8, 0.3)), true);
            Self::new(&Compared { by, focal, reference, delta, is_pooled, said: *said })
        };
        let by = [ComparedBy::Language, ComparedBy::Device].into_iter().cycle();
        LeadSaid::ALL.iter().zip(by).map(one).collect()
    }
}
