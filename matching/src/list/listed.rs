//! One row of a list: who is named, and what it says about them.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{birth_date::BirthDate, name::WrittenName};

/// A row. What a list does not say is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Listed {
    /// Which row of the file, the first below the heading being 1.
    pub row: u32,
    pub name: WrittenName,
    /// Other names of the same one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<WrittenName>,
    /// The name of a business; then nobody is named.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub business: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub birth_date: Option<BirthDate>,
    /// Numbers as the list has them: a few real ones fail their check digit.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub npis: Vec<String>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub license: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub specialty: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub city: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub state: String,
    /// Why, in the list's own code or words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub grounds: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub excluded_on: Option<NaiveDate>,
    /// From which day the exclusion holds no more, reinstated or run out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ended_on: Option<NaiveDate>,
    /// Where the exclusion is waived. It holds everywhere else.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub waived_in: String,
}

/// What a row says about today.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Standing {
    Excluded,
    /// Reinstated, or run out.
    Past,
    /// Excluded, with a waiver in one state.
    Waived,
}

impl Listed {
    /// Returns whether a person is named, and no business.
    pub fn is_person(&self) -> bool {
        !self.name.is_empty()
    }

    /// Returns what the row says about a day.
    pub fn standing(&self, today: NaiveDate) -> Standing {
        match self.ended_on {
            Some(end) if end <= today => Standing::Past,
            _ if !self.waived_in.is_empty() => Standing::Waived,
            _ => Standing::Excluded,
        }
    }
}
