//! The abilities of very many people.

use crate::{
    ability::Ability,
    answers::Answers,
    blocks::{Blocks, Tables, dot},
    grid::Grid,
    models::Curve,
    refused::{Refused, finite, paired},
};

/// Estimates by EAP for whole tables: the same numbers as one at a time, some hundred times
/// faster.
#[derive(Clone, Debug)]
pub struct Scorer<'a> {
    grid: &'a Grid,
    form: &'a [Curve],
}

impl<'a> Scorer<'a> {
    /// Scores a form on a grid.
    pub fn new(grid: &'a Grid, form: &'a [Curve]) -> Self {
        Self { grid, form }
    }

    /// Returns everybody's ability, in the order of the table.
    ///
    /// Refuses a table with another number of columns than the form has items, and answers in
    /// categories that an item does not have, and a form by which somebody's ability would be no number.
    pub fn abilities(&self, answers: &Answers) -> Result<Vec<Ability>, Refused> {
        paired("items of the form and columns", self.form.len(), answers.items())?;
        self.form.iter().enumerate().try_for_each(|(item, curve)| known(answers, item, curve))?;
        let thetas: Vec<_> = self.grid.points().iter().map(|point| point.theta).collect();
        let squares: Vec<_> = thetas.iter().map(|theta| theta * theta).collect();
        let blocks = Blocks::of(answers);
        let tables = Tables::new(&blocks, self.grid, |item, category| {
            thetas.iter().map(|&theta| self.form[item].chance(theta, category).ln_p).collect()
        });
        let mut abilities = Vec::with_capacity(answers.people());
        tables.posteriors(&blocks.codes(answers), |posteriors, _| {
            let rows = posteriors.chunks_exact(thetas.len());
            abilities.extend(rows.map(|row| ability(&thetas, &squares, row)));
        });
        for ability in &abilities {
            finite("an ability by these items", ability.theta)?;
        }
        Ok(abilities)
    }

    /// Returns for each item everybody's ability from the other items: what an item is matched by
    /// when it is compared between groups.
    ///
    /// Refuses what [`Scorer::abilities`] refuses, and a form of one item.
    pub fn rest_abilities(&self, answers: &Answers) -> Result<Vec<Vec<f64>>, Refused> {
        paired("items of the form and columns", self.form.len(), answers.items())?;
        let without = |item: usize| {
            let others = self.form.iter().enumerate().filter(|(other, _)| *other != item);
            let form: Vec<_> = others.map(|(_, curve)| curve.clone()).collect();
            let rest = answers.keeping(|other| other != item)?;
            let abilities = Scorer { grid: self.grid, form: &form }.abilities(&rest)?;
            Ok(abilities.iter().map(|ability| ability.theta).collect())
        };
        (0..self.form.len()).map(without).collect()
    }
}

fn known(answers: &Answers, item: usize, curve: &Curve) -> Result<(), Refused> {
    let (most, have) = (curve.categories(), answers.counts(item).len());
    if have <= most {
        return Ok(());
    }
    Err(Refused::TooMany { what: "categories of an item of the form", most, have })
}

/// The mean and the spread of a posterior.
fn ability(thetas: &[f64], squares: &[f64], posterior: &[f64]) -> Ability {
    let theta = dot(posterior, thetas);
    let variance = dot(posterior, squares) - theta * theta;
    Ability { theta, sd: variance.max(0.0).sqrt() }
}
