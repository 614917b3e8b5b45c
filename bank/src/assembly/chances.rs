//! In which part of all forms each item shall be.
//!
//! If the chances of a skill's items are alike, two forms have least in common: what they share is on
//! average the sum of the squares of all chances. Of all chances by which a form has so many words on
//! average, and a cheat gains so much of it, we take those whose squares sum up to least. These fall with
//! what an item costs along straight lines, the same for all skills, between a floor, below which no item is
//! forgotten, and a cap, above which one would be known to everybody: `chance = level of its skill − lean ·
//! cost − tilt · gain`. Words are what an item costs, less what is told for them: of two that are equally
//! long, the one that is worth more is asked more often.

use super::Places;
use crate::item::Item;

/// Words that a form has on average: what the exchange leaves above it stays below the limit.
const WORDS: f64 = 1_690.0;
/// Which part of a form's points a look-up cheat gains on average, at most: 30 of 100 are allowed, and what
/// is known of each item was found out in few sittings.
const GAIN: f64 = 0.27;
/// In no larger part of the forms shall an item be, unless its skill has too few others.
const CAP: f64 = 0.31;
/// No chance is smaller than this part of what all items of the skill would have if they were alike.
const FLOOR: f64 = 0.25;
/// Words that one point is worth to read.
const WORDS_A_POINT: f64 = 10.0;
/// Beyond these every chance is at its floor or its cap: a word costs that much, and a point that is gained.
const LEAN: f64 = 0.1;
const TILT: f64 = 1.0;
/// Halvings after which nothing changes that a form could show.
const HALVINGS: usize = 40;
/// Each changes what the other needs, and less each time.
const ROUNDS: usize = 4;

pub(super) fn give(skills: &mut [Places]) {
    let (mut by_words, mut by_gain) = (0.0, 0.0);
    for _ in 0..ROUNDS {
        by_gain = least(TILT, |tilt| {
            lean(skills, by_words, tilt);
            gained(skills) <= 0.0
        });
        // Last, because a form that is too long is worse than one that a cheat likes.
        by_words = least(LEAN, |words| {
            lean(skills, words, by_gain);
            words_of(skills) <= WORDS
        });
    }
    lean(skills, by_words, by_gain);
}

/// Returns the least number up to `most` that is enough, or `most`.
fn least(most: f64, mut is_enough: impl FnMut(f64) -> bool) -> f64 {
    if is_enough(0.0) {
        return 0.0;
    }
    let (mut low, mut high) = (0.0, most);
    for _ in 0..HALVINGS {
        let middle = f64::midpoint(low, high);
        if is_enough(middle) { high = middle } else { low = middle }
    }
    high
}

/// Returns how many words a form has on average.
pub(super) fn words_of(skills: &[Places]) -> f64 {
    let each = skills.iter().flat_map(|skill| skill.items.iter().zip(&skill.chances));
    each.map(|(item, chance)| item.weight().words as f64 * chance).sum()
}

/// Returns how many points of a form a cheat gains above what is allowed, on average.
fn gained(skills: &[Places]) -> f64 {
    let of = |skill: &Places| -> f64 {
        let each = skill.items.iter().zip(&skill.gains).zip(&skill.chances);
        each.map(|((item, gain), chance)| excess(item, *gain) * chance).sum()
    };
    skills.iter().map(of).sum()
}

/// Returns by how many points an item is above what a cheat may gain, or below it.
fn excess(item: &Item, gain: f64) -> f64 {
    item.weight().points * (gain - GAIN)
}

/// Gives all items their chances by what words cost, and what is gained.
fn lean(skills: &mut [Places], words: f64, gain: f64) {
    for skill in skills {
        let count = skill.count.min(skill.items.len()) as f64;
        let alike = count / skill.items.len().max(1) as f64;
        let (floor, cap) = (FLOOR * alike, CAP.max(alike));
        let costs = skill.items.iter().zip(&skill.gains);
        let costs: Vec<f64> =
            costs.map(|(item, of)| words * cost(item) + gain * excess(item, *of)).collect();
        let chances = |level: f64| -> Vec<f64> {
            costs.iter().map(|cost| (level - cost).clamp(floor, cap)).collect()
        };
        // At the lowest level all are at their floor, at the highest all at their cap.
        let mut low = costs.iter().copied().fold(0.0, f64::min);
        let mut high = cap + costs.iter().copied().fold(0.0, f64::max);
        for _ in 0..HALVINGS {
            let middle = f64::midpoint(low, high);
            if chances(middle).iter().sum::<f64>() < count { low = middle } else { high = middle }
        }
        skill.chances = chances(high);
    }
}

/// Never below 0, so that what is worth much is not asked more often for being short as well.
fn cost(item: &Item) -> f64 {
    let weight = item.weight();
    (weight.words as f64 - WORDS_A_POINT * weight.points).max(0.0)
}
