//! What the answers say of one item.

use super::{column, enough, totals};
use crate::{
    answers::Answers,
    list::{correlation, mean, variance},
    normal::{density, quantile},
    refused::Refused,
};

/// One item of a form. What is undefined is none: a correlation of an item that all answered
/// alike, or a share of an item that is not right or wrong.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemFacts {
    /// The mean of its points: p, the share of right answers, where it is right or wrong.
    pub difficulty: f64,
    /// Its correlation with the total, itself included.
    pub total_correlation: Option<f64>,
    /// Its correlation with the total without it (Henrysson 1963).
    pub rest_correlation: Option<f64>,
    /// r · √(pq) / φ(z), z where p of N(0, 1) lie: the correlation if right and wrong were cut from a normal
    /// trait.
    pub biserial: Option<f64>,
    /// The share right among the best 27 % less that among the worst (Kelley 1939). People of one
    /// total count by their mean where the line falls among them, so that their order in the table
    /// does not matter.
    pub upper_lower: Option<f64>,
    /// Alpha of the form without it.
    pub alpha_without: Option<f64>,
    pub flags: Vec<Flag>,
}

/// What should be looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Flag {
    /// All answered alike.
    Constant,
    /// p below .25.
    Hard,
    /// p above .95.
    Easy,
    /// It goes with the rest by less than .15.
    Weak,
    /// It goes against the rest. Look at the key; a small number proves nothing.
    Reversed,
}

const HARD: f64 = 0.25;
const EASY: f64 = 0.95;
const WEAK: f64 = 0.15;
const TAIL: f64 = 0.27;

/// Returns the facts of each item.
///
/// Refuses fewer than 2 items or people, and a table with gaps.
pub fn items(answers: &Answers) -> Result<Vec<ItemFacts>, Refused> {
    enough(answers)?;
    let form = Form::of(answers)?;
    Ok((0..answers.items()).map(|item| form.facts(&column(answers, item))).collect())
}

struct Form {
    totals: Vec<f64>,
    items: f64,
    /// The sum of the items' variances.
    variances: f64,
    tails: (Vec<f64>, Vec<f64>),
}

impl Form {
    fn of(answers: &Answers) -> Result<Self, Refused> {
        let totals = totals(answers)?;
        let variances = (0..answers.items()).map(|item| variance(&column(answers, item))).sum();
        let tails = tails(&totals);
        Ok(Self { totals, items: answers.items() as f64, variances, tails })
    }

    fn facts(&self, points: &[f64]) -> ItemFacts {
        let difficulty = mean(points);
        let rest: Vec<_> = self.totals.iter().zip(points).map(|(total, own)| total - own).collect();
        let is_binary = points.iter().all(|&own| own == 0.0 || own == 1.0);
        let total_correlation = correlation(points, &self.totals);
        let rest_correlation = correlation(points, &rest);
        let spread = (difficulty * (1.0 - difficulty)).sqrt();
        let biserial = total_correlation
            .filter(|_| is_binary)
            .map(|r| r * spread / density(quantile(difficulty)));
        let share = |tail: &[f64]| -> f64 {
            let right: f64 = tail.iter().zip(points).map(|(weight, own)| weight * own).sum();
            right / tail.iter().sum::<f64>()
        };
        let upper_lower = is_binary.then(|| share(&self.tails.1) - share(&self.tails.0));
        ItemFacts {
            difficulty,
            total_correlation,
            rest_correlation,
            biserial,
            upper_lower,
            alpha_without: self.alpha_without(points, &rest),
            flags: flags(difficulty, is_binary, rest_correlation),
        }
    }

    fn alpha_without(&self, points: &[f64], rest: &[f64]) -> Option<f64> {
        let (items, whole) = (self.items - 1.0, variance(rest));
        let parts = self.variances - variance(points);
        (items > 1.0 && whole > 0.0).then(|| items / (items - 1.0) * (1.0 - parts / whole))
    }
}

fn flags(difficulty: f64, is_binary: bool, rest: Option<f64>) -> Vec<Flag> {
    let Some(r) = rest else { return vec![Flag::Constant] };
    let found = [
        (is_binary && difficulty < HARD, Flag::Hard),
        (is_binary && difficulty > EASY, Flag::Easy),
        ((0.0..WEAK).contains(&r), Flag::Weak),
        (r < 0.0, Flag::Reversed),
    ];
    found.into_iter().filter(|(is_so, _)| *is_so).map(|(_, flag)| flag).collect()
}

/// How much each person counts among the worst 27 % and the best: 1 inside, 0 outside, and a part
/// for those at the line.
fn tails(totals: &[f64]) -> (Vec<f64>, Vec<f64>) {
    let mut sorted = totals.to_vec();
    sorted.sort_by(f64::total_cmp);
    let people = TAIL * totals.len() as f64;
    let weight =
        |before: usize, alike: usize| ((people - before as f64) / alike as f64).clamp(0.0, 1.0);
    let both = |own: &f64| {
        let below = sorted.partition_point(|other| other < own);
        let up_to = sorted.partition_point(|other| other <= own);
        let alike = up_to - below;
        (weight(below, alike), weight(sorted.len() - up_to, alike))
    };
    totals.iter().map(both).unzip()
}
