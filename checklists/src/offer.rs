//! The offer of the hepatitis B vaccine: what is said, and what may be answered.

use serde::{Deserialize, Serialize};

use crate::{Law, Words};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HepatitisB {
    pub title: Words,
    pub offer: Words,
    pub sources: Vec<Law>,
    pub answers: Vec<Answer>,
    /// The statement of Appendix A, to the letter, and a Spanish reading of it. What is signed is
    /// the English text; the Spanish one helps to understand it.
    pub declination: Words,
    pub declination_note: Words,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    pub id: String,
    pub text: Words,
    /// Whether the statement of Appendix A is signed with it.
    #[serde(default)]
    pub signs_declination: bool,
}

impl HepatitisB {
    pub(crate) fn words(&self) -> impl Iterator<Item = &Words> {
        let answers = self.answers.iter().map(|answer| &answer.text);
        answers.chain([&self.title, &self.offer, &self.declination, &self.declination_note])
    }
}
