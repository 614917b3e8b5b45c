//! What those who decide are told of somebody's answers: what they were worth, and how sure that is. How
//! it is found is the business of `scores`.

use serde::{Deserialize, Serialize};

use crate::error::Result;

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
    /// What a blind choice would score, in percent, from version 2 on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub blind: Option<u8>,
    /// By which rules.
    pub scoring: i32,
}

impl Outcome {
    /// The number of the score that every sitting has that was handed in.
    pub const FIRST: i32 = 1;
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
