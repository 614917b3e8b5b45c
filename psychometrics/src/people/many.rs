//! The abilities of very many people.

use crate::{
    ability::Ability,
    answers::Answers,
    blocks::{Blocks, Tables},
    grid::Grid,
    models::Curve,
    refused::{Refused, paired},
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
    /// categories that an item does not have.
    pub fn abilities(&self, answers: &Answers) -> Result<Vec<Ability>, Refused> {
        paired("items of the form and columns", self.form.len(), answers.items())?;
        self.form.iter().enumerate().try_for_each(|(item, curve)| known(answers, item, curve))?;
        let thetas: Vec<_> = self.grid.points().iter().map(|point| point.theta).collect();
        let blocks = Blocks::of(answers);
        let tables = Tables::new(&blocks, self.grid, |item, category| {
            thetas.iter().map(|&theta| self.form[item].chance(theta, category).ln_p).collect()
        });
        let mut abilities = Vec::with_capacity(answers.people());
        tables.posteriors(&blocks.codes(answers), |posteriors, _| {
            let rows = posteriors.chunks_exact(thetas.len());
            abilities.extend(rows.map(|row| ability(&thetas, row)));
        });
        Ok(abilities)
    }
}

fn known(answers: &Answers, item: usize, curve: &Curve) -> Result<(), Refused> {
    let (most, have) = (curve.categories(), answers.counts(item).len());
    if have <= most {
        return Ok(());
    }
    Err(Refused::TooMany { what: "categories of an item of the form", most, have })
}

/// The mean and the spread, both reckoned from the middle of the grid.
fn ability(thetas: &[f64], posterior: &[f64]) -> Ability {
    let mean: f64 = thetas.iter().zip(posterior).map(|(theta, share)| theta * share).sum();
    let squares = thetas.iter().zip(posterior).map(|(theta, share)| (theta - mean).powi(2) * share);
    Ability { theta: mean, sd: squares.sum::<f64>().sqrt() }
}
