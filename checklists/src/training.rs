//! A short training: parts to read, a quiz, a pass mark. The words are ours, the sources named.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    Law, TaskId, Words,
    fault::{self, Fault},
};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Training {
    /// Its file's name.
    pub training: String,
    pub title: Words,
    /// Reading and quiz together, unhurried.
    pub minutes: u16,
    /// How many questions must be right. One may try again as often as one likes.
    pub pass: usize,
    /// The certificate waits until this task is done too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certificate_waits_for: Option<TaskId>,
    pub sources: Vec<Law>,
    pub written_on: NaiveDate,
    /// Whether somebody of the trade has read it. Nobody has, and nothing here says otherwise.
    pub expert_review: String,
    pub parts: Vec<Part>,
    pub questions: Vec<Question>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    pub title: Words,
    /// Paragraphs, and lines that begin with `- `.
    pub text: Words,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    pub ask: Words,
    pub choices: Vec<Choice>,
    /// Shown after the answer, whatever it was.
    pub why: Words,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    pub text: Words,
    #[serde(default)]
    pub right: bool,
}

impl Training {
    pub(crate) fn read(file: &str, text: &str) -> Result<Self, Fault> {
        fault::read(file, text)
    }

    /// Returns how many answers are right: `answers` has the chosen place for each question, in
    /// order. What is missing is wrong.
    pub fn right(&self, answers: &[usize]) -> usize {
        let is_right = |(question, answer): (&Question, &usize)| {
            question.choices.get(*answer).is_some_and(|choice| choice.right)
        };
        self.questions.iter().zip(answers).filter(|pair| is_right(*pair)).count()
    }

    pub fn passes(&self, answers: &[usize]) -> bool {
        self.right(answers) >= self.pass
    }

    /// Returns every text in it with both languages.
    pub(crate) fn words(&self) -> impl Iterator<Item = &Words> {
        let parts = self.parts.iter().flat_map(|part| [&part.title, &part.text]);
        let questions = self.questions.iter().flat_map(|question| {
            let choices = question.choices.iter().map(|choice| &choice.text);
            choices.chain([&question.ask, &question.why])
        });
        parts.chain(questions).chain([&self.title])
    }
}
