//! Classical test theory: how hard items are, how well they go with the rest, and how reliable the
//! whole is. It needs one form that everybody was given whole; over drawn forms it means nothing.

mod distractors;
mod item;
mod parallel;
mod reliability;
mod subscore;

pub use distractors::{Choice, Distractors, Doubt};
pub use item::{Flag, ItemFacts, items};
pub use parallel::{PAIRS_FROM, parallel_forms};
pub use reliability::{Interval, Reliability, alpha, alpha_interval, spearman_brown};
pub use subscore::{ADDED_VALUE_FROM, AddedValue, NUMBER_RELIABILITY};

use crate::{
    answers::Answers,
    refused::{Refused, at_least},
};

/// Everybody's number of points.
///
/// Refuses a table with gaps, because a sum over unlike items compares nobody.
pub fn totals(answers: &Answers) -> Result<Vec<f64>, Refused> {
    answers.complete()?;
    let total = |person| answers.of(person).flatten().sum::<usize>() as f64;
    Ok((0..answers.people()).map(total).collect())
}

fn column(answers: &Answers, item: usize) -> Vec<f64> {
    answers.to(item).flatten().map(|category| category as f64).collect()
}

/// Refuses what is no test: fewer than 2 items or 2 people.
fn enough(answers: &Answers) -> Result<(), Refused> {
    at_least("items of a test", 2, answers.items())?;
    at_least("people who took a test", 2, answers.people())
}
