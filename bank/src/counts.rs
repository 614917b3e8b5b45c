//! What a bank has, counted: for a page, a note, or whoever compares banks.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Bank, files::Files, item::Checked, kinds::Kind, language::Language, tree};

/// Counts of what new forms can ask. What is retired is not counted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Skills that the tree names.
    pub skills: usize,
    pub skills_with_items: usize,
    pub items: usize,
    /// Items of which each candidate gets other numbers, words or cases.
    pub generated: usize,
    pub kinds: BTreeMap<Kind, usize>,
    /// Items of the skills that a blueprint of this role asks for.
    pub by_role: BTreeMap<String, usize>,
    /// Items that can be asked in Spanish.
    pub spanish: usize,
    pub blueprints: usize,
    /// Blueprints that are not offered yet.
    pub drafts: usize,
    pub sources: Sources,
    /// Items that somebody else has answered without the key.
    pub answered_blind: usize,
    /// Items that a licensed or certified expert has read.
    pub expert_reviewed: usize,
}

/// How many sources somebody had open, and how many are named from what is known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Sources {
    pub read: usize,
    pub known: usize,
}

impl Counts {
    pub fn of(bank: &Bank, files: &Files) -> Self {
        let offered = || bank.skills().flat_map(|skill| skill.offered());
        let mut kinds = BTreeMap::new();
        for item in offered() {
            *kinds.entry(item.kind()).or_default() += 1;
        }
        let by_role = bank.blueprints().iter().map(|blueprint| {
            let skills = blueprint.skills.keys().filter_map(|id| bank.skill(id));
            (blueprint.role.clone(), skills.map(|skill| skill.offered().count()).sum())
        });
        let read = offered().filter(|item| item.source.checked == Checked::Read).count();
        Self {
            skills: tree::skills(files),
            skills_with_items: bank.skills().filter(|one| one.offered().next().is_some()).count(),
            items: offered().count(),
            generated: offered().filter(|item| item.is_generated()).count(),
            kinds,
            by_role: by_role.collect(),
            spanish: offered().filter(|item| item.languages.contains(&Language::Spanish)).count(),
            blueprints: bank.blueprints().len(),
            drafts: bank.drafts().len(),
            sources: Sources { read, known: offered().count() - read },
            answered_blind: offered().filter(|item| item.second_read.is_some()).count(),
            expert_reviewed: offered().filter(|item| item.expert_review.is_some()).count(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_that_can_be_asked_is_of_one_kind_and_has_one_source() {
        let files = Files::builtin();
        let bank = Bank::read(&files).unwrap();
        let counts = Counts::of(&bank, &files);
        assert!(counts.skills > counts.skills_with_items);
        assert_eq!(counts.kinds.values().sum::<usize>(), counts.items);
        assert_eq!(counts.sources.read + counts.sources.known, counts.items);
        let retired =
            bank.skills().flat_map(|skill| &skill.items).filter(|one| one.retired.is_some());
        let all: usize = bank.skills().map(|skill| skill.items.len()).sum();
        assert_eq!(counts.items + retired.count(), all);
    }
}
