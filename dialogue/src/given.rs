//! What was understood so far, in the words of whoever reads it.

use crate::{
    facts::Facts, language::Language, message::Noted, script::Script, state::State,
    wording::Wording,
};

/// One answer as it was understood. It tells nothing of the language in which it was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    /// The question's id.
    pub question: String,
    /// The question in a word or two.
    pub title: String,
    /// What was understood, line by line. Empty where nothing is there to tell.
    pub noted: Vec<Noted>,
}

impl Given {
    /// Returns what was kept of each answer, in the order of the questions and in the reader's language.
    pub fn all(script: &Script, facts: &Facts, state: &State, language: Language) -> Vec<Self> {
        let words = Wording { phrases: &script.phrases, facts, language };
        let kept =
            state.asked.iter().filter_map(|id| Some((script.question(id)?, state.kept.get(id)?)));
        kept.map(|(question, kept)| Self {
            question: question.id.clone(),
            title: question.title.get(language).to_owned(),
            noted: words.noted(question, kept),
        })
        .collect()
    }
}
