//! The law, or other rule, that a task comes from.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// How a rule came here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Checked {
    /// Somebody read it in the source that is named.
    Read,
    /// It is established knowledge, and its text was not read again.
    Known,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Law {
    /// `45 CFR 164.530(b)`.
    pub cites: String,
    /// Where it can be read, or was.
    pub source: String,
    /// The day for which it was looked at.
    pub as_of: NaiveDate,
    pub checked: Checked,
}
