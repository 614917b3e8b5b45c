//! What a cheat keeps of one template: many draws with their keys.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::told::{Code, Told};
use crate::{content::Content, dice::Seed, draw::draw, flaw::Flaw, layout::Layout, sight::Sight};

/// An item as a sitting shows it, with the key that the files tell.
pub(super) struct Sitting {
    pub sight: Sight,
    pub told: Told,
    /// The key as a form sends it.
    pub key: Vec<(String, String)>,
    words: Vec<String>,
}

impl Sitting {
    pub fn new(content: &Content, seed: &Seed) -> Result<Self, Flaw> {
        let drawn = draw(content, seed)?;
        let layout = Layout::new(content, &drawn, seed)?;
        let sight = Sight::new(content, &drawn, seed)?;
        let key = content.answer.key(&drawn)?;
        let key = layout.pairs(&key);
        let told = Told::new(&key, &sight);
        let words: BTreeSet<_> = [sight.stem.as_str()]
            .into_iter()
            .chain(sight.texts())
            .flat_map(|text| text.split_whitespace().map(str::to_owned))
            .collect();
        Ok(Self { words: words.into_iter().collect(), sight, told, key })
    }
}

/// The draws of a template.
pub(super) struct Library {
    draws: Vec<Sitting>,
    /// Words that not all draws have, by number.
    numbers: HashMap<String, u32>,
    /// Those of each draw, rising.
    prints: Vec<Vec<u32>>,
}

impl Library {
    pub fn new(draws: Vec<Sitting>) -> Self {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        draws
            .iter()
            .flat_map(|one| &one.words)
            .for_each(|word| *counts.entry(word).or_default() += 1);
        let differing = counts.into_iter().filter(|(_, count)| *count < draws.len());
        let numbers = differing.map(|(word, _)| word.to_owned()).zip(0..).collect();
        let mut library = Self { draws, numbers, prints: vec![] };
        library.prints = library.draws.iter().map(|one| library.print(one)).collect();
        library
    }

    fn print(&self, sitting: &Sitting) -> Vec<u32> {
        let mut print: Vec<_> =
            sitting.words.iter().filter_map(|word| self.numbers.get(word).copied()).collect();
        print.sort_unstable();
        print
    }

    /// Returns the draw that has most words in common with what is shown.
    pub fn nearest(&self, shown: &Sitting) -> Option<&Sitting> {
        let print = self.print(shown);
        let alike = |at: &usize| {
            let other = &self.prints[*at];
            let both = common(&print, other);
            // Of 1,000,000, so that it can be compared.
            both * 1_000_000 / (print.len() + other.len() - both).max(1)
        };
        (0..self.draws.len()).max_by_key(alike).map(|at| &self.draws[at])
    }

    /// Returns each key.
    pub fn keys(&self) -> impl Iterator<Item = &Told> {
        self.draws.iter().map(|one| &one.told)
    }

    /// Returns where the key most often is.
    pub fn usual(&self) -> Option<Code> {
        let mut counts: BTreeMap<Code, usize> = BTreeMap::new();
        for one in &self.draws {
            *counts.entry(one.told.code(&one.sight)).or_default() += 1;
        }
        counts.into_iter().max_by_key(|(_, count)| *count).map(|(code, _)| code)
    }
}

/// Returns how many of two rising rows are in both.
fn common(one: &[u32], two: &[u32]) -> usize {
    let (mut at, mut other, mut both) = (0, 0, 0);
    while let (Some(left), Some(right)) = (one.get(at), two.get(other)) {
        both += usize::from(left == right);
        at += usize::from(left <= right);
        other += usize::from(right <= left);
    }
    both
}
