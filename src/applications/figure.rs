//! A score as a figure: a dot on its range, the count beside it, and the parts in numbers or words.

use serde::Serialize;

/// What is shown of a score: a number never without its range, and a word where questions are few.
#[derive(Clone, Debug, Serialize)]
pub struct Figure {
    /// The expected percent right, and its range: nine times in ten.
    pub score: u8,
    pub low: u8,
    pub high: u8,
    pub right: usize,
    pub answered: usize,
    pub count: usize,
    /// By which rules.
    pub scoring: i32,
    /// Whether any difficulty is an estimate.
    pub provisional: bool,
    /// What a blind choice would score, where it would score anything.
    pub blind: Option<u8>,
    /// Whether it was counted anew, and how many questions were left out then.
    pub left_out: Option<usize>,
    /// Whether it was taken on a screen of the office. Else nobody can tell who helped.
    pub is_in_office: bool,
    pub numbers: Vec<InNumbers>,
    pub words: Vec<InWords>,
}

/// A part with enough questions for a number.
#[derive(Clone, Debug, Serialize)]
pub struct InNumbers {
    pub title: String,
    pub score: u8,
    pub low: u8,
    pub high: u8,
    pub right: usize,
    pub count: usize,
}

/// A part that is a hint only.
#[derive(Clone, Debug, Serialize)]
pub struct InWords {
    pub title: String,
    pub standing: &'static str,
    pub right: usize,
    pub count: usize,
}

impl Figure {
    /// The same of a test that was taken on a screen of the office, or elsewhere.
    #[must_use]
    pub fn at_office(self, is_in_office: bool) -> Self {
        Self { is_in_office, ..self }
    }

    /// An example for the samples of pages, with each of these words.
    pub fn sample(words: &[&'static str]) -> Self {
        let in_words = |standing: &&'static str| InWords {
            title: "Claims".to_owned(),
            standing,
            right: 2,
            count: 4,
        };
        Self {
            score: 66,
            low: 50,
            high: 80,
            right: 13,
            answered: 17,
            count: 18,
            scoring: 2,
            provisional: words.len().is_multiple_of(2),
            blind: Some(13),
            left_out: Some(words.len() % 3),
            is_in_office: false,
            numbers: vec![InNumbers {
                title: "Insurance".to_owned(),
                score: 70,
                low: 51,
                high: 86,
                right: 8,
                count: 10,
            }],
            words: words.iter().map(in_words).collect(),
        }
    }
}
