//! Many forms of a blueprint: how much of their points each item carries, on average.

use std::collections::{BTreeMap, HashSet};

use crate::{Assembly, Bank, blueprint::Blueprint, dice::seed_of};

/// The forms of a blueprint, taken together.
pub(crate) struct Forms<'a> {
    /// How many points a form has, on average.
    pub points: f64,
    /// Of each item, its share of a form's points on average over all forms, from 0 to 1: a form without
    /// it counts as none. Together they are 1, if any item is scored.
    pub shares: BTreeMap<&'a str, f64>,
}

impl<'a> Forms<'a> {
    /// Draws so many forms.
    pub fn of(bank: &'a Bank, blueprint: &Blueprint, count: usize) -> Self {
        let mut forms = Self { points: 0.0, shares: BTreeMap::new() };
        let assembly = Assembly::new(bank, blueprint, &HashSet::new());
        for number in 0..count {
            let items = assembly.form(&seed_of(&format!("{} {number}", blueprint.role)));
            let points: f64 = items.iter().map(|item| f64::from(item.worth())).sum();
            forms.points += points / count as f64;
            for item in items.into_iter().filter(|item| item.worth() > 0) {
                let share = f64::from(item.worth()) / points / count as f64;
                *forms.shares.entry(&item.id).or_default() += share;
            }
        }
        forms
    }
}
