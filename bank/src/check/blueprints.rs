//! Rules of blueprints.

use std::collections::{BTreeMap, BTreeSet};

use super::{super::reading::BLUEPRINTS, Page, Reading, both_languages};
use crate::{blueprint::Blueprint, skill::Skill};

pub(super) fn check(reading: &mut Reading) {
    let whole = reading.skills.iter().filter(|read| read.is_whole);
    let skills: BTreeMap<_, _> = whole.map(|read| (read.skill.id.as_str(), &read.skill)).collect();
    let files: BTreeSet<_> = reading.pages.keys().map(|file| (*file).to_owned()).collect();
    // Nothing can be said about one that could not be read: its own file says why.
    let is_unread =
        |id: &str| !skills.contains_key(id) && files.contains(&format!("skills/{id}.yaml"));
    let Some(page) = reading.pages.get_mut(BLUEPRINTS) else { return };
    let mut roles = BTreeSet::new();
    for (index, blueprint) in reading.blueprints.iter().enumerate() {
        let role = &blueprint.role;
        if reading.roles.iter().all(|profile| profile.role != *role) {
            page.error(&format!("{index}/role"), format!("there is no role profile `{role}`"));
        }
        if !roles.insert(role) {
            page.error(&format!("{index}/role"), format!("`{role}` has another blueprint above"));
        }
        both_languages(page, &format!("{index}/title"), &blueprint.title);
        if !blueprint.skills.keys().any(|id| is_unread(id)) {
            check_skills(page, index, blueprint, &skills);
        }
    }
}

fn check_skills(page: &mut Page, at: usize, blueprint: &Blueprint, all: &BTreeMap<&str, &Skill>) {
    let role = &blueprint.role;
    let (mut items, mut generated) = (0, 0);
    for (id, count) in &blueprint.skills {
        let path = format!("{at}/skills/{id}");
        let Some(skill) = all.get(id.as_str()) else {
            page.error(&path, format!("there is no skill `{id}`"));
            continue;
        };
        if !skill.serves(role) {
            page.error(&path, format!("`{id}` serves no duty of `{role}`"));
        }
        let offered = skill.offered().count();
        if !(1..=offered).contains(count) {
            page.error(&path, format!("`{id}` has {offered} items, not {count}"));
        }
        items += count;
        generated += skill.least_generated(*count);
    }
    if blueprint.skills.is_empty() {
        page.error(&format!("{at}/skills"), "a blueprint needs skills");
    }
    if generated * 2 < items {
        let message = format!(
            "only {generated} of {items} items are sure to be generated: half of them must be"
        );
        page.error(&format!("{at}/skills"), message);
    }
}
