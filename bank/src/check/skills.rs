//! Rules of groups and skills.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{super::reading::GROUPS, Page, Reading, both_languages, is_words};
use crate::skill::{Role, Skill};

pub(super) fn check_groups(reading: &mut Reading) {
    let Some(page) = reading.pages.get_mut(GROUPS) else { return };
    let mut ids = BTreeSet::new();
    for (index, group) in reading.groups.iter().enumerate() {
        if !ids.insert(&group.id) {
            page.error(&format!("{index}/id"), format!("the group `{}` is listed twice", group.id));
        }
        both_languages(page, &format!("{index}/title"), &group.title);
    }
}

pub(super) fn check(reading: &mut Reading, today: NaiveDate) {
    let groups: BTreeSet<_> = reading.groups.iter().map(|group| group.id.clone()).collect();
    let roles = reading.roles.clone();
    for (page, read) in reading.each_skill() {
        let skill = &read.skill;
        check_name(page, skill);
        both_languages(page, "title", &skill.title);
        if !groups.contains(&skill.group) {
            page.error("group", format!("`{}` is no group of {GROUPS}", skill.group));
        }
        check_duties(page, skill, &roles);
        if skill.review_by < today {
            page.warning("review_by", "the day by which to read this again has passed");
        }
        if skill.items.is_empty() && !page.has_errors() {
            page.error("items", "a skill needs items");
        }
    }
}

fn check_name(page: &mut Page, skill: &Skill) {
    let id = &skill.id;
    let is_name =
        id.split_once('.').is_some_and(|(family, name)| is_words(family) && is_words(name));
    if !is_name {
        page.error("skill", format!("`{id}` is not made like `family.words_of_it`"));
    }
    if page.file != format!("skills/{id}.yaml") {
        page.error("skill", format!("the skill `{id}` belongs in skills/{id}.yaml"));
    }
}

fn check_duties(page: &mut Page, skill: &Skill, roles: &[Role]) {
    if skill.duties.is_empty() {
        page.error("duties", "say which work the skill serves");
    }
    for (role, duties) in &skill.duties {
        let path = format!("duties/{role}");
        let Some(profile) = roles.iter().find(|profile| profile.role == *role) else {
            page.error(&path, format!("there is no role profile `{role}`"));
            continue;
        };
        if duties.is_empty() {
            page.error(&path, format!("say which duties of `{role}` the skill serves"));
        }
        for (index, duty) in duties.iter().enumerate() {
            if profile.duties.iter().all(|known| known.id != *duty) {
                page.error(&format!("{path}/{index}"), format!("`{role}` has no duty `{duty}`"));
            }
        }
    }
}
