//! A look-up cheat, who has every file of the bank: finds the source of what is shown by its words, and
//! copies the key of the nearest of many draws, or the key that the template has most often, whichever
//! earns more.
//!
//! It is no solver: it works nothing out. Who has the files and can also compute needs no cheat; that is
//! answered by asking again in the office.

mod library;
mod report;
mod told;

use std::collections::BTreeSet;

pub use self::report::{Attack, Attacked, Leak};
use self::{
    library::{Library, Sitting},
    report::BAR,
    told::decoded,
};
use crate::{
    Bank,
    dice::seed_of,
    draw::draw,
    flaw::Flaw,
    forms::Forms,
    guess::{stems, tenths, words},
    item::Item,
    kinds::mean,
    layout::Layout,
    parallel,
    sight::Sight,
};

/// How much is tried.
#[derive(Clone, Copy, Debug)]
pub struct Tries {
    pub forms: usize,
    /// Draws of each template that the cheat keeps.
    pub kept: usize,
    /// Sittings in which each item is shown.
    pub sittings: usize,
}

impl Tries {
    pub const WHOLE: Self = Self { forms: 500, kept: 2_000, sittings: 60 };
}

/// Attacks all items that the blueprints ask for. `told` hears how many items of how many are done.
///
/// # Errors
/// Refuses an item that cannot be drawn or shown: [`crate::check`] says where.
pub fn attack(
    bank: &Bank,
    tries: Tries,
    told: &(dyn Fn(usize, usize) + Sync),
) -> Result<Attack, Flaw> {
    let forms: Vec<_> =
        bank.blueprints().iter().map(|one| Forms::of(bank, one, tries.forms)).collect();
    let ids: BTreeSet<_> = forms.iter().flat_map(|forms| forms.shares.keys().copied()).collect();
    let items: Vec<&Item> = ids.into_iter().filter_map(|id| bank.item(id)).collect();
    let sources = Sources::of(bank)?;
    let one = |_: usize, item: &&Item| cheated(item, tries, &sources);
    let cheated = parallel::each(&items, &one, &|done| told(done, items.len()))?;
    let of = |role: &str, forms: &Forms| {
        let all = items.iter().zip(&cheated);
        let all: Vec<_> = all
            .filter_map(|(item, share)| Some((*item, *share, forms.shares.get(&*item.id)? * 100.0)))
            .collect();
        let sum = |of: &dyn Fn(&Item, f64) -> f64| -> f64 {
            tenths(all.iter().map(|(item, share, worth)| worth * of(item, *share)).sum())
        };
        let leaks = all.iter().filter(|(item, share, _)| item.is_generated() && *share > 0.5);
        let leak = |(item, share, _): &(&Item, f64, f64)| Leak {
            item: item.id.clone(),
            share: tenths(share * 100.0),
        };
        let attacked = Attacked {
            role: role.to_owned(),
            points: tenths(forms.points),
            generated: sum(&|item, _| f64::from(u8::from(item.is_generated()))),
            guesser: sum(&|item, _| item.answer.chance()),
            cheat: sum(&|_, share| share),
            above: 0.0,
            bar: BAR,
            leaks: leaks.map(leak).collect(),
            passes: false,
        };
        attacked.judged()
    };
    let blueprints = bank.blueprints().iter().zip(&forms);
    let blueprints: Vec<_> = blueprints.map(|(one, forms)| of(&one.role, forms)).collect();
    let passes = blueprints.iter().all(|one| one.passes);
    Ok(Attack { forms: tries.forms, kept: tries.kept, blueprints, passes })
}

/// The words of each item of the bank, those that are not asked any more too.
struct Sources(Vec<(String, BTreeSet<String>)>);

/// A few draws show the words that all of them have.
const WORDS_FROM: usize = 4;

impl Sources {
    fn of(bank: &Bank) -> Result<Self, Flaw> {
        let mut sources = vec![];
        for item in bank.skills().flat_map(|skill| &skill.items) {
            let mut all = BTreeSet::new();
            for number in 0..WORDS_FROM {
                let seed = kept_seed(number);
                all.extend(words_of(&Sight::new(item, &draw(item, &seed)?, &seed)?));
            }
            sources.push((item.id.clone(), all));
        }
        Ok(Self(sources))
    }

    /// Returns the id of the item that has most words in common with what is shown.
    fn find(&self, sight: &Sight) -> Option<&str> {
        let shown = words_of(sight);
        let alike = |words: &BTreeSet<String>| {
            let both = shown.intersection(words).count();
            both * 1_000_000 / (shown.len() + words.len() - both).max(1)
        };
        self.0.iter().max_by_key(|(_, words)| alike(words)).map(|(id, _)| &**id)
    }
}

fn words_of(sight: &Sight) -> BTreeSet<String> {
    let texts = sight.choices.iter().chain(&sight.offers).map(|seen| &seen.text);
    let has_letter = |word: &String| word.chars().any(char::is_alphabetic);
    let all = [&sight.stem].into_iter().chain(texts).flat_map(|text| words(text));
    stems(&all.filter(has_letter).collect::<Vec<_>>())
}

fn kept_seed(number: usize) -> [u8; 32] {
    seed_of(&format!("kept by a cheat {number}"))
}

/// Returns which share of its points the cheat earns of an item, on average.
fn cheated(item: &Item, tries: Tries, sources: &Sources) -> Result<f64, Flaw> {
    let kept = if item.is_generated() { tries.kept } else { 1 };
    let draws = (0..kept).map(|number| Sitting::new(item, &kept_seed(number)));
    let library = Library::new(draws.collect::<Result<_, _>>()?);
    let usual = library.usual();
    let (mut nearest, mut frequent) = (vec![], vec![]);
    for number in 0..tries.sittings {
        let seed = seed_of(&format!("a sitting {number}"));
        let shown = Sitting::new(item, &seed)?;
        if sources.find(&shown.sight) != Some(&*item.id) {
            // The wrong source has nothing to copy from.
            nearest.push(0.0);
            frequent.push(0.0);
            continue;
        }
        let drawn = draw(item, &seed)?;
        let layout = Layout::new(item, &drawn, &seed)?;
        let earned = |pairs: Vec<(String, String)>| match layout.read(item, &pairs) {
            Ok(response) => Ok(item.answer.mark(&drawn, &response)?.share()),
            Err(_) => Ok(0.0),
        };
        if let Some(from) = library.nearest(&shown) {
            nearest.push(earned(from.told.carried(&from.sight, &shown.sight))?);
        }
        if let Some(code) = &usual {
            frequent.push(earned(decoded(code, &shown.sight))?);
        }
    }
    Ok(mean(nearest.into_iter()).max(mean(frequent.into_iter())))
}

#[cfg(test)]
mod tests;
