//! What is said to the candidate. Nothing in it is made of the candidate's own words.

use serde::{Deserialize, Serialize};

/// One message. At most one question is in it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    pub paragraphs: Vec<String>,
    /// What was understood, line by line.
    pub noted: Vec<Noted>,
    /// The question, below what was noted.
    pub question: Option<String>,
    /// Why it is asked.
    pub why: Option<String>,
    /// Quick replies. What they say is understood as if it had been typed.
    pub replies: Vec<Reply>,
    /// Whether the hours can be ticked on a week, too.
    pub shows_week: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Noted {
    pub title: String,
    pub text: String,
}

/// A button.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reply {
    pub says: String,
}

impl Message {
    pub(crate) fn of(paragraphs: impl IntoIterator<Item = String>) -> Self {
        Self { paragraphs: paragraphs.into_iter().collect(), ..Self::default() }
    }
}
