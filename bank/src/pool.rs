//! Whether a pool fills its blueprint: what many forms have in common, how long they are to read, and how
//! their points are spread. Each form is drawn as if every sitting had one of its own.

mod length;
mod report;

use std::collections::{BTreeMap, BTreeSet};

use self::length::Length;
pub use self::report::{Exposed, Heaviest, Pool, Pooled, Short};
use crate::{
    Bank, Blueprint,
    dice::{Seed, seed_of},
    flaw::Flaw,
    guess::tenths,
    item::Item,
    kinds::mean,
    language::Language,
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

impl Bank {
    /// Returns whether every place of a blueprint has an item in this language. In one that does not fill
    /// it, its test is not offered.
    pub fn fills(&self, blueprint: &Blueprint, language: impl Into<Language>) -> bool {
        Drawing { bank: self, language: language.into() }.short(blueprint).is_empty()
    }
}

struct Drawing<'a> {
    bank: &'a Bank,
    language: Language,
}

impl<'a> Drawing<'a> {
    /// Returns the skills that have fewer items than places.
    fn short(&self, blueprint: &Blueprint) -> Vec<Short> {
        let short = blueprint.skills.iter().filter_map(|(skill, needs)| {
            let found = self.bank.skill(skill);
            let has = found.map_or(0, |skill| {
                skill.offered().filter(|item| item.languages.contains(&self.language)).count()
            });
            (has < *needs).then(|| Short { skill: skill.clone(), needs: *needs, has })
        });
        short.collect()
    }

    fn form(&self, blueprint: &Blueprint, seed: &Seed) -> Vec<&'a Item> {
        let items = self.bank.items_of(blueprint, seed).into_iter();
        items.filter(|item| item.languages.contains(&self.language)).collect()
    }

    fn pooled(&self, blueprint: &Blueprint, count: usize) -> Result<Pooled, Flaw> {
        let seed = |number: usize| seed_of(&format!("pool {} {number}", blueprint.role));
        let forms: Vec<_> = (0..count).map(|number| self.form(blueprint, &seed(number))).collect();
        let mut lengths: BTreeMap<&str, Length> = BTreeMap::new();
        for item in forms.iter().flatten() {
            if !lengths.contains_key(item.id.as_str()) {
                lengths.insert(&item.id, Length::of(item, self.language)?);
            }
        }
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
            highest_exposure: highest,
            exposed,
            overlap: tenths(overlap(&forms) * 100.0),
            words: longest.words,
            minutes: tenths(longest.seconds() / 60.0),
            clock_minutes: tenths(longest.clock_seconds(self.language) / 60.0),
            chance: most_of(&|item| item.answer.chance()),
            singles: most_of(&|item| {
                f64::from(item.answer.single_points()) / f64::from(item.worth().max(1))
            }),
            generated: share_of(&|item| is(item.is_generated())),
            heaviest: heaviest(&forms),
            faults: vec![],
            passes: false,
        };
        Ok(pooled.judged())
    }
}

/// Returns which part of a form's points that is, if `of` says which part of each item's.
fn share(form: &[&Item], of: &dyn Fn(&Item) -> f64) -> f64 {
    let points = |item: &&Item| f64::from(item.worth());
    let all: f64 = form.iter().map(points).sum();
    form.iter().map(|item| points(item) * of(item)).sum::<f64>() / all.max(1.0)
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

/// Returns the item that carries most of the points of a form.
fn heaviest(forms: &[Vec<&Item>]) -> Option<Heaviest> {
    let of = |form: &Vec<&Item>| {
        let all: u32 = form.iter().map(|item| u32::from(item.worth())).sum();
        let item = form.iter().max_by_key(|item| item.worth())?;
        let share = f64::from(item.worth()) / f64::from(all.max(1)) * 100.0;
        Some(Heaviest { item: item.id.clone(), share: tenths(share) })
    };
    forms.iter().filter_map(of).max_by(|one, two| one.share.total_cmp(&two.share))
}

#[cfg(test)]
mod tests;
