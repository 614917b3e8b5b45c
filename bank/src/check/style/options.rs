//! What tells a key from wrong options without any knowledge.

use crate::{
    content::Content,
    flaw::Flaw,
    guess::{stems, words},
    item::Item,
    kinds::Answer,
    value::Drawn,
};

/// An option in English, which those who guess read.
struct Seen<'a> {
    at: usize,
    text: &'a str,
    is_key: bool,
}

/// Returns the options of a question with fixed keys, or none.
fn seen(content: &Content) -> Vec<Seen<'_>> {
    let options = match &content.answer {
        Answer::Single(single) => &single.options,
        Answer::Multiple(multiple) => &multiple.options,
        _ => return vec![],
    };
    let seen = options.iter().enumerate().map(|(at, option)| {
        let is_key = option.key.value(&Drawn::default()).ok().filter(|_| !option.key.is_drawn())?;
        Some(Seen { at, text: &option.text.en, is_key })
    });
    seen.collect::<Option<_>>().unwrap_or_default()
}

fn flaw(at: usize, why: impl Into<String>) -> Flaw {
    Flaw::new(format!("options/{at}/text/en"), why)
}

fn has(text: &str, list: &[&str]) -> bool {
    words(text).iter().any(|word| list.contains(&word.as_str()))
}

const ABSOLUTE: [&str; 8] =
    ["always", "never", "all", "only", "every", "none", "nobody", "everyone"];

/// Who knows nothing leaves out what is too sure of itself.
pub(super) fn absolute_words(item: &Item) -> Vec<Flaw> {
    let all = seen(item);
    if all.iter().any(|one| one.is_key && has(one.text, &ABSOLUTE)) {
        return vec![];
    }
    // `All of the above` has a rule of its own, which is no matter of taste.
    let is_of_others = |text: &str| text.to_lowercase().contains("of the above");
    let wrong =
        all.iter().filter(|one| !one.is_key && has(one.text, &ABSOLUTE) && !is_of_others(one.text));
    wrong.map(|one| flaw(one.at, "a wrong option is too sure of itself, and no key is")).collect()
}

/// The key echoes the stem, and nothing else does.
pub(super) fn clang(item: &Item) -> Vec<Flaw> {
    const ECHOES: usize = 3;
    let stem = stems(&words(&item.stem.en));
    let all = seen(item);
    let echo = |one: &Seen| stems(&words(one.text)).intersection(&stem).count();
    let wrong = all.iter().filter(|one| !one.is_key).map(echo).max().unwrap_or_default();
    let key = all.iter().filter(|one| one.is_key && echo(one) >= ECHOES + wrong);
    key.map(|one| flaw(one.at, "only the key says again what the stem said")).collect()
}

/// A stem that ends in an article fits some options only.
pub(super) fn grammar(item: &Item) -> Vec<Flaw> {
    let last = words(&item.stem.en).pop().unwrap_or_default();
    let is_open = !item.stem.en.trim_end().ends_with(['?', '.', '!', '|', '*', ')']);
    if !is_open || !["a", "an", "the"].contains(&last.as_str()) {
        return vec![];
    }
    vec![Flaw::new("stem/en", "the stem ends in an article, which fits some options only")]
}

/// Returns the numbers from which to which an option goes: `10 to 20 days`.
fn range(text: &str) -> Option<(f64, f64)> {
    let parts: Vec<&str> = text.split(['–', '-']).collect();
    let parts = if parts.len() == 2 { parts } else { text.split(" to ").collect() };
    let [from, to] = parts[..] else { return None };
    let number = |word: &str| word.trim_matches(['$', ',', '.']).replace(',', "").parse().ok();
    Some((number(from.split_whitespace().last()?)?, number(to.split_whitespace().next()?)?))
}

/// Of two ranges that overlap, both can be right.
pub(super) fn overlapping_ranges(item: &Item) -> Vec<Flaw> {
    let all = seen(item);
    let ranges: Vec<_> = all.iter().filter_map(|one| Some((one.at, range(one.text)?))).collect();
    let mut found = vec![];
    for (place, (_, one)) in ranges.iter().enumerate() {
        let below = ranges[place + 1..].iter();
        let overlapping = below.filter(|(_, two)| one.0 < two.1 && two.0 < one.1);
        found.extend(overlapping.map(|(at, _)| flaw(*at, "this range and one above overlap")));
    }
    found
}
