//! What can only be seen by drawing, each time with other numbers.

use std::{
    collections::{BTreeMap, BTreeSet},
    num::NonZero,
    panic::resume_unwind,
    thread,
};

use sha2::{Digest, Sha256};

use super::Page;
use crate::{
    dice::Seed,
    draw::{draw, with},
    fill,
    flaw::Flaw,
    item::Item,
    kinds::Text,
    language::Language,
    layout::Layout,
    value::Drawn,
};

/// Complains of each place once, with the first numbers for which it is wrong.
pub(super) fn check(page: &mut Page, at: &str, item: &Item, draws: u32) {
    if !can_be_drawn(item) {
        return;
    }
    let draws = if item.is_generated() { draws } else { 1 };
    let mut found = found(item, draws);
    found.sort_by_key(|(number, _)| *number);
    let mut seen = BTreeSet::new();
    for (_, flaw) in found {
        if seen.insert(flaw.path.clone()) {
            page.error(&format!("{at}/{}", flaw.path), flaw.message);
        }
    }
}

/// Shares the draws among the cores, and returns what is wrong with which.
fn found(item: &Item, draws: u32) -> Vec<(u32, Flaw)> {
    let cores = thread::available_parallelism().map_or(1, NonZero::get).min(8);
    let cores = u32::try_from(cores).unwrap_or(1).min(draws);
    let every = usize::try_from(cores).unwrap_or(1);
    thread::scope(|scope| {
        let workers =
            (0..cores).map(|first| scope.spawn(move || tried(item, (first..draws).step_by(every))));
        let workers: Vec<_> = workers.collect();
        let joined = workers.into_iter().map(|worker| worker.join());
        joined.flat_map(|found| found.unwrap_or_else(|panic| resume_unwind(panic))).collect()
    })
}

/// Returns what is wrong with these draws, each place once. One that cannot be drawn fails each time.
fn tried(item: &Item, numbers: impl Iterator<Item = u32>) -> Vec<(u32, Flaw)> {
    let (mut seen, mut found) = (BTreeSet::new(), vec![]);
    for number in numbers {
        let seed: Seed = Sha256::digest(number.to_be_bytes()).into();
        let flaws = flaws(item, &seed).into_iter();
        found
            .extend(flaws.filter(|flaw| seen.insert(flaw.path.clone())).map(|flaw| (number, flaw)));
        if seen.contains("such_that") {
            break;
        }
    }
    found
}

/// Returns whether all expressions can be read and all names are known: what `items.rs` has
/// complained of is not said again.
fn can_be_drawn(item: &Item) -> bool {
    let own = item.answer.expressions().into_iter().map(|(_, expression)| expression);
    let mut expressions = item.computed.values().chain(&item.such_that).chain(own);
    let is_known = |name: &str| item.draw.contains_key(name) || item.computed.contains_key(name);
    let names = item.texts().into_iter().flat_map(|it| [&it.text.en, &it.text.es]);
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
        Ok(_) => flaws.extend(item.answer.try_out(&drawn)),
        Err(flaw) => flaws.push(flaw),
    }
    flaws
}

/// Each text can be filled in, and no two choices among which one chooses read the same.
fn text_flaws(item: &Item, drawn: &Drawn, language: Language) -> Vec<Flaw> {
    let mut flaws = vec![];
    let mut choices = BTreeMap::new();
    for Text { path, text, among } in item.texts() {
        let path = format!("{path}/{language}");
        match fill::plain(text.get(language), drawn, language) {
            Err(why) => flaws.push(Flaw::new(path, with(why, drawn))),
            Ok(words) => {
                let Some(group) = among else { continue };
                if choices.insert((group.clone(), words.trim().to_lowercase()), ()).is_some() {
                    let why = format!("`{}` stands here twice", words.trim());
                    flaws.push(Flaw::new(path, with(why, drawn)));
                }
            }
        }
    }
    flaws
}
