//! What is wrong with a file, and where.

use std::fmt;

use serde::de::DeserializeOwned;

/// A line is counted from 1; of what is wrong with the whole there is none.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    pub file: String,
    pub line: Option<u64>,
    pub message: String,
}

impl Fault {
    pub(crate) fn of(file: &str, message: impl Into<String>) -> Self {
        Self { file: file.to_owned(), line: None, message: message.into() }
    }
}

/// `nurses.yaml:12: message`.
impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}:{line}: {}", self.file, self.message),
            None => write!(f, "{}: {}", self.file, self.message),
        }
    }
}

/// Reads YAML strictly: only `true` and `false` are truths, and what is unknown is a fault.
pub fn read<T: DeserializeOwned>(file: &str, text: &str) -> Result<T, Fault> {
    let options = serde_saphyr::options! { with_snippet: false, strict_booleans: true };
    serde_saphyr::from_str_with_options(text, options).map_err(|error| {
        let line = error.location().map(|at| at.line());
        let message = error.render_with_formatter(&serde_saphyr::UserMessageFormatter);
        Fault { file: file.to_owned(), line, message }
    })
}
