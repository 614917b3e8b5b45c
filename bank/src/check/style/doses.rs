//! Doses as safe practice writes them: 0.5 mg, 5 mg, 1,000 mg, mcg, units, daily.

use crate::{flaw::Flaw, item::Item, kinds::Kind, language::Language};

const UNITS: [&str; 9] = ["mg", "mcg", "g", "kg", "ml", "mL", "units", "unidades", "mEq"];
/// Abbreviations that have been misread, as the Joint Commission lists them, and some that follow them.
const MISREAD: [&str; 11] =
    ["U", "IU", "QD", "Q.D.", "QOD", "Q.O.D.", "MS", "MSO4", "MgSO4", "cc", "µg"];

/// Finding the unsafe ones may be the task: of a document that is asked to be searched, nothing is said.
pub(super) fn unsafe_ways(item: &Item) -> Vec<Flaw> {
    if item.kind() == Kind::FindErrors {
        return vec![];
    }
    let mut flaws = vec![];
    for text in item.texts() {
        for language in Language::ALL.iter().copied() {
            if let Some(why) = unsafe_way(text.text.get(language)) {
                flaws.push(Flaw::new(format!("{}/{language}", text.path), why));
            }
        }
    }
    flaws
}

fn unsafe_way(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split(|sign: char| sign.is_whitespace() || sign == '|').collect();
    let bare = |word: &str| {
        word.trim_matches(|sign: char| {
            matches!(sign, ',' | ';' | ':' | '(' | ')' | '"' | '*' | '?' | '“' | '”')
        })
        .to_owned()
    };
    words.windows(2).find_map(|two| {
        let (number, unit) = (bare(two[0]), bare(two[1]).trim_end_matches('.').to_owned());
        let is_number = number.starts_with(|sign: char| sign.is_ascii_digit() || sign == '.')
            && number.chars().all(|sign| sign.is_ascii_digit() || matches!(sign, '.' | ','));
        if !is_number {
            return None;
        }
        if MISREAD.contains(&unit.as_str()) {
            return Some(format!("`{number} {unit}` has been misread: write the unit out"));
        }
        UNITS.contains(&unit.as_str()).then(|| fault(&number, &unit)).flatten()
    })
}

fn fault(number: &str, unit: &str) -> Option<String> {
    let whole = number.split('.').next().unwrap_or_default();
    if whole.is_empty() {
        Some(format!("`{number} {unit}`: a zero stands before the point"))
    } else if number.contains('.') && number.ends_with('0') {
        Some(format!("`{number} {unit}`: no zero stands after the point"))
    } else if whole.len() > 3 && !whole.contains(',') {
        Some(format!("`{number} {unit}`: from 1,000 on a number has its comma"))
    } else {
        None
    }
}
