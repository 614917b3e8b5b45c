//! What is wrong with a file, and where.

use std::fmt;

use serde::de::DeserializeOwned;
use serde_saphyr::Location;

/// Line and column are counted from 1.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    pub file: String,
    pub line: usize,
    pub column: usize,
    pub message: String,
}

impl Fault {
    pub(crate) fn new(
        file: &str,
        (line, column): (usize, usize),
        message: impl Into<String>,
    ) -> Self {
        Self { file: file.to_owned(), line, column, message: message.into() }
    }
}

/// `packs/base.yaml:12:7: message`.
impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, line, column, message } = self;
        write!(f, "{file}:{line}:{column}: {message}")
    }
}

pub(crate) fn line_and_column(at: Location) -> (usize, usize) {
    let number = |number: u64| usize::try_from(number).unwrap_or(1).max(1);
    (number(at.line()), number(at.column()))
}

/// Reads YAML strictly: only `true` and `false` are truths, and what is unknown is a fault.
pub(crate) fn read<T: DeserializeOwned>(file: &str, text: &str) -> Result<T, Fault> {
    let options = serde_saphyr::options! { with_snippet: false, strict_booleans: true };
    serde_saphyr::from_str_with_options(text, options).map_err(|error| {
        let words = error.render_with_formatter(&serde_saphyr::UserMessageFormatter);
        // The place is told apart from the words, so it need not be told in them.
        let words = words.rsplit_once(" at line ").map_or(&*words, |(words, _)| words);
        Fault::new(file, error.location().map_or((1, 1), line_and_column), words)
    })
}
