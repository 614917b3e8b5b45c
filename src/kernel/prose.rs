//! Several lines of text that someone typed: a note, a letter. Trimmed, not empty, not too long;
//! of control characters it has line breaks alone, and those are one way of writing them.

use std::{fmt, str::FromStr};

use poem_openapi::registry::MetaSchema;
use sea_orm::{
    ColIdx, QueryResult, TryGetError, TryGetable, Value,
    sea_query::{ArrayType, ColumnType, Nullable, ValueType, ValueTypeErr},
};

use super::{brought, fault::Reason, invisible::is_invisible};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prose<const MAX: usize>(String);

const BREAKS: [char; 6] = ['\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'];

impl<const MAX: usize> FromStr for Prose<MAX> {
    type Err = Reason;

    fn from_str(text: &str) -> Result<Self, Reason> {
        // Browsers send two characters for each line break, and Word has breaks of its own.
        let text = text.replace("\r\n", "\n").replace(BREAKS, "\n");
        let clean = brought::clean(&text);
        let is_strange = |char: char| char.is_control() && char != '\n';
        match clean.chars().count().min(text.chars().count()) {
            _ if clean.chars().all(is_invisible) => Err(Reason::new("text.empty")),
            are if are > MAX => Err(Reason::new("text.too_long").with("max", MAX).with("are", are)),
            _ if clean.chars().any(is_strange) => Err(Reason::new("text.control_characters")),
            _ => Ok(Self(clean.trim().to_owned())),
        }
    }
}

impl<const MAX: usize> Prose<MAX> {
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns the paragraphs as pages show them.
    pub fn lines(&self) -> Vec<String> {
        let lines = self.0.lines().map(str::trim).filter(|line| !line.is_empty());
        lines.map(str::to_owned).collect()
    }
}

impl<const MAX: usize> fmt::Display for Prose<MAX> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The rule of [`Prose::from_str`] in the words of a schema.
const PATTERN: &str = r"^[^\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]*[^\s\u0000-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8][^\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]*$";

crate::wire_string!([const MAX: usize] Prose<MAX>, MetaSchema {
    pattern: Some(PATTERN.to_owned()),
    min_length: Some(1),
    max_length: Some(MAX),
    ..MetaSchema::new("string")
});

impl<const MAX: usize> From<Prose<MAX>> for Value {
    fn from(text: Prose<MAX>) -> Self {
        text.0.into()
    }
}

impl<const MAX: usize> TryGetable for Prose<MAX> {
    fn try_get_by<I: ColIdx>(row: &QueryResult, index: I) -> Result<Self, TryGetError> {
        let text = String::try_get_by(row, index)?;
        // What an older rule let in is shown as it is.
        Ok(text.parse().unwrap_or(Self(text)))
    }
}

impl<const MAX: usize> ValueType for Prose<MAX> {
    fn try_from(value: Value) -> Result<Self, ValueTypeErr> {
        let text = <String as ValueType>::try_from(value)?;
        Ok(text.parse().unwrap_or(Self(text)))
    }

    fn type_name() -> String {
        "Prose".to_owned()
    }

    fn array_type() -> ArrayType {
        ArrayType::String
    }

    fn column_type() -> ColumnType {
        ColumnType::Text
    }
}

impl<const MAX: usize> Nullable for Prose<MAX> {
    fn null() -> Value {
        String::null()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_kept_and_written_one_way() {
        let letter: Prose<99> = " Dear Ana,\r\n\r\nthank you.\r\n".parse().unwrap();
        assert_eq!(letter.as_str(), "Dear Ana,\n\nthank you.");
        assert_eq!(letter.lines(), ["Dear Ana,", "thank you."]);
    }

    #[test]
    fn what_word_breaks_and_indents_with_is_read() {
        let letter: Prose<99> = "Dear Ana,\u{b}\tthank\u{200b} you.\u{2028}Rosa".parse().unwrap();
        assert_eq!(letter.as_str(), "Dear Ana,\n thank you.\nRosa");
    }

    #[test]
    fn blank_text_and_other_control_characters_are_refused() {
        assert_eq!("\n \r\n".parse::<Prose<9>>(), Err(Reason::new("text.empty")));
        assert!("a\0b".parse::<Prose<9>>().is_err());
        let why = "fo\r\nur".parse::<Prose<3>>().unwrap_err();
        assert_eq!(why, Reason::new("text.too_long").with("max", 3).with("are", 5));
    }
}
