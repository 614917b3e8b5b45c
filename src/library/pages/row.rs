//! A question as lists show it.

use serde::Serialize;

use crate::{kernel::language::Language, library::catalogue::Entry};

#[derive(Clone, Serialize)]
pub struct Row {
    id: String,
    title: String,
    skill: String,
    kind: &'static str,
    level: &'static str,
    minutes: u32,
    seconds: u32,
    state: &'static str,
    is_generated: bool,
    /// Whether it is whole in Spanish, too.
    is_spanish: bool,
}

impl Row {
    pub fn new(one: &Entry, language: Language) -> Self {
        let item = one.item;
        Self {
            id: item.id.clone(),
            title: item.title.get(language).to_owned(),
            skill: one.branch.name(language).to_owned(),
            kind: item.kind().word(),
            level: item.level.word(),
            minutes: item.seconds / 60,
            seconds: item.seconds % 60,
            state: one.state().word(),
            is_generated: item.is_generated(),
            is_spanish: item.languages.contains(&bank::Language::Spanish),
        }
    }

    pub fn sample(state: &'static str) -> Self {
        Self {
            id: "insurance.share.owes".to_owned(),
            title: "What the patient owes".to_owned(),
            skill: "Patient share".to_owned(),
            kind: "numeric",
            level: "working",
            minutes: u32::from(state == "offered"),
            seconds: 30,
            state,
            is_generated: true,
            is_spanish: state == "offered",
        }
    }
}
