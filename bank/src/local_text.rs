//! A text in each of our languages.

use serde::{Deserialize, Serialize};

use crate::language::Language;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LocalText {
    pub en: String,
    pub es: String,
}

impl LocalText {
    pub fn get(&self, language: impl Into<Language>) -> &str {
        match language.into() {
            Language::English => &self.en,
            Language::Spanish => &self.es,
        }
    }
}
