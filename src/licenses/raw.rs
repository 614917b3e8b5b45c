//! What a source answered to a program, as it stands there, before anybody reads a word of it.

use crate::kernel::digest::sha256;

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
