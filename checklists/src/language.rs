//! Words in the two languages of the house.

use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    English,
    Spanish,
}

/// A text. What only managers read may be there in English alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    pub en: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub es: Option<String>,
}

impl Words {
    /// Returns the text in that language, or in English where there is no other.
    pub fn get(&self, language: Language) -> &str {
        match (language, &self.es) {
            (Language::Spanish, Some(es)) => es,
            _ => &self.en,
        }
    }

    /// Whether both languages are there and neither is blank.
    pub fn is_whole(&self) -> bool {
        let spanish = self.es.as_deref().unwrap_or_default();
        !self.en.trim().is_empty() && !spanish.trim().is_empty()
    }

    /// Returns each language's text, for those who look through all of them.
    pub fn each(&self) -> impl Iterator<Item = &str> {
        [Some(&*self.en), self.es.as_deref()].into_iter().flatten()
    }
}
