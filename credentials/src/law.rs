//! Where a fact comes from, and words in both languages.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// How a fact came here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Checked {
    /// Somebody read it in the source that is named.
    Read,
    /// It is established knowledge, and its text was not read again.
    Known,
    /// Several say it and none of them could be read. It is told as a question, never as a rule.
    Unconfirmed,
}

/// What a fact rests on, and the day for which it was looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Law {
    /// `RCW 18.360.040`, or what the body calls its policy.
    pub cites: String,
    /// Where it can be read, or was.
    pub source: String,
    pub as_of: NaiveDate,
    pub checked: Checked,
}

/// A text in both languages of the house.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    pub en: String,
    pub es: String,
}

impl Words {
    pub(crate) fn is_whole(&self) -> bool {
        !self.en.trim().is_empty() && !self.es.trim().is_empty()
    }
}
