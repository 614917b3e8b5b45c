//! Whether a pool fills its blueprint: what many forms have in common, how long they are to read, and how
//! their points are spread. Each form is drawn as if every sitting had one of its own.

mod length;
mod report;

use std::collections::{BTreeMap, BTreeSet, HashSet};

use self::length::Length;
pub use self::report::{Exposed, Heaviest, Pool, Pooled, Short};
use crate::{
    Assembly, Bank, Blueprint,
    assembly::limits::{heaviest, share},
    dice::{Seed, seed_of},
    flaw::Flaw,
    guess::tenths,
    item::Item,
    kinds::mean,
    language::Language,
    parallel::each,
};

/// Draws so many forms of each blueprint that is offered, in a language.
///
/// # Errors
/// Refuses an item that cannot be drawn or shown: [`crate::check`] says where.
pub fn pool(bank: &Bank, language: Language, forms: usize) -> Result<Pool, Flaw> {
    let each = bank.blueprints().iter().map(|one| Drawing { bank, language }.pooled(one, forms));
    let blueprints = each.collect::<Result<Vec<_>, _>>()?;
    let passes = blueprints.iter().all(|one| one.passes);
    Ok(Pool { language, forms, blueprints, passes })
}

struct Drawing<'a> {
    bank: &'a Bank,
    language: Language,
}

impl<'a> Drawing<'a> {
    /// Returns the skills that have fewer items than places.
    fn short(&self, blueprint: &Blueprint) -> Vec<Short> {
        let short = blueprint.skills.iter().filter_map(|(skill, needs)| {
            let has = self.has(skill);
            (has < *needs).then(|| Short { skill: skill.clone(), needs: *needs, has })
        });
        short.collect()
    }

    /// Returns the skills that have fewer items than keep each of them out of two thirds of the forms.
    fn thin(&self, blueprint: &Blueprint) -> Vec<Short> {
        let skills = blueprint.skills.iter().map(|(skill, needs)| Short {
            skill: skill.clone(),
            needs: *needs,
            has: self.has(skill),
        });
        skills.filter(|one| one.has >= one.needs && one.has < report::EACH * one.needs).collect()
    }

    fn has(&self, skill: &str) -> usize {
        let offered = self.bank.skill(skill).into_iter().flat_map(|skill| skill.offered());
        offered.filter(|item| item.languages.contains(&self.language)).count()
    }

    fn forms(&self, blueprint: &Blueprint, count: usize) -> Result<Vec<Vec<&'a Item>>, Flaw> {
        let assembly = Assembly::new(self.bank, blueprint, &HashSet::new());
        let seeds = (0..count).map(|number| seed_of(&format!("pool {} {number}", blueprint.role)));
        let form = |_, seed: &Seed| -> Result<Vec<&'a Item>, Flaw> {
            let items = assembly.form(seed).into_iter();
            Ok(items.filter(|item| item.languages.contains(&self.language)).collect())
        };
        each(&seeds.collect::<Vec<_>>(), &form, &|_| ())
    }

    fn pooled(&self, blueprint: &Blueprint, count: usize) -> Result<Pooled, Flaw> {
        let forms = self.forms(blueprint, count)?;
        let items: BTreeMap<_, _> =
            forms.iter().flatten().map(|item| (item.id.as_str(), *item)).collect();
        let length = |_, (id, item): &(&'a str, &'a Item)| {
            Length::of(item, self.language).map(|length| (*id, length))
        };
        let lengths = each(&items.into_iter().collect::<Vec<_>>(), &length, &|_| ())?;
        let lengths: BTreeMap<_, _> = lengths.into_iter().collect();
        let length = |form: &Vec<&Item>| -> Length {
            form.iter().filter_map(|item| lengths.get(item.id.as_str())).sum()
        };
        let longest = forms.iter().map(length).max_by_key(|one| one.words).unwrap_or_default();
        let mut exposed = exposed(&forms);
        let highest = exposed.first().map_or(0.0, |one| one.share);
        exposed.retain(|one| one.share >= report::EXPOSURE);
        let shares = |of: &dyn Fn(&Item) -> f64| -> Vec<f64> {
            forms.iter().map(|form| share(form, of)).collect()
        };
        let share_of = |of: &dyn Fn(&Item) -> f64| tenths(mean(shares(of).into_iter()) * 100.0);
        let most_of =
            |of: &dyn Fn(&Item) -> f64| tenths(shares(of).into_iter().fold(0.0, f64::max) * 100.0);
        let is = |truth: bool| f64::from(u8::from(truth));
        let pooled = Pooled {
            role: blueprint.role.clone(),
            places: blueprint.skills.values().sum(),
            short: self.short(blueprint),
            thin: self.thin(blueprint),
            highest_exposure: highest,
            exposed,
            overlap: tenths(overlap(&forms) * 100.0),
            words: longest.words,
            minutes: tenths(longest.seconds() / 60.0),
            clock_minutes: tenths(longest.clock_seconds(self.language) / 60.0),
            chance: most_of(&|item| item.weight().chance),
            singles: most_of(&|item| item.weight().singles),
            generated: share_of(&|item| is(item.is_generated())),
            heaviest: heaviest_of(&forms),
            faults: vec![],
            passes: false,
        };
        Ok(pooled.judged())
    }
}

/// Returns in which part of the forms each item is, the most exposed first.
fn exposed(forms: &[Vec<&Item>]) -> Vec<Exposed> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for item in forms.iter().flatten() {
        *counts.entry(&item.id).or_default() += 1;
    }
    let share = |count: usize| (count * 1_000 / forms.len().max(1)) as f64 / 1_000.0;
    let exposed = counts.into_iter();
    let exposed =
        exposed.map(|(item, count)| Exposed { item: item.to_owned(), share: share(count) });
    let mut exposed: Vec<_> = exposed.collect();
    exposed.sort_by(|one, two| two.share.total_cmp(&one.share));
    exposed
}

/// Returns which part of a form stands in the next one too, on average.
fn overlap(forms: &[Vec<&Item>]) -> f64 {
    let ids = |form: &Vec<&Item>| form.iter().map(|item| item.id.clone()).collect::<BTreeSet<_>>();
    let ids: Vec<_> = forms.iter().map(ids).collect();
    let both = ids
        .windows(2)
        .map(|two| two[0].intersection(&two[1]).count() as f64 / two[0].len().max(1) as f64);
    mean(both)
}

/// Returns the item that carries most of the points of any form.
fn heaviest_of(forms: &[Vec<&Item>]) -> Option<Heaviest> {
    let of = |form: &Vec<&Item>| {
        let (item, share) = heaviest(form)?;
        Some(Heaviest { item: item.id.clone(), share: tenths(share * 100.0) })
    };
    forms.iter().filter_map(of).max_by(|one, two| one.share.total_cmp(&two.share))
}

#[cfg(test)]
mod tests;
