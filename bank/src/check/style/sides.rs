//! Words that belong together without any knowledge: the halves of a pair, the lines of an ordering.

use std::collections::BTreeSet;

use crate::{
    flaw::Flaw,
    guess::{stems, words},
    item::Item,
    kinds::Answer,
};

fn said(text: &str) -> BTreeSet<String> {
    stems(&words(text))
}

/// The two halves of a pair share a word that no other right side has.
pub(super) fn halves(item: &Item) -> Vec<Flaw> {
    let Answer::Matching(matching) = &item.content.answer else { return vec![] };
    let rights: Vec<_> = matching.pairs.iter().map(|pair| said(&pair.right.en)).collect();
    let extra: Vec<_> = matching.extra.iter().map(|text| said(&text.en)).collect();
    let told = |at: usize| {
        let pair = &matching.pairs[at];
        let own: BTreeSet<_> = said(&pair.left.en).intersection(&rights[at]).cloned().collect();
        let others = rights.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, it)| it);
        let word = own
            .into_iter()
            .find(|word| others.clone().chain(&extra).all(|it| !it.contains(word)))?;
        let why = format!("left and right share `{word}…`, and no other right side has it");
        Some(Flaw::new(format!("pairs/{at}/right/en"), why))
    };
    (0..matching.pairs.len()).filter_map(told).collect()
}

const POINTING: [&str; 8] =
    ["then", "next", "afterwards", "finally", "luego", "después", "entonces", "finalmente"];

/// A line begins with a word that says where it belongs.
pub(super) fn pointing(item: &Item) -> Vec<Flaw> {
    let Answer::Ordering(ordering) = &item.content.answer else { return vec![] };
    let mut flaws = vec![];
    for (at, line) in ordering.lines.iter().enumerate() {
        for (language, text) in [("en", &line.text.en), ("es", &line.text.es)] {
            let first = words(text).into_iter().next().unwrap_or_default();
            if POINTING.contains(&first.as_str()) {
                let why = format!("`{first}` says where the line belongs");
                flaws.push(Flaw::new(format!("lines/{at}/text/{language}"), why));
            }
        }
    }
    flaws
}
