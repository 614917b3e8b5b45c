//! Those who know nothing and read well: what they earn of each blueprint, above what chance gives.
//!
//! *Chance* of an item is the best that can be expected by whoever sees its kind, counts and instructions.
//! A *way* is one habit of guessing: the longest option, the second smallest amount, a + b. Each is
//! tried in both directions. How much a way earns is also known for banks whose keys lie at random among their
//! options: what the best of many ways earns by luck is no fault of an item. The *mixture* weighs all
//! that is seen, and has learned the weights from other items.
//!
//! It reads the English texts. It is no person: what a person works out from a text is not found here.

mod features;
mod formulas;
mod logit;
mod looks;
mod mixture;
mod pattern;
mod report;
mod tally;
mod tried;
mod values;
mod ways;

use std::collections::BTreeSet;

pub use self::report::{Guessed, Guessing, WayEarns};
pub(crate) use self::{
    looks::{stems, words},
    report::tenths,
    values::{found, found_value},
};
use self::{
    mixture::Case,
    pattern::Pattern,
    report::MIXTURE_BAR,
    tally::Tally,
    tried::Tried,
    ways::{Way, ways},
};
use crate::{
    Bank,
    dice::{Dice, seed_of},
    flaw::Flaw,
    forms::Forms,
    item::Item,
    kinds::Asked,
    parallel,
};

/// How much is tried.
#[derive(Clone, Copy, Debug)]
pub struct Trials {
    /// Forms of each blueprint.
    pub forms: usize,
    /// Draws of each item.
    pub draws: usize,
    /// Banks whose keys lie at random.
    pub shuffles: usize,
}

impl Trials {
    /// As the bar asks for it. An item stands in hundreds of the forms, so it is drawn hundreds of times.
    pub const WHOLE: Self = Self { forms: 500, draws: 400, shuffles: 1_000 };
}

/// Draws from which where keys are is counted, and the mixture learns.
const LEARNED: usize = 40;

/// Guesses all items that the blueprints ask for. `told` hears how many items of how many are done.
///
/// # Errors
/// Refuses an item that cannot be drawn or shown: [`crate::check`] says where.
pub fn guess(
    bank: &Bank,
    trials: Trials,
    told: &(dyn Fn(usize, usize) + Sync),
) -> Result<Guessing, Flaw> {
    let ways = ways();
    let forms: Vec<_> =
        bank.blueprints().iter().map(|one| Forms::of(bank, one, trials.forms)).collect();
    let ids: BTreeSet<_> = forms.iter().flat_map(|forms| forms.shares.keys().copied()).collect();
    let items: Vec<&Item> = ids.into_iter().filter_map(|id| bank.item(id)).collect();
    let learned = |_, item: &&Item| -> Result<(Asked, Vec<Tried>), Flaw> {
        let tried = (0..LEARNED.min(trials.draws)).map(|number| Tried::new(item, number));
        Ok((item.answer.asked(), tried.collect::<Result<_, _>>()?))
    };
    let learned = parallel::each(&items, &learned, &|_| ())?;
    let tallied = |at: usize, item: &&Item| {
        let pattern = Pattern::besides(at, learned[at].0, &learned);
        Tally::of(item, &ways, &pattern, trials.draws)
    };
    let tallies = parallel::each(&items, &tallied, &|done| told(done, items.len()))?;
    let cases = items.iter().zip(&learned).map(|(item, (asked, tried))| Case {
        content: item,
        asked: *asked,
        tried,
    });
    let mixture = mixture::shares(&cases.collect::<Vec<_>>())?;
    let found = Found { items, ways, tallies, mixture, shuffles: trials.shuffles };
    let blueprints = bank.blueprints().iter().zip(&forms);
    let blueprints: Vec<_> = blueprints.map(|(one, forms)| found.of(&one.role, forms)).collect();
    let passes = blueprints.iter().all(|one| one.passes);
    let Trials { forms, draws, shuffles } = trials;
    Ok(Guessing { forms, draws, shuffles, blueprints, passes })
}

/// What was found of the items, one after the other.
struct Found<'a> {
    items: Vec<&'a Item>,
    ways: Vec<Way>,
    tallies: Vec<Tally>,
    mixture: Vec<f64>,
    shuffles: usize,
}

impl Found<'_> {
    fn of(&self, role: &str, forms: &Forms) -> Guessed {
        let worth =
            self.items.iter().map(|item| forms.shares.get(&*item.id).map_or(0.0, |it| it * 100.0));
        let worth: Vec<f64> = worth.collect();
        let sum = |of: &dyn Fn(usize) -> f64| -> f64 {
            worth.iter().enumerate().map(|(at, worth)| worth * of(at)).sum()
        };
        let chance = sum(&|at| self.tallies[at].chance);
        let ways = self.ways.iter().enumerate().map(|(number, way)| {
            WayEarns::new(way.name(), chance, sum(&|at| self.tallies[at].excess[number]))
        });
        let mixed = sum(&|at| self.mixture[at]) - chance;
        let guessed = Guessed {
            role: role.to_owned(),
            points: tenths(forms.points),
            chance: tenths(chance),
            ways: ways.collect(),
            shuffled: tenths(self.shuffled(&worth)),
            bar: 0.0,
            mixture: WayEarns::new("all that is seen, weighed", chance, mixed),
            mixture_bar: MIXTURE_BAR,
            passes: false,
        };
        guessed.judged()
    }

    /// Returns what the best way earns above chance in 95 of 100 banks whose keys lie at random.
    fn shuffled(&self, worth: &[f64]) -> f64 {
        let numbers: Vec<usize> = (0..self.shuffles).collect();
        let best = |_, number: &usize| -> Result<f64, Flaw> {
            let mut excess = vec![0.0; self.ways.len()];
            for ((item, tally), worth) in self.items.iter().zip(&self.tallies).zip(worth) {
                if *worth > 0.0 && tally.things() > 0 {
                    let mut dice =
                        Dice::new(&seed_of(&number.to_string()), &format!("key {}", item.id));
                    let places = dice.shuffled(tally.things());
                    tally.add_shuffled(item, &places, *worth, &mut excess);
                }
            }
            Ok(excess.into_iter().fold(f64::MIN, f64::max))
        };
        let mut best = parallel::each(&numbers, &best, &|_| ()).unwrap_or_default();
        best.sort_by(f64::total_cmp);
        best.get(best.len() * 95 / 100).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests;
