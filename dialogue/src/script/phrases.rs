//! What is said around the questions, and what things are called.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::{
    language::{Language, Local},
    week::DAYS,
};

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Phrases {
    pub says: Says,
    pub replies: Replies,
    pub values: Values,
    pub days: [Local; DAYS],
    pub months: [Local; 12],
    pub languages: BTreeMap<String, Local>,
    pub systems: BTreeMap<String, String>,
    pub certificates: BTreeMap<String, String>,
}

/// Sentences.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Says {
    pub hello: Local,
    pub hello_named: Local,
    pub reads: Local,
    pub noted: Local,
    pub is_that_right: Local,
    pub asks_change: Local,
    pub not_understood: Local,
    pub words_passed_on: Local,
    pub depends: Local,
    pub skipped: Local,
    pub question_passed_on: Local,
    pub first_already: Local,
    pub nothing_to_change: Local,
    pub person: Local,
    pub stopped: Local,
    pub help: Local,
    pub apart: Local,
    pub back_to: Local,
    pub review: Local,
    pub asks_send: Local,
    pub sent: Local,
    pub sent_by: Local,
    pub sent_call: Local,
    pub nobody_turned_down: Local,
    pub too_long: Local,
    pub over: Local,
    pub robot: Local,
    pub reader: Local,
    pub length: Local,
    pub pay: Local,
    pub hours: Local,
    pub next: Local,
}

/// Words on buttons. They are understood as if they had been typed.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Replies {
    pub right: Local,
    pub change: Local,
    pub change_last: Local,
    pub skip: Local,
    pub send: Local,
    pub go_on: Local,
}

/// How a value is said again.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Values {
    pub yes: Local,
    pub no: Local,
    pub depends: Local,
    pub unsure: Local,
    pub skipped: Local,
    pub own_words: Local,
    pub none: Local,
    pub wish: Local,
    pub days: Local,
    pub any_time: Local,
    pub between: Local,
    pub from: Local,
    pub until: Local,
    pub and: Local,
    pub noon: Local,
    pub am: Local,
    pub pm: Local,
    pub hour_range: Local,
    pub hour_from: Local,
    pub year_range: Local,
    pub year_from: Local,
    pub date: Local,
    pub start_from: Local,
    pub start_between: Local,
    pub basic: Local,
    pub conversational: Local,
    pub fluent: Local,
    pub has_not: Local,
    pub expired: Local,
    pub planned: Local,
}

/// Puts values where a sentence has their names in braces.
pub(crate) fn fill(sentence: &Local, language: Language, values: &[(&str, &str)]) -> String {
    // Each value is put in once and not read again, whatever braces it has.
    let mut filled = String::new();
    let mut rest = sentence.get(language);
    while let Some((before, name, behind)) = next_name(rest) {
        filled.push_str(before);
        let value = values.iter().find(|(key, _)| *key == name).map_or("", |(_, value)| value);
        filled.push_str(value);
        // An hour that ends in a period, as `p. m.` does, ends its sentence, too.
        rest = behind.strip_prefix('.').filter(|_| value.ends_with(" m.")).unwrap_or(behind);
    }
    filled.push_str(rest);
    filled
}

/// Returns what stands before the next name in braces, the name, and what stands behind it.
pub(super) fn next_name(sentence: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = sentence.split_once('{')?;
    let (name, behind) = rest.split_once('}')?;
    Some((before, name, behind))
}
