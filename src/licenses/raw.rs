//! The text of a source, before anybody reads a word of it.

use crate::kernel::digest::sha256;

/// What a source answered, as it stands there, before anybody reads a word of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Raw {
    pub text: String,
    pub sha256: String,
}

impl Raw {
    pub fn new(text: String) -> Self {
        Self { sha256: sha256(&text), text }
    }
}
