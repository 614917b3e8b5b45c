//! What can only be seen by drawing: 200 times, each time with other numbers.

use std::collections::{BTreeMap, BTreeSet};

use sha2::{Digest, Sha256};

use super::Page;
use crate::{
    dice::Seed,
    draw::{draw, with},
    fill,
    flaw::Flaw,
    item::{Answer, Item},
    language::Language,
    layout::Layout,
    value::Drawn,
};

const DRAWS: u32 = 200;

/// Complains of each place once, with the first numbers for which it is wrong.
pub(super) fn check(page: &mut Page, at: &str, item: &Item) {
    if !can_be_drawn(item) {
        return;
    }
    let draws = if item.is_generated() { DRAWS } else { 1 };
    let mut seen = BTreeSet::new();
    for number in 0..draws {
        let seed: Seed = Sha256::digest(number.to_be_bytes()).into();
        for flaw in flaws(item, &seed) {
            if seen.insert(flaw.path.clone()) {
                page.error(&format!("{at}/{}", flaw.path), flaw.message);
            }
        }
        if seen.contains("such_that") {
            return;
        }
    }
}

/// Returns whether all expressions can be read and all names are known: what `items.rs` has
/// complained of is not said again.
fn can_be_drawn(item: &Item) -> bool {
    let by = match &item.answer {
        Answer::Numeric { value, misconceptions, .. } => {
            let others = misconceptions.iter().map(|one| &one.value);
            others.chain([value]).collect()
        }
        Answer::Ordering { lines, .. } => {
            lines.iter().filter_map(|line| line.by.as_ref()).collect()
        }
        _ => vec![],
    };
    let mut expressions = item.computed.values().chain(&item.such_that).chain(by);
    let is_known = |name: &str| item.draw.contains_key(name) || item.computed.contains_key(name);
    let names = item.texts().into_iter().flat_map(|(_, text)| [&text.en, &text.es]);
    let can_be_filled =
        |text: &String| fill::names(text).is_ok_and(|all| all.into_iter().all(is_known));
    expressions.all(|it| it.fault().is_none() && it.names().all(is_known))
        && item.draw.values().all(|draw| draw.fault().is_none())
        && names.into_iter().all(can_be_filled)
}

fn flaws(item: &Item, seed: &Seed) -> Vec<Flaw> {
    let drawn = match draw(item, seed) {
        Ok(drawn) => drawn,
        Err(flaw) => return vec![flaw],
    };
    let mut flaws = vec![];
    for language in Language::ALL.iter().copied() {
        flaws.extend(text_flaws(item, &drawn, language));
    }
    match Layout::new(item, &drawn, seed) {
        Ok(_) => flaws.extend(number_flaws(item, &drawn)),
        Err(flaw) => flaws.push(flaw),
    }
    flaws
}

/// Each text can be filled in, and no two choices among which one chooses read the same.
fn text_flaws(item: &Item, drawn: &Drawn, language: Language) -> Vec<Flaw> {
    let mut flaws = vec![];
    let mut choices = BTreeMap::new();
    for (path, text) in item.texts() {
        let path = format!("{path}/{language}");
        match fill::plain(text.get(language), drawn, language) {
            Err(why) => flaws.push(Flaw::new(path, with(why, drawn))),
            Ok(_) if path.starts_with("stem") => {}
            Ok(words) => {
                let side = if path.contains("/left/") { "left" } else { "right" };
                if choices.insert((side, words.trim().to_lowercase()), ()).is_some() {
                    let why = format!("`{}` stands here twice", words.trim());
                    flaws.push(Flaw::new(path, with(why, drawn)));
                }
            }
        }
    }
    flaws
}

/// The key of a numeric item can be typed, and no misconception leads to it.
fn number_flaws(item: &Item, drawn: &Drawn) -> Vec<Flaw> {
    let Answer::Numeric { value, within, misconceptions, .. } = &item.answer else { return vec![] };
    let key = match value.number(drawn) {
        Ok(key) => key.normalize(),
        Err(why) => return vec![Flaw::new("answer/value", with(why, drawn))],
    };
    let mut flaws = vec![];
    if key.scale() > 2 {
        let why = format!("the answer {key} has more than two places");
        flaws.push(Flaw::new("answer/value", with(why, drawn)));
    }
    for (index, one) in misconceptions.iter().enumerate() {
        let why = match one.value.number(drawn) {
            Ok(wrong) if (wrong - key).abs() > *within => continue,
            Ok(wrong) => format!("the misconception {} is the answer {key}", wrong.normalize()),
            Err(why) => why,
        };
        flaws.push(Flaw::new(format!("misconceptions/{index}/value"), with(why, drawn)));
    }
    flaws
}
