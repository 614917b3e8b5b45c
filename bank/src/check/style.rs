//! What makes a question easier, harder or less fair than the knowledge that it asks for. Each rule warns,
//! and an item may let a warning stand if it says why: `stands: { clang: "It is the plan's own word." }`.
//!
//! Retired items are left alone: nobody is asked them any more.

mod doses;
mod exhibit;
mod habits;
mod legible;
mod names;
mod options;
mod order;
mod reading;
mod reasons;
mod recall;
mod sides;
mod twins;

use std::collections::BTreeSet;

pub(super) use self::{habits::Habits, twins::Twins};
use super::Page;
use crate::{flaw::Flaw, item::Item};

/// A rule by the name under which an item may let its warning stand.
pub(super) struct Rule {
    pub name: &'static str,
    pub of: fn(&Item) -> Vec<Flaw>,
}

const RULES: [Rule; 15] = [
    Rule { name: "dose", of: doses::unsafe_ways },
    Rule { name: "absolute", of: options::absolute_words },
    Rule { name: "reason", of: reasons::on_one_side },
    Rule { name: "clang", of: options::clang },
    Rule { name: "grammar", of: options::grammar },
    Rule { name: "overlap", of: options::overlapping_ranges },
    Rule { name: "rank", of: order::rank_of_key },
    Rule { name: "halves", of: sides::halves },
    Rule { name: "pointing", of: sides::pointing },
    Rule { name: "readable", of: reading::hard_to_read },
    Rule { name: "legible", of: legible::hard_to_read },
    Rule { name: "time", of: reading::too_little_time },
    Rule { name: "exhibit", of: exhibit::given_away },
    Rule { name: "trivia", of: recall::trivia },
    Rule { name: "names", of: names::tied_to_keys },
];
/// Rules that look at more than one item.
const TWIN: &str = "twin";
const PLACE: &str = "place";
const LONGEST: &str = "longest";
const BIAS: Rule = Rule { name: "bias", of: reading::biased };

pub(super) fn check(page: &mut Page, at: &str, item: &Item) {
    check_stands(page, at, item);
    if item.retired.is_some() {
        return;
    }
    for Rule { name, of } in RULES.iter().chain([&BIAS]) {
        if !item.stands.contains_key(*name) {
            for flaw in of(item) {
                page.warning(&format!("{at}/{}", flaw.path), format!("{}: {name}", flaw.message));
            }
        }
    }
}

/// What stands is a rule that there is, and has a reason.
fn check_stands(page: &mut Page, at: &str, item: &Item) {
    let known: BTreeSet<_> =
        RULES.iter().map(|rule| rule.name).chain([BIAS.name, TWIN, PLACE, LONGEST]).collect();
    for (name, why) in &item.stands {
        let path = format!("{at}/stands/{name}");
        if !known.contains(name.as_str()) {
            let known: Vec<_> = known.iter().copied().collect();
            page.error(&path, format!("`{name}` is none of: {}", known.join(", ")));
        }
        if why.split_whitespace().count() < 3 {
            page.error(&path, "say in a sentence why the warning may stand");
        }
    }
}

#[cfg(test)]
mod tests;
