//! A blueprint: which skills an assessment for a role asks for, and how many items of each.

use indexmap::IndexMap;
use serde::Deserialize;

use super::local_text::LocalText;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Blueprint {
    /// The role profile that it is for.
    pub role: String,
    pub title: LocalText,
    /// What it does not measure.
    #[serde(default)]
    pub leaves_out: Option<LocalText>,
    /// How many items of each skill, in the order of the report.
    pub skills: IndexMap<String, usize>,
}

impl Blueprint {
    pub fn places(&self) -> usize {
        self.skills.values().sum()
    }
}
