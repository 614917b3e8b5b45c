//! The law of the bank: each fault of each file, by line and column.

mod blueprints;
mod drafts;
mod items;
mod law;
mod released;
mod skills;
mod style;
mod texts;
mod trials;

use std::collections::BTreeSet;

use chrono::NaiveDate;

pub(crate) use self::law::Law;

use super::{
    complaint::Complaint, files::Files, item::Item, local_text::LocalText, page::Page,
    reading::Reading, skill::Skill,
};

/// How often an item is drawn that no new test asks.
const FEW: u32 = 200;
/// How often each generated item is drawn before it is released.
pub const DRAWS: u32 = 2_000;

/// Returns everything that is wrong (errors), and what somebody should look at (warnings), in the
/// order of files and lines. Each generated item is drawn so often.
pub fn check(files: &Files, today: NaiveDate, draws: u32) -> Vec<Complaint> {
    let mut reading = Reading::of(files);
    skills::check_groups(&mut reading);
    skills::check(&mut reading, today);
    let (mut ids, mut twins) = (BTreeSet::new(), style::Twins::default());
    let mut habits = style::Habits::default();
    for (page, read) in reading.each_skill() {
        for (place, item) in read.places.iter().zip(&read.skill.items) {
            let at = format!("items/{place}");
            is_id_taken(page, &at, item, &mut ids);
            check_item(page, &at, &read.skill, item);
            // No new test asks it, and what is in the others stays as it is.
            let draws = if item.retired.is_some() { draws.min(FEW) } else { draws };
            trials::check(page, &at, item, draws);
            style::check(page, &at, item);
            twins.check(page, &at, item);
            habits.look(page, &at, item);
        }
    }
    habits.tell(&mut reading);
    blueprints::check(&mut reading);
    drafts::check(&mut reading, files);
    released::check(&mut reading);
    Reading::complaints(reading.pages)
}

/// Complains of an item whose id another one above has.
pub(crate) fn is_id_taken(
    page: &mut Page,
    at: &str,
    item: &Item,
    ids: &mut BTreeSet<String>,
) -> bool {
    let is_taken = !ids.insert(item.id.clone());
    if is_taken {
        page.error(&format!("{at}/id"), format!("the id `{}` is taken", item.id));
    }
    is_taken
}

/// Returns whether an item has faults that can be told in a moment, and complains of them: nobody waits
/// for hundreds of draws before they can sign in.
pub(crate) fn has_faults(page: &mut Page, at: &str, skill: &Skill, item: &Item) -> bool {
    check_item(page, at, skill, item);
    trials::check(page, at, item, 1);
    page.has_errors()
}

/// Complains of all that needs no draw.
fn check_item(page: &mut Page, at: &str, skill: &Skill, item: &Item) {
    items::check(page, at, skill, item);
    for text in item.texts() {
        let path = format!("{at}/{}", text.path);
        both_languages(page, &path, text.text);
        texts::check(page, &path, text.text);
    }
    item.answer.check(&mut Law::new(page, at, item));
}

/// Complains if a text is missing in a language.
fn both_languages(page: &mut Page, path: &str, text: &LocalText) {
    for (language, text) in [("en", &text.en), ("es", &text.es)] {
        if text.trim().is_empty() {
            page.error(&format!("{path}/{language}"), "write something here");
        }
    }
}

/// Returns whether it is lower-case words joined by `_`.
fn is_words(text: &str) -> bool {
    let is_word = |word: &str| {
        !word.is_empty() && word.chars().all(|sign| matches!(sign, 'a'..='z' | '0'..='9'))
    };
    text.split('_').all(is_word) && !text.starts_with(|first: char| first.is_ascii_digit())
}

#[cfg(test)]
mod tests;
