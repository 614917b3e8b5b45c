//! What is wrong with a file, and where.

use std::fmt;

use serde::Serialize;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The bank cannot be used like this.
    Error,
    /// Somebody should look at it.
    Warning,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Complaint {
    pub file: String,
    /// Counted from 1, like the column.
    pub line: usize,
    pub column: usize,
    pub severity: Severity,
    pub message: String,
    /// The line itself.
    pub line_text: String,
}

impl Complaint {
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

/// `skills/x.yaml:12:7: message`, the line, and a caret under the column.
impl fmt::Display for Complaint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, line, column, message, line_text, .. } = self;
        let word = if self.is_error() { "" } else { "warning: " };
        writeln!(f, "{file}:{line}:{column}: {word}{message}")?;
        let caret = column.saturating_sub(1);
        write!(f, "{line_text}\n{:caret$}^", "")
    }
}
