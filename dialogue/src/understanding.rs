//! The one door to the grammars.

use std::ops::Range;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    grammar::{hours, named, pay, start, yes_no},
    language::Language,
    text::Text,
    value::Value,
};

/// More words than this are a letter, and a person reads it.
const WORDS: usize = 60;

/// What kind of answer a question wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Slot {
    YesNo,
    Hours,
    Pay,
    Start,
    Languages,
    Systems,
    Certificates,
    /// Whether they may work in the United States. Nothing else may be asked about it.
    Authorized,
    /// Whether they will need a sponsor for that.
    Sponsorship,
}

/// What was understood of a message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Understood {
    /// Missing where the words would bear more than one reading, or none.
    pub value: Option<Value>,
    pub confidence: Confidence,
    /// Which bytes of the message say it.
    pub span: Range<usize>,
    /// The rule that read it. Names stay, so that an old conversation can be explained.
    pub rule: String,
}

/// How a value was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    Unmatched,
    /// With a typo that was read as the word next to it.
    Fuzzy,
    /// Among other words, which change nothing.
    Normalized,
    /// Nothing else was said.
    Exact,
}

/// Returns what a message answers. `today` is the practice's day: *el lunes* lies behind it.
///
/// It never panics, asks nothing else and gives the same for the same. It would rather not
/// understand than be wrong: a wrong *no* can cost somebody a job.
pub fn understand(slot: Slot, language: Language, message: &str, today: NaiveDate) -> Understood {
    let text = Text::read(message);
    if text.tokens.is_empty() {
        return Understood::nothing("empty");
    }
    if text.words() > WORDS {
        return Understood::nothing("too_long");
    }
    match slot {
        Slot::YesNo => yes_no::read(&text, language),
        Slot::Authorized => yes_no::strictly(&text, language),
        Slot::Sponsorship => yes_no::sponsored(&text, language),
        Slot::Hours => hours::read(&text, language),
        Slot::Pay => pay::read(&text, language),
        Slot::Start => start::read(&text, language, today),
        Slot::Languages => named::languages(&text, language),
        Slot::Systems => named::systems(&text, language),
        Slot::Certificates => named::certificates(&text, language),
    }
}

impl Understood {
    pub(crate) fn nothing(rule: &str) -> Self {
        Self { value: None, confidence: Confidence::Unmatched, span: 0..0, rule: rule.to_owned() }
    }

    pub(crate) fn of(value: Value, confidence: Confidence, span: Range<usize>, rule: &str) -> Self {
        Self { value: Some(value), confidence, span, rule: rule.to_owned() }
    }
}
