//! One question of the bank, as it is used. How it is written is in `written.rs`.

use std::{ops::Deref, sync::OnceLock};

use chrono::NaiveDate;
use indexmap::IndexMap;
use serde::Deserialize;

use super::{bulk::Weight, calibration::Calibration, content::Content, local_text::LocalText};
use crate::{language::Language, words::words};

words! {
    /// How hard an item is, by our estimate.
    pub enum Level {
        Entry = "entry",
        Working = "working",
        Advanced = "advanced",
    }
}

impl Level {
    /// Returns the difficulty in logits until enough people have answered: b of the Rasch model.
    pub const fn difficulty(self) -> f64 {
        match self {
            Self::Entry => -1.0,
            Self::Working => 0.0,
            Self::Advanced => 1.0,
        }
    }
}

/// A question as the bank has it: what is asked and keyed, and what is said about it.
#[derive(Clone, Debug)]
pub struct Item {
    pub content: Content,
    /// The hash of the content. Nothing else that is written about the item changes it.
    pub sha256: String,
    pub title: LocalText,
    /// What a competent person needs, unhurried.
    pub seconds: u32,
    pub why: LocalText,
    pub source: Source,
    pub written: Written,
    /// None if nobody else has answered it blind yet.
    pub second_read: Option<SecondRead>,
    /// None if no licensed expert has read it yet.
    pub expert_review: Option<ExpertReview>,
    /// What answers have shown of its difficulty. None while it is our estimate.
    pub calibration: Option<Calibration>,
    pub languages: Vec<Language>,
    /// No new form asks a retired item. Those that have it go on.
    pub retired: Option<Retired>,
    /// Warnings that may stand, by the name of their rule, and why.
    pub stands: IndexMap<String, String>,
    /// What a form weighs it by, once somebody has asked.
    pub(crate) weight: OnceLock<Weight>,
}

/// Whatever is done with content is done with an item's.
impl Deref for Item {
    type Target = Content;

    fn deref(&self) -> &Content {
        &self.content
    }
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    pub title: String,
    pub checked: Checked,
}

/// Whether the source was read for this item, or is only known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Checked {
    Read,
    Known,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Written {
    pub by: String,
    pub on: NaiveDate,
}

/// What came of it when somebody else answered the item without seeing the key.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SecondRead {
    pub by: String,
    pub on: NaiveDate,
    pub answered: Answered,
    pub outcome: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answered {
    Agrees,
    Differs,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpertReview {
    pub by: String,
    pub on: NaiveDate,
    pub credential: String,
}

/// Since when an item is not asked any more, and why.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Retired {
    pub on: NaiveDate,
    pub why: String,
}
