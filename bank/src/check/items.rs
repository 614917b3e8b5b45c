//! Rules of every item: its name, its texts, where it comes from, its numbers.

use std::collections::BTreeSet;

use super::{Page, both_languages, is_words};
use crate::{expression::Expression, fill, item::Item, language::Language, skill::Skill};

pub(super) fn check(page: &mut Page, at: &str, skill: &Skill, item: &Item) {
    check_id(page, at, skill, item);
    both_languages(page, &format!("{at}/title"), &item.title);
    both_languages(page, &format!("{at}/why"), &item.why);
    let most = item.answer.most_seconds();
    if !(30..=most).contains(&item.seconds) {
        page.error(&format!("{at}/seconds"), format!("`seconds` is from 30 to {most}"));
    }
    let not =
        |word: &str| ["NOT", "EXCEPT"].contains(&word.trim_matches(|it: char| !it.is_alphabetic()));
    if item.stem.en.split_whitespace().any(not) {
        page.warning(&format!("{at}/stem/en"), "a question that asks for what is not so misleads");
    }
    check_origin(page, at, item);
    check_calibration(page, at, item);
    check_values(page, at, item);
    check_blanks(page, at, item);
}

fn check_id(page: &mut Page, at: &str, skill: &Skill, item: &Item) {
    let about = item.id.strip_prefix(&skill.id).and_then(|rest| rest.strip_prefix('.'));
    if !about.is_some_and(is_words) {
        let message = format!("`{}` is not made like `{}.what_it_is_about`", item.id, skill.id);
        page.error(&format!("{at}/id"), message);
    }
}

fn check_origin(page: &mut Page, at: &str, item: &Item) {
    if item.source.title.trim().is_empty() {
        page.error(&format!("{at}/source/title"), "write something here");
    }
    if !Language::ALL.iter().all(|language| item.languages.contains(language)) {
        page.error(&format!("{at}/languages"), "an item is complete in en and es");
    }
    if item.retired.as_ref().is_some_and(|retired| retired.why.trim().is_empty()) {
        page.error(&format!("{at}/retired/why"), "say why it is not asked any more");
    }
    if item.second_read.is_none() {
        page.warning(&format!("{at}/second_read"), "nobody else has answered this blind yet");
    }
}

/// A calibration is of something that is right or wrong as a whole, and its numbers are such as answers can show.
fn check_calibration(page: &mut Page, at: &str, item: &Item) {
    let Some(calibration) = &item.calibration else { return };
    let path = format!("{at}/calibration");
    if item.worth() != 1 {
        page.error(
            &path,
            "only what is worth one point is calibrated: its steps would need one each",
        );
    }
    for fault in calibration.faults() {
        page.error(&path, fault);
    }
}

/// Names are made once and used below. Expressions can be read and use what stands above.
fn check_values(page: &mut Page, at: &str, item: &Item) {
    if item.draw.is_empty() && !(item.computed.is_empty() && item.such_that.is_empty()) {
        page.error(at, "`let` and `such_that` are for items with `draw`");
    }
    let mut known = BTreeSet::new();
    for (name, draw) in &item.draw {
        let path = format!("{at}/draw/{name}");
        if !is_words(name) {
            page.error(&path, format!("`{name}` is not made like `lower_case_words`"));
        }
        if let Some(fault) = draw.fault() {
            page.error(&path, fault);
        }
        known.insert(name.as_str());
    }
    for (name, expression) in &item.computed {
        let path = format!("{at}/let/{name}");
        if !is_words(name) {
            page.error(&path, format!("`{name}` is not made like `lower_case_words`"));
        }
        check_expression(page, &path, expression, &known);
        check_no_blank(page, &path, expression);
        if !known.insert(name) {
            page.error(&path, format!("there is another `{name}` above"));
        }
    }
    for (index, condition) in item.such_that.iter().enumerate() {
        check_expression(page, &format!("{at}/such_that/{index}"), condition, &known);
    }
    for (path, expression) in item.answer.expressions() {
        check_expression(page, &format!("{at}/{path}"), expression, &known);
    }
}

fn check_expression(page: &mut Page, path: &str, it: &Expression, known: &BTreeSet<&str>) {
    if let Some(fault) = it.fault() {
        page.error(path, format!("`{it}` cannot be computed: {fault}"));
    }
    for name in it.names().filter(|name| !known.contains(name)) {
        page.error(path, format!("no `{name}` is drawn or computed above"));
    }
}

/// A word that is computed is written as it is: a value in it would stay a name in braces.
fn check_no_blank(page: &mut Page, path: &str, it: &Expression) {
    if it.to_string().contains("{{") {
        page.error(path, "no values are filled in here: write them in the text that uses this");
    }
}

/// Whatever a text asks for is there, and is asked for where it is filled in.
fn check_blanks(page: &mut Page, at: &str, item: &Item) {
    let known = |name: &str| item.draw.contains_key(name) || item.computed.contains_key(name);
    let filled = item.texts().into_iter().map(|it| (it.path, it.text, true));
    let never = [("title", &item.title), ("why", &item.why)];
    let never = never.map(|(path, text)| (path.to_owned(), text, false));
    for (path, text, is_filled) in filled.chain(never) {
        for language in Language::ALL.iter().copied() {
            let path = format!("{at}/{path}/{language}");
            match fill::names(text.get(language)) {
                Err(why) => page.error(&path, why),
                Ok(names) if !is_filled && !names.is_empty() => {
                    page.error(&path, "no values are filled in here");
                }
                Ok(names) => {
                    for name in names.into_iter().filter(|name| !known(name)) {
                        page.error(&path, format!("there is no value `{name}`"));
                    }
                }
            }
        }
    }
}
