//! Figures as pages say them.

use psychometrics::validity::Validity;
use serde::Serialize;

use crate::quality::{facts::Facts, question_flag::QuestionFlag};

/// Returns a number with two decimals and a minus that is one.
pub fn decimal(value: f64) -> String {
    // −0.00 is 0.00.
    let rounded = (100.0 * value).round() / 100.0 + 0.0;
    format!("{rounded:.2}").replace('-', "−")
}

/// A number with where it lies 19 times in 20.
#[derive(Clone, Serialize)]
pub struct Within {
    pub value: String,
    pub low: String,
    pub high: String,
}

impl Within {
    pub fn new(value: f64, low: f64, high: f64) -> Self {
        Self { value: decimal(value), low: decimal(low), high: decimal(high) }
    }
}

/// What is said of a question, wherever it is.
#[derive(Clone, Serialize)]
pub struct Said {
    pub answers: u64,
    /// How many of them are counted.
    pub counted: u64,
    pub empty: u64,
    pub whole: u64,
    /// None where people are too few.
    pub percent: Option<u8>,
    pub rest: Option<Within>,
    /// Minutes and seconds.
    pub time: Option<(u32, u32)>,
    pub flags: Vec<Flag>,
}

#[derive(Clone, Serialize)]
pub struct Flag {
    pub word: &'static str,
    pub tone: &'static str,
}

impl Said {
    pub fn new(facts: &Facts) -> Self {
        let within = |rest: &Validity| Within::new(rest.r, rest.interval.low, rest.interval.high);
        Self {
            answers: facts.answers,
            counted: facts.counted,
            empty: facts.empty,
            whole: facts.whole,
            percent: facts.percent(),
            rest: facts.rest.as_ref().map(within),
            time: facts.seconds.map(|seconds| (seconds / 60, seconds % 60)),
            flags: facts.flags.iter().map(|flag| Flag::new(*flag)).collect(),
        }
    }
}

impl Flag {
    fn new(flag: QuestionFlag) -> Self {
        let tone = match flag {
            QuestionFlag::CheckKey | QuestionFlag::Reversed => "bad",
            QuestionFlag::Drifted | QuestionFlag::Uneven => "warn",
            QuestionFlag::Weak | QuestionFlag::VeryHard | QuestionFlag::VeryEasy => "warn",
            QuestionFlag::Unused => "",
        };
        Self { word: flag.word(), tone }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_minus_is_one_and_nothing_is_less_than_nothing() {
        assert_eq!([-0.424, 0.5, -0.001].map(decimal), ["−0.42", "0.50", "0.00"]);
    }
}
