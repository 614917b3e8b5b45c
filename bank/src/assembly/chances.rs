//! In which part of all forms each item shall be.
//!
//! If the chances of a skill's items are alike, two forms have least in common: what they share is on
//! average the sum of the squares of all chances. Of all chances by which a form has so many words on
//! average, we take those whose squares sum up to least. These fall with what an item costs along one
//! straight line for all skills, between a floor, below which no item is forgotten, and a cap, above which
//! one would be known to everybody: `chance = level of its skill − lean · cost`. Words are what an item costs,
//! less what is told for them: of two that are equally long, the one that is worth more is asked more often.

use super::Places;
use crate::item::Item;

/// Words that a form has on average: what the exchange leaves above it stays below the limit.
const WORDS: f64 = 1_700.0;
/// In no larger part of the forms shall an item be, unless its skill has too few others.
const CAP: f64 = 0.31;
/// No chance is smaller than this part of what all items of the skill would have if they were alike.
const FLOOR: f64 = 0.25;
/// Words that one point is worth to read.
const WORDS_A_POINT: f64 = 10.0;
/// Beyond this lean every chance is at its floor or its cap.
const LEAN: f64 = 0.1;
/// Halvings after which nothing changes that a form could show.
const HALVINGS: usize = 40;

pub(super) fn give(skills: &mut [Places]) {
    lean(skills, 0.0);
    if words(skills) <= WORDS {
        return;
    }
    let (mut low, mut high) = (0.0, LEAN);
    for _ in 0..HALVINGS {
        let middle = f64::midpoint(low, high);
        lean(skills, middle);
        if words(skills) > WORDS { low = middle } else { high = middle }
    }
    lean(skills, high);
}

/// Returns how many words a form has on average.
pub(super) fn words(skills: &[Places]) -> f64 {
    let each = skills.iter().flat_map(|skill| skill.items.iter().zip(&skill.chances));
    each.map(|(item, chance)| item.weight().words as f64 * chance).sum()
}

/// Gives all items their chances by this lean.
fn lean(skills: &mut [Places], lean: f64) {
    for skill in skills {
        let count = skill.count.min(skill.items.len()) as f64;
        let alike = count / skill.items.len().max(1) as f64;
        let (floor, cap) = (FLOOR * alike, CAP.max(alike));
        let costs: Vec<_> = skill.items.iter().map(|item| cost(item)).collect();
        let chances = |level: f64| -> Vec<f64> {
            costs.iter().map(|cost| (level - lean * cost).clamp(floor, cap)).collect()
        };
        let most = costs.iter().copied().fold(0.0, f64::max);
        let (mut low, mut high) = (0.0, cap + lean * most);
        for _ in 0..HALVINGS {
            let middle = f64::midpoint(low, high);
            if chances(middle).iter().sum::<f64>() < count { low = middle } else { high = middle }
        }
        skill.chances = chances(high);
    }
}

/// Never below 0, so that a level is found between 0 and the dearest item's.
fn cost(item: &Item) -> f64 {
    let weight = item.weight();
    (weight.words as f64 - WORDS_A_POINT * weight.points).max(0.0)
}
