//! Rules of every item: its name, its texts, where it comes from, its numbers.

use std::collections::BTreeSet;

use super::{Page, both_languages, is_words};
use crate::{
    expression::Expression,
    fill,
    item::{Answer, Item},
    language::Language,
    local_text::LocalText,
    skill::Skill,
};

pub(super) fn check(page: &mut Page, at: &str, skill: &Skill, item: &Item) {
    check_id(page, at, skill, item);
    both_languages(page, &format!("{at}/title"), &item.title);
    both_languages(page, &format!("{at}/why"), &item.why);
    if !(30..=180).contains(&item.seconds) {
        page.error(&format!("{at}/seconds"), "`seconds` is from 30 to 180");
    }
    let not =
        |word: &str| ["NOT", "EXCEPT"].contains(&word.trim_matches(|it: char| !it.is_alphabetic()));
    if item.stem.en.split_whitespace().any(not) {
        page.warning(&format!("{at}/stem/en"), "a question that asks for what is not so misleads");
    }
    check_origin(page, at, item);
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
        if !known.insert(name) {
            page.error(&path, format!("there is another `{name}` above"));
        }
    }
    for (index, condition) in item.such_that.iter().enumerate() {
        check_expression(page, &format!("{at}/such_that/{index}"), condition, &known);
    }
    match &item.answer {
        Answer::Numeric { value, misconceptions, .. } => {
            check_expression(page, &format!("{at}/answer/value"), value, &known);
            for (index, one) in misconceptions.iter().enumerate() {
                let path = format!("{at}/misconceptions/{index}/value");
                check_expression(page, &path, &one.value, &known);
            }
        }
        Answer::Ordering { lines, .. } => {
            for (index, line) in lines.iter().enumerate() {
                if let Some(by) = &line.by {
                    check_expression(page, &format!("{at}/lines/{index}/by"), by, &known);
                }
            }
        }
        _ => {}
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

/// Whatever a text asks for is there, and is asked for where it is filled in.
fn check_blanks(page: &mut Page, at: &str, item: &Item) {
    let known = |name: &str| item.draw.contains_key(name) || item.computed.contains_key(name);
    let filled = item.texts().into_iter().map(|(path, text)| (path, text, true));
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

impl Item {
    /// Returns every text that a candidate sees, with its path.
    pub(super) fn texts(&self) -> Vec<(String, &LocalText)> {
        let numbered = |list: &str, index: usize, name: &str| format!("{list}/{index}{name}");
        let mut texts = vec![("stem".to_owned(), &self.stem)];
        match &self.answer {
            Answer::Single(options) | Answer::Multiple(options) => {
                let options = options.iter().enumerate();
                texts.extend(options.map(|(at, it)| (numbered("options", at, "/text"), &it.text)));
            }
            Answer::Numeric { .. } => {}
            Answer::Ordering { lines, .. } => {
                let lines = lines.iter().enumerate();
                texts.extend(lines.map(|(at, it)| (numbered("lines", at, "/text"), &it.text)));
            }
            Answer::Matching { pairs, extra, .. } => {
                for (at, pair) in pairs.iter().enumerate() {
                    texts.push((numbered("pairs", at, "/left"), &pair.left));
                    texts.push((numbered("pairs", at, "/right"), &pair.right));
                }
                let extra = extra.iter().enumerate();
                texts.extend(extra.map(|(at, text)| (numbered("extra", at, ""), text)));
            }
        }
        texts
    }
}
