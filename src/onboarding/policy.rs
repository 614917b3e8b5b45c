//! A text of the office's that people read and sign.

use crate::kernel::{language::Language, prose::Prose};

/// A version of a text.
#[derive(Clone)]
pub struct Policy {
    pub task: String,
    pub version: i32,
    pub english: Prose<20000>,
    pub spanish: Option<Prose<20000>>,
}

impl Policy {
    /// Returns the text that somebody reads and signs, and its language: English where there is no other.
    pub fn text(&self, language: Language) -> (&Prose<20000>, Language) {
        match (language, &self.spanish) {
            (Language::Spanish, Some(spanish)) => (spanish, Language::Spanish),
            _ => (&self.english, Language::English),
        }
    }
}
