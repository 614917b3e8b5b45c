//! How a form is put together: which items of each skill it asks.
//!
//! A blueprint says how many items of each skill. **Chances** gives each item a chance of being in a
//! form, so that a form is not too long, a cheat gains little, and no item is in too many of them. **Exchange** draws a form in
//! which each item is with just that chance, and which has nearly the words, the points, the gain of a cheat and the levels
//! that all forms have on average. What it still misses by chance is drawn again: **limits** says what a form
//! has to hold. The same bank, blueprint and seed give the same form.

mod chances;
mod exchange;
pub(crate) mod limits;

use std::collections::HashSet;

use self::limits::Limits;
use crate::{
    Bank, Blueprint,
    dice::{Dice, Seed},
    item::Item,
    language::Language,
};

/// As often a form is drawn again that misses a limit. One in a few does.
const TRIES: usize = 12;

/// All that forms of one blueprint are drawn from.
pub struct Assembly<'a> {
    skills: Vec<Places<'a>>,
}

/// A skill, with how many of its items a form asks.
struct Places<'a> {
    count: usize,
    items: Vec<&'a Item>,
    /// Of each item, which part of its points a look-up cheat gains.
    gains: Vec<f64>,
    /// Of each item, in which part of the forms it is.
    chances: Vec<f64>,
}

impl<'a> Assembly<'a> {
    /// `without` are items that no form shall ask.
    pub fn new(bank: &'a Bank, blueprint: &Blueprint, without: &HashSet<String>) -> Self {
        let languages = bank.languages_of(blueprint, without);
        let speaks = |item: &&Item| languages.iter().all(|one| item.languages.contains(one));
        let places = |(id, count): (&String, &usize)| {
            let items = bank.skill(id)?.offered().filter(|item| !without.contains(&item.id));
            let items: Vec<_> = items.filter(speaks).collect();
            let gains = items.iter().map(|item| bank.gains.of(item)).collect();
            Some(Places { count: *count, chances: vec![], items, gains })
        };
        let mut skills: Vec<_> = blueprint.skills.iter().filter_map(places).collect();
        chances::give(&mut skills);
        Self { skills }
    }

    /// Returns how many words somebody reads in a form, on average over all forms.
    pub fn words(&self) -> usize {
        chances::words_of(&self.skills).round() as usize
    }

    /// Returns the items of one form, skill by skill in the order of the blueprint. Of a skill that has
    /// fewer than are asked for, it has all.
    pub fn form(&self, seed: &Seed) -> Vec<&'a Item> {
        let drawn = (0..TRIES).map(|number| {
            let mut dice = Dice::new(seed, &format!("form {number}"));
            exchange::drawn(&self.skills, &mut dice)
        });
        let mut best: Option<(Limits, Vec<&Item>)> = None;
        for form in drawn {
            let limits = Limits::of(&form);
            if limits.hold() {
                return form;
            }
            if best.as_ref().is_none_or(|(least, _)| limits.is_better(least)) {
                best = Some((limits, form));
            }
        }
        best.map(|(_, form)| form).unwrap_or_default()
    }
}

impl Bank {
    /// Returns the items of one form of a blueprint.
    pub fn items_of(&self, blueprint: &Blueprint, seed: &Seed) -> Vec<&Item> {
        Assembly::new(self, blueprint, &HashSet::new()).form(seed)
    }

    /// Returns the languages in which each place of a blueprint can have an item. Its test is offered in
    /// these, and in no other.
    pub fn languages_of(&self, blueprint: &Blueprint, without: &HashSet<String>) -> Vec<Language> {
        let fills = |language: &Language| {
            blueprint.skills.iter().all(|(skill, needs)| {
                let items = self.skill(skill).into_iter().flat_map(|skill| skill.offered());
                let items = items.filter(|item| !without.contains(&item.id));
                items.filter(|item| item.languages.contains(language)).count() >= *needs
            })
        };
        Language::ALL.iter().copied().filter(fills).collect()
    }
}

#[cfg(test)]
mod tests;
