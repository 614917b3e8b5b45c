//! The law of the bank: each fault of each file, by line and column.

mod blueprints;
mod items;
mod law;
mod released;
mod skills;
mod trials;

use std::collections::BTreeSet;

use chrono::NaiveDate;

pub(crate) use self::law::Law;

use super::{
    complaint::Complaint, files::Files, local_text::LocalText, page::Page, reading::Reading,
};

/// Returns everything that is wrong (errors), and what somebody should look at (warnings), in the
/// order of files and lines.
pub fn check(files: &Files, today: NaiveDate) -> Vec<Complaint> {
    let mut reading = Reading::of(files);
    skills::check_groups(&mut reading);
    skills::check(&mut reading, today);
    let mut ids = BTreeSet::new();
    for (page, read) in reading.each_skill() {
        for (place, item) in read.places.iter().zip(&read.skill.items) {
            let at = format!("items/{place}");
            if !ids.insert(item.id.clone()) {
                page.error(&format!("{at}/id"), format!("the id `{}` is taken", item.id));
            }
            items::check(page, &at, &read.skill, item);
            for text in item.texts() {
                both_languages(page, &format!("{at}/{}", text.path), text.text);
            }
            item.answer.check(&mut Law::new(page, &at, item));
            trials::check(page, &at, item);
        }
    }
    blueprints::check(&mut reading);
    released::check(&mut reading);
    Reading::complaints(reading.pages)
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
