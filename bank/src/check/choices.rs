//! Rules of the answer, by kind: how many choices, how many keys, and what each mistake says.

use std::ops::RangeInclusive;

use super::{Page, both_languages};
use crate::{
    item::{Alternative, Answer, Item, Line},
    language::Language,
};

pub(super) fn check(page: &mut Page, at: &str, item: &Item) {
    for (path, text) in item.texts() {
        both_languages(page, &format!("{at}/{path}"), text);
    }
    match &item.answer {
        Answer::Single(options) => {
            count(page, &format!("{at}/options"), "options", options.len(), 3..=5);
            if options.iter().filter(|option| option.key).count() != 1 {
                page.error(&format!("{at}/options"), "exactly one option is the key");
            }
            check_options(page, at, options);
        }
        Answer::Multiple(options) => {
            count(page, &format!("{at}/options"), "options", options.len(), 4..=6);
            let keys = options.iter().filter(|option| option.key).count();
            if keys < 2 || keys == options.len() {
                let message = "two or more options are keys, and at least one is not";
                page.error(&format!("{at}/options"), message);
            }
            check_options(page, at, options);
        }
        Answer::Numeric { within, misconceptions, .. } => {
            if within.is_sign_negative() && !within.is_zero() {
                page.error(&format!("{at}/answer/within"), "`within` is 0 or more");
            }
            if misconceptions.len() < 2 {
                page.error(&format!("{at}/misconceptions"), "there are two misconceptions or more");
            }
            for (index, one) in misconceptions.iter().enumerate() {
                check_says(page, &format!("{at}/misconceptions/{index}/says"), &one.says);
            }
        }
        Answer::Ordering { lines, says } => {
            count(page, &format!("{at}/lines"), "lines", lines.len(), 4..=6);
            check_says(page, &format!("{at}/says"), says);
            check_by(page, at, item, lines);
        }
        Answer::Matching { pairs, extra, says } => {
            count(page, &format!("{at}/pairs"), "pairs", pairs.len(), 3..=5);
            count(page, &format!("{at}/extra"), "extra right sides", extra.len(), 0..=2);
            check_says(page, &format!("{at}/says"), says);
        }
    }
}

fn count(page: &mut Page, path: &str, what: &str, are: usize, may: RangeInclusive<usize>) {
    if !may.contains(&are) {
        let (least, most) = (may.start(), may.end());
        page.error(path, format!("there are {least} to {most} {what}, not {are}"));
    }
}

fn check_options(page: &mut Page, at: &str, options: &[Alternative]) {
    for (index, option) in options.iter().enumerate() {
        let path = format!("{at}/options/{index}");
        match &option.says {
            Some(_) if option.key => page.error(&path, "the key stands for no misconception"),
            None if !option.key => page.error(&path, "a wrong option `says` what it stands for"),
            Some(says) => check_says(page, &format!("{path}/says"), says),
            None => {}
        }
        for language in Language::ALL.iter().copied() {
            let text = option.text.get(language).to_lowercase();
            if ALL_OR_NONE.iter().any(|phrase| text.contains(phrase)) {
                let path = format!("{path}/text/{language}");
                page.error(&path, "an option speaks for itself, not for the others");
            }
        }
    }
    for language in Language::ALL.iter().copied() {
        let longest = |key: bool| {
            let options = options.iter().enumerate().filter(|(_, option)| option.key == key);
            let lengths = options.map(|(at, it)| (it.text.get(language).chars().count(), at));
            lengths.max().unwrap_or_default()
        };
        let ((key, index), (wrong, _)) = (longest(true), longest(false));
        if key > wrong + 15 && key * 10 > wrong * 13 {
            let path = format!("{at}/options/{index}/text/{language}");
            page.warning(&path, "the key is the longest option by far");
        }
    }
}

const ALL_OR_NONE: [&str; 6] = [
    "all of the above",
    "none of the above",
    "todas las anteriores",
    "todos los anteriores",
    "ninguna de las anteriores",
    "ninguno de los anteriores",
];

fn check_says(page: &mut Page, path: &str, says: &str) {
    if says.trim().is_empty() {
        page.error(path, "say what a person who answers so has not understood");
    }
}

fn check_by(page: &mut Page, at: &str, item: &Item, lines: &[Line]) {
    for (index, line) in lines.iter().enumerate() {
        let path = format!("{at}/lines/{index}");
        if item.is_generated() && line.by.is_none() {
            page.error(&path, "in an item with `draw` each line has `by`");
        }
        if !item.is_generated() && line.by.is_some() {
            page.error(&format!("{path}/by"), "`by` is for items with `draw`");
        }
    }
}
