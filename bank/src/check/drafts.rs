//! Rules of blueprints that are not offered yet: their skills are in the tree, and need not have items.

use std::collections::BTreeSet;

use super::{super::reading::DRAFTS, Page, Reading, both_languages};
use crate::{
    draft::Draft,
    files::Files,
    tree::{self, Named},
};

/// How many items a form of the standard length has.
const STANDARD: usize = 20;

pub(super) fn check(reading: &mut Reading, files: &Files) {
    let Some(page) = reading.pages.get_mut(DRAFTS) else { return };
    let tree = tree::named(files);
    let offered: BTreeSet<_> = reading.blueprints.iter().map(|one| one.role.as_str()).collect();
    let mut roles = BTreeSet::new();
    for (index, draft) in reading.drafts.iter().enumerate() {
        let role = format!("{index}/role");
        if offered.contains(draft.role.as_str()) {
            page.error(
                &role,
                format!("the blueprint of `{}` is offered: it is no draft", draft.role),
            );
        }
        if !roles.insert(&draft.role) {
            page.error(&role, format!("`{}` has another draft above", draft.role));
        }
        let texts =
            [("title", &draft.title), ("why", &draft.why), ("leaves_out", &draft.leaves_out)];
        for (name, text) in texts {
            both_languages(page, &format!("{index}/{name}"), text);
        }
        check_skills(page, index, draft, |id| tree.get(id));
    }
}

fn check_skills<'t>(
    page: &mut Page,
    at: usize,
    draft: &Draft,
    named: impl Fn(&str) -> Option<&'t Named>,
) {
    for (id, count) in &draft.skills {
        let path = format!("{at}/skills/{id}");
        match named(id) {
            None => page.error(&path, format!("the tree has no skill `{id}`")),
            Some(skill) if !skill.roles.contains_key(&draft.role) => {
                page.error(
                    &path,
                    format!("the tree does not say that `{}` needs `{id}`", draft.role),
                );
            }
            Some(_) if *count == 0 => page.error(&path, "one item or more"),
            Some(_) => {}
        }
    }
    for (index, id) in draft.unscored_until_reviewed.iter().enumerate() {
        if !draft.skills.contains_key(id) {
            let path = format!("{at}/unscored_until_reviewed/{index}");
            page.error(&path, format!("the draft does not ask for `{id}`"));
        }
    }
    let places = draft.places();
    if places != STANDARD {
        page.error(&format!("{at}/skills"), format!("there are {STANDARD} items, not {places}"));
    }
}
