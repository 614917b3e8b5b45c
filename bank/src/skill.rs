//! A skill: something that can be assessed, with the work that it serves and the items that ask
//! for it.

use chrono::NaiveDate;
use indexmap::IndexMap;
use serde::Deserialize;

use super::{item::Item, local_text::LocalText, written::WrittenItem};

/// A part of a report.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    pub id: String,
    pub title: LocalText,
}

#[derive(Clone, Debug)]
pub struct Skill {
    pub id: String,
    pub title: LocalText,
    /// The id of its group.
    pub group: String,
    /// Which duties of which role profile it serves.
    pub duties: IndexMap<String, Vec<String>>,
    /// When somebody should read it again, because rules change.
    pub review_by: NaiveDate,
    pub items: Vec<Item>,
}

impl Skill {
    pub fn serves(&self, role: &str) -> bool {
        self.duties.contains_key(role)
    }

    /// Returns the items that a new form may ask.
    pub fn offered(&self) -> impl Iterator<Item = &Item> {
        self.items.iter().filter(|item| item.retired.is_none())
    }

    /// Returns how many of `count` that are drawn are generated at the least.
    pub fn least_generated(&self, count: usize) -> usize {
        let written_out = self.offered().filter(|item| !item.is_generated()).count();
        count.saturating_sub(written_out)
    }
}

/// A file of `skills/`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WrittenSkill {
    pub skill: String,
    pub title: LocalText,
    pub group: String,
    pub duties: IndexMap<String, Vec<String>>,
    pub review_by: NaiveDate,
    pub items: Vec<WrittenItem>,
}

/// What we need of a role profile: which work there is.
#[derive(Clone, Debug, Deserialize)]
pub struct Role {
    pub role: String,
    pub duties: Vec<Duty>,
}

#[derive(Clone, Debug, Deserialize)]
pub struct Duty {
    pub id: String,
}
