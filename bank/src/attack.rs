//! A look-up cheat, who has every file of the bank: finds the source of what is shown by its words, and
//! copies the key of the nearest of many draws, or the key that the template has most often, whichever
//! earns more.
//!
//! **By line** is what a cheat with a script earns besides: the draws are compared without names and
//! numbers, or each line of what is shown gets what the files say of the lines that are most like it. `ways`
//! has the ways to compare them; of each item the best of all ways counts. What has its place in the exhibit
//! is typed from there. This is told and not judged (decision 0099).
//!
//! It is no solver: it works nothing out. Who has the files and can also compute needs no cheat; that is
//! answered by asking again in the office.

mod copied;
mod library;
mod lines;
mod report;
mod tokens;
mod told;
mod votes;
mod ways;

use std::collections::BTreeSet;

use self::report::BAR;
pub use self::{
    copied::{Copied, Earned},
    report::{Attack, Attacked, Leak},
};
use crate::{
    Bank,
    dice::seed_of,
    draw::draw,
    flaw::Flaw,
    forms::Forms,
    guess::{stems, tenths, words},
    item::Item,
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
    let one = |_: usize, item: &&Item| Copied::of(item, tries, &sources);
    let copied = parallel::each(&items, &one, &|done| told(done, items.len()))?;
    let of = |role: &str, forms: &Forms| {
        let by_line = items
            .iter()
            .zip(&copied)
            .filter_map(|(item, copied)| Some(copied.by_line * forms.shares.get(&*item.id)?));
        let by_line = tenths(by_line.sum());
        let all = items.iter().zip(copied.iter().map(Copied::share));
        let all: Vec<_> = all
            .filter_map(|(item, share)| Some((*item, share, forms.shares.get(&*item.id)? * 100.0)))
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
            by_line,
            by_line_above: 0.0,
            leaks: leaks.map(leak).collect(),
            passes: false,
        };
        attacked.judged()
    };
    let blueprints = bank.blueprints().iter().zip(&forms);
    let blueprints: Vec<_> = blueprints.map(|(one, forms)| of(&one.role, forms)).collect();
    let passes = blueprints.iter().all(|one| one.passes);
    Ok(Attack {
        forms: tries.forms,
        kept: tries.kept,
        blueprints,
        items: worst_first(copied),
        passes,
    })
}

/// Attacks the items of those ids or skills, whether a blueprint asks for them or not.
///
/// # Errors
/// Refuses a name that no item or skill has, and an item that cannot be drawn or shown.
pub fn attack_items(
    bank: &Bank,
    names: &[String],
    tries: Tries,
    told: &(dyn Fn(usize, usize) + Sync),
) -> Result<Vec<Copied>, Flaw> {
    let mut items: Vec<&Item> = vec![];
    for name in names {
        match (bank.item(name), bank.skill(name)) {
            (Some(item), _) => items.push(item),
            (None, Some(skill)) => items.extend(skill.offered()),
            (None, None) => return Err(Flaw::new(name, "no item or skill has this name")),
        }
    }
    let sources = Sources::of(bank)?;
    let one = |_: usize, item: &&Item| Copied::of(item, tries, &sources);
    Ok(worst_first(parallel::each(&items, &one, &|done| told(done, items.len()))?))
}

fn worst_first(mut copied: Vec<Copied>) -> Vec<Copied> {
    copied.sort_by(|one, two| two.cheat.total_cmp(&one.cheat));
    copied
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
    let has_letter = |word: &String| word.chars().any(char::is_alphabetic);
    let all = [sight.stem.as_str()].into_iter().chain(sight.texts()).flat_map(words);
    stems(&all.filter(has_letter).collect::<Vec<_>>())
}

fn kept_seed(number: usize) -> [u8; 32] {
    seed_of(&format!("kept by a cheat {number}"))
}

#[cfg(test)]
mod tests;
