//! A score as a figure: a dot on its range, the count beside it, and the parts in numbers or words.

use bank::Bank;
use serde::Serialize;

use crate::{
    assessments::group_title,
    error::Result,
    invitations::result::{Outcome, Part},
    kernel::language::Language,
};

#[derive(Clone, Serialize)]
pub struct Figure {
    score: u8,
    low: u8,
    high: u8,
    right: usize,
    answered: usize,
    count: usize,
    scoring: i32,
    /// What a blind choice would score, where it would score anything.
    blind: Option<u8>,
    numbers: Vec<InNumbers>,
    words: Vec<InWords>,
}

/// A part with enough questions for a number.
#[derive(Clone, Serialize)]
struct InNumbers {
    title: String,
    score: u8,
    low: u8,
    high: u8,
    right: usize,
    count: usize,
}

/// A part that is a hint only.
#[derive(Clone, Serialize)]
struct InWords {
    title: String,
    standing: &'static str,
    right: usize,
    count: usize,
}

impl Figure {
    pub fn new(outcome: &Outcome, language: Language) -> Result<Self> {
        let bank = Bank::builtin()?;
        let title = |part: &Part| group_title(bank, &part.group, language);
        let in_numbers = |part: &Part| {
            let number = part.number?;
            let (title, right, count) = (title(part), part.right, part.count);
            let (score, low, high) = (number.score, number.low, number.high);
            Some(InNumbers { title, score, low, high, right, count })
        };
        let in_words = |part: &Part| {
            let standing = part.standing?.word();
            Some(InWords { title: title(part), standing, right: part.right, count: part.count })
        };
        let Outcome { score, low, high, right, answered, count, scoring, blind, .. } = *outcome;
        Ok(Self {
            score,
            low,
            high,
            right,
            answered,
            count,
            scoring,
            blind: blind.filter(|percent| *percent > 0),
            numbers: outcome.parts.iter().filter_map(in_numbers).collect(),
            words: outcome.parts.iter().filter_map(in_words).collect(),
        })
    }

    /// An example for the samples of pages.
    pub fn sample() -> Self {
        Self {
            score: 66,
            low: 50,
            high: 80,
            right: 13,
            answered: 17,
            count: 18,
            scoring: 2,
            blind: Some(13),
            numbers: vec![InNumbers {
                title: "Insurance".to_owned(),
                score: 70,
                low: 51,
                high: 86,
                right: 8,
                count: 10,
            }],
            words: ["stronger", "as_expected", "weaker", "worth_asking_about"]
                .map(|standing| InWords {
                    title: "Claims".to_owned(),
                    standing,
                    right: 2,
                    count: 4,
                })
                .into(),
        }
    }
}
