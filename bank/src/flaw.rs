//! What is wrong inside an item, before anybody knows on which line of which file it stands.

use std::fmt;

/// The path is that of the file, from the item on: `options/1/text/es`, or empty for the item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flaw {
    pub path: String,
    pub message: String,
}

impl Flaw {
    pub fn new(path: impl Into<String>, message: impl Into<String>) -> Self {
        Self { path: path.into(), message: message.into() }
    }

    /// Returns the same, of something that stands at a path itself.
    pub(crate) fn under(self, path: &str) -> Self {
        Self { path: format!("{path}/{}", self.path), ..self }
    }
}

impl fmt::Display for Flaw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path, self.message)
    }
}

impl std::error::Error for Flaw {}
