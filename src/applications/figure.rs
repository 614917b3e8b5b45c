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
    /// How many questions a blind choice would get right, where it would get any. That is no score: a score reckons with
    /// guessing, and is drawn to the middle.
    pub guessed: Option<usize>,
    /// Where the score alone would be read wrongly: `none`, `guessed` (no more right than by guessing) or `all`.
    pub edge: Option<&'static str>,
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

/// Returns how many of so many questions a blind choice gets right, of which this percent is found by it.
pub fn guessed(blind: Option<u8>, count: usize) -> Option<usize> {
    let guessed = (usize::from(blind?) * count + 50) / 100;
    (guessed > 0).then_some(guessed)
}

/// Returns where a score alone would be read wrongly: nobody has 0 or 100, and guessing earns some.
pub fn edge(right: usize, count: usize, guessed: Option<usize>) -> Option<&'static str> {
    match right {
        0 => Some("none"),
        all if all == count => Some("all"),
        some => guessed.filter(|guessed| some <= *guessed).map(|_| "guessed"),
    }
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
            guessed: Some(2),
            edge: ["none", "guessed", "all"].get(words.len() % 4).copied(),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn guessing_is_counted_in_questions() {
        assert_eq!(guessed(Some(25), 20), Some(5));
        assert_eq!(guessed(Some(13), 18), Some(2));
        assert_eq!(guessed(Some(1), 20), None, "not one");
        assert_eq!(guessed(None, 20), None, "version 1 does not say");
    }

    #[test]
    fn a_score_at_an_edge_is_explained_and_any_other_stands_alone() {
        let of = |right| edge(right, 20, Some(5));
        assert_eq!((of(0), of(20)), (Some("none"), Some("all")));
        assert_eq!((of(5), of(6), of(19)), (Some("guessed"), None, None));
        assert_eq!(edge(1, 20, None), None);
    }
}
