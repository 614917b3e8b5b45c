//! One question of the bank, as it is used. How it is written is in `written.rs`.

use std::ops::Deref;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{content::Content, expression::Expression, local_text::LocalText};
use crate::{language::Language, words::words};

words! {
    /// How an item is answered.
    pub enum Kind {
        Single = "single",
        Multiple = "multiple",
        Numeric = "numeric",
        Ordering = "ordering",
        Matching = "matching",
    }
}

words! {
    /// How hard an item is, by our estimate.
    pub enum Level {
        Entry = "entry",
        Working = "working",
        Advanced = "advanced",
    }
}

words! {
    /// What a number that somebody types counts.
    pub enum Unit {
        Usd = "usd",
        Percent = "percent",
        Days = "days",
        Minutes = "minutes",
        Count = "count",
        Mg = "mg",
        Ml = "ml",
        MgKg = "mg_kg",
        Kg = "kg",
        Lb = "lb",
        Cm = "cm",
        Units = "units",
        DropsMin = "drops_min",
        Celsius = "celsius",
        Bmi = "bmi",
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
    pub languages: Vec<Language>,
    /// No new form asks a retired item. Those that have it go on.
    pub retired: Option<Retired>,
}

/// Whatever is done with content is done with an item's.
impl Deref for Item {
    type Target = Content;

    fn deref(&self) -> &Content {
        &self.content
    }
}

/// What is right, and which mistakes are looked for. No part of it reaches a candidate as it is.
#[derive(Clone, Debug)]
pub enum Answer {
    /// Exactly one is right.
    Single(Vec<Alternative>),
    /// Two or more are right, and at least one is not.
    Multiple(Vec<Alternative>),
    Numeric {
        value: Expression,
        unit: Unit,
        within: rust_decimal::Decimal,
        misconceptions: Vec<Misconception>,
    },
    /// In the right order, unless `by` gives another.
    Ordering { lines: Vec<Line>, says: String },
    /// Each left side with its right side; `extra` belong nowhere.
    Matching { pairs: Vec<Pair>, extra: Vec<LocalText>, says: String },
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Alternative {
    #[serde(default)]
    pub key: bool,
    pub text: LocalText,
    /// The misconception that a wrong one stands for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub says: Option<String>,
}

/// A common wrong value.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Misconception {
    pub value: Expression,
    pub says: String,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    pub text: LocalText,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Expression>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pair {
    pub left: LocalText,
    pub right: LocalText,
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
