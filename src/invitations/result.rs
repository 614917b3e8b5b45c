//! What those who decide are told of somebody's answers: what they were worth, and how sure that is. How
//! it is found is the business of `scores`.

use serde::{Deserialize, Serialize};

use crate::{assessments::ALL_MEASURED, error::Result};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    pub right: usize,
    pub answered: usize,
    pub count: usize,
    /// The expected percent right, and its range: nine times in ten.
    pub score: u8,
    pub low: u8,
    pub high: u8,
    /// Ability and its standard deviation, as exact text: two people are compared by them.
    pub theta: String,
    pub sd: String,
    pub parts: Vec<Part>,
    /// How much a blind choice gets right, in percent of the questions, from version 2 on. It is no score.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub blind: Option<u8>,
    /// By which rules.
    pub scoring: i32,
    /// The items that a person has left out of it, of a first score too. None if none ever was; empty if all count
    /// again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub left_out: Option<Vec<String>>,
}

impl Outcome {
    /// The number of the score that every sitting has that was handed in.
    pub const FIRST: i32 = 1;

    /// Returns whether any difficulty that it was made with is an estimate.
    pub fn is_provisional(&self) -> bool {
        self.scoring != ALL_MEASURED
    }

    /// Returns whether a person has left this item out of it.
    pub fn is_without(&self, item: &str) -> bool {
        self.left_out.iter().flatten().any(|one| one == item)
    }
}

/// What a group of skills says: a number from ten items on, below that a word.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    pub group: String,
    pub right: usize,
    pub count: usize,
    pub number: Option<Number>,
    pub standing: Option<Word>,
}

/// With fewer questions, that somebody did as expected is no more than that nothing could be seen.
const FEWEST_TO_SAY: usize = 5;

impl Part {
    /// Returns the word that is said of it: with very few questions, that they are too few to say.
    pub fn said(&self) -> Option<Word> {
        let is_few = self.count < FEWEST_TO_SAY;
        self.standing.map(|word| match word {
            Word::AsExpected if is_few => Word::TooFewToSay,
            other => other,
        })
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Number {
    pub score: u8,
    pub low: u8,
    pub high: u8,
}

crate::words! {
    /// How a part compares with what the whole leads one to expect.
    pub enum Word {
        Stronger = "stronger",
        AsExpected = "as_expected",
        Weaker = "weaker",
        /// All that version 2 says of what is not as expected.
        WorthAskingAbout = "worth_asking_about",
        /// What is told of so few questions in place of `as_expected`.
        TooFewToSay = "too_few_to_say",
    }
}

impl Serialize for Word {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.word())
    }
}

impl<'de> Deserialize<'de> for Word {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(count: usize, standing: Word) -> Part {
        let group = "billing".to_owned();
        Part { group, right: 1, count, number: None, standing: Some(standing) }
    }

    #[test]
    fn very_few_questions_say_nothing_rather_than_as_expected() {
        assert_eq!(part(4, Word::AsExpected).said(), Some(Word::TooFewToSay));
        assert_eq!(part(5, Word::AsExpected).said(), Some(Word::AsExpected));
    }

    #[test]
    fn what_is_worth_asking_about_is_said_of_few_questions_too() {
        assert_eq!(part(2, Word::WorthAskingAbout).said(), Some(Word::WorthAskingAbout));
    }
}
