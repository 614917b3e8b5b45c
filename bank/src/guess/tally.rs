//! What each way earns of an item, and what it would earn if the key were another.

use std::collections::HashMap;

use super::{pattern::Pattern, tried::Tried, ways::Way};
use crate::{content::Content, flaw::Flaw, kinds::Response};

/// All shares are of the item's points, from 0 to 1.
pub(super) struct Tally {
    pub chance: f64,
    /// What each way earns above chance, on average over the draws. Where a way has nothing to say, it
    /// earns what chance does.
    pub excess: Vec<f64>,
    /// Keys and answers that came together, and how often by each way, of all draws.
    met: Vec<Met>,
    things: usize,
}

/// A key, an answer that was given to it, and how often by each way.
type Met = (Response, Response, Vec<(usize, f64)>);

impl Tally {
    pub fn of(
        content: &Content,
        ways: &[Way],
        pattern: &Pattern,
        draws: usize,
    ) -> Result<Self, Flaw> {
        let chance = content.answer.chance();
        let asked = content.answer.asked();
        let weight = 1.0 / draws.max(1) as f64;
        let mut excess = vec![0.0; ways.len()];
        let mut met: HashMap<(Response, Response), HashMap<usize, f64>> = HashMap::new();
        for number in 0..draws {
            let tried = Tried::new(content, number)?;
            for (at, way) in ways.iter().enumerate() {
                let Some(pairs) = way.answer(asked, &tried.scene, pattern) else { continue };
                let Some(response) = tried.read(content, &pairs) else {
                    excess[at] -= weight * chance;
                    continue;
                };
                let mark = match content.answer.beside(&tried.key, &response) {
                    Some(mark) => mark,
                    None => content.answer.mark(&tried.drawn, &response)?,
                };
                excess[at] += weight * (mark.share() - chance);
                let both = met.entry((tried.key.clone(), response)).or_default();
                *both.entry(at).or_default() += weight;
            }
        }
        let met =
            met.into_iter().map(|((key, response), by)| (key, response, by.into_iter().collect()));
        Ok(Self { chance, excess, met: met.collect(), things: content.answer.things() })
    }

    /// How many things a shuffle gives new places: none if no key could be another.
    pub fn things(&self) -> usize {
        self.things
    }

    /// Adds to each way what it earns above chance, times `worth`, where the key is another.
    pub fn add_shuffled(&self, content: &Content, places: &[usize], worth: f64, to: &mut [f64]) {
        for (key, response, by) in &self.met {
            let Some(mark) = content.answer.beside(&key.moved(places), response) else { continue };
            let excess = worth * (mark.share() - self.chance);
            for (way, weight) in by {
                to[*way] += weight * excess;
            }
        }
    }
}
