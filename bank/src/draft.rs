//! A blueprint that is not offered yet: what a person would be asked for a role, and what is missing.

use indexmap::IndexMap;
use serde::Deserialize;

use super::{Bank, local_text::LocalText};

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Draft {
    pub role: String,
    pub title: LocalText,
    /// Why nobody can be asked it yet.
    pub why: LocalText,
    /// What it would not measure.
    pub leaves_out: LocalText,
    /// How many items of each skill of the tree, in the order of the report.
    pub skills: IndexMap<String, usize>,
    /// Skills whose items carry no points until a licensed expert has read them.
    #[serde(default)]
    pub unscored_until_reviewed: Vec<String>,
}

impl Draft {
    pub fn places(&self) -> usize {
        self.skills.values().sum()
    }
}

impl Bank {
    pub fn drafts(&self) -> &[Draft] {
        &self.drafts
    }

    /// Returns how many places of a draft have an item that could be asked.
    pub fn has_items_for(&self, draft: &Draft) -> usize {
        let has = |(skill, needs): (&String, &usize)| {
            self.skill(skill).map_or(0, |skill| skill.offered().count().min(*needs))
        };
        draft.skills.iter().map(has).sum()
    }
}
