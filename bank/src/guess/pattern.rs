//! Where keys are in the rest of the bank: at which rank among amounts and days, or among lengths.

use std::{collections::BTreeMap, mem::discriminant};

use super::{
    looks::{Look, ranks},
    tried::Tried,
};
use crate::kinds::Asked;

/// How often the key is at each rank, by how many choices there are and whether they are numbers.
#[derive(Default)]
pub(super) struct Pattern(BTreeMap<(usize, bool), Vec<f64>>);

impl Pattern {
    /// Counts the keys of the items that ask alike, but for one item: who guesses has not seen that one.
    pub fn besides(item: usize, asked: Asked, items: &[(Asked, Vec<Tried>)]) -> Self {
        let mut pattern = Self::default();
        for (index, (other, tried)) in items.iter().enumerate() {
            if index != item && discriminant(other) == discriminant(&asked) {
                tried.iter().for_each(|tried| pattern.count(tried));
            }
        }
        pattern
    }

    fn count(&mut self, tried: &Tried) {
        let (ranks, is_number) = ranks_of(&tried.scene.choices);
        let counts =
            self.0.entry((ranks.len(), is_number)).or_insert_with(|| vec![0.0; ranks.len()]);
        for (key, rank) in tried.scene.choice_keys.iter().zip(ranks) {
            let is_key = tried.key_pairs.iter().any(|(_, value)| value == key);
            if let Some(count) = counts.get_mut(rank).filter(|_| is_key) {
                *count += 1.0;
            }
        }
    }

    /// Returns for each choice how often one at its rank is the key elsewhere.
    pub fn scores(&self, looks: &[Look]) -> Vec<f64> {
        let (ranks, is_number) = ranks_of(looks);
        let counts = self.0.get(&(ranks.len(), is_number));
        let of =
            |rank: usize| counts.and_then(|counts| counts.get(rank)).copied().unwrap_or_default();
        ranks.into_iter().map(of).collect()
    }
}

fn ranks_of(looks: &[Look]) -> (Vec<usize>, bool) {
    if let Some(ranks) = ranks(looks) {
        return (ranks.into_iter().map(|rank| rank as usize).collect(), true);
    }
    let below = |look: &Look| looks.iter().filter(|other| other.letters < look.letters).count();
    (looks.iter().map(below).collect(), false)
}
