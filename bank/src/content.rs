//! What of an item is asked and keyed: all that a sitting is laid out, drawn, marked and scored from.
//!
//! A form freezes it as one line of JSON under its hash, and a sitting reads it back from there: a
//! later bank changes nothing. What else is written about an item is no part of it and may be
//! mended: title, seconds, rationale, source, who has read it, and what each mistake says.

use indexmap::IndexMap;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{
    draw::Draw,
    expression::Expression,
    flaw::Flaw,
    item::{Alternative, Answer, Kind, Level, Line, Misconception, Pair, Unit},
    local_text::LocalText,
    value::Exact,
};
use crate::digest::sha256;

#[derive(Clone, Debug)]
pub struct Content {
    /// Of the item. The dice are thrown by it.
    pub id: String,
    pub level: Level,
    pub draw: IndexMap<String, Draw>,
    /// `let` in the file.
    pub computed: IndexMap<String, Expression>,
    pub such_that: Vec<Expression>,
    pub stem: LocalText,
    /// In what was frozen, no mistake says anything.
    pub answer: Answer,
    /// Whether options may be shown in any order.
    pub shuffle: bool,
}

/// Content as it is kept for ever.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frozen {
    pub sha256: String,
    pub text: String,
}

impl Content {
    /// Writes it down. The same content is the same text, however its file is laid out.
    pub fn frozen(&self) -> Result<Frozen, Flaw> {
        let text = serde_json::to_string(&WrittenContent::from(self));
        let text = text.map_err(|why| Flaw::new("", why.to_string()))?;
        Ok(Frozen { sha256: sha256(&text), text })
    }

    /// Reads what was written down under this hash, and nothing else.
    pub fn thaw(hash: &str, text: &str) -> Result<Self, Flaw> {
        if sha256(text) != hash {
            return Err(Flaw::new("", "this is not what was frozen under its hash"));
        }
        let written: WrittenContent =
            serde_json::from_str(text).map_err(|why| Flaw::new("", why.to_string()))?;
        written.read()
    }

    pub fn kind(&self) -> Kind {
        match self.answer {
            Answer::Single(_) => Kind::Single,
            Answer::Multiple(_) => Kind::Multiple,
            Answer::Numeric { .. } => Kind::Numeric,
            Answer::Ordering { .. } => Kind::Ordering,
            Answer::Matching { .. } => Kind::Matching,
        }
    }

    /// Returns whether it has numbers of its own in each sitting.
    pub fn is_generated(&self) -> bool {
        !self.draw.is_empty()
    }
}

/// Content as it is written: all kinds side by side. A field that is added is left out where it is
/// empty, so that what was frozen before keeps its hash.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WrittenContent {
    pub id: String,
    pub kind: Kind,
    pub level: Level,
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    pub draw: IndexMap<String, Draw>,
    #[serde(default, rename = "let", skip_serializing_if = "IndexMap::is_empty")]
    pub computed: IndexMap<String, Expression>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub such_that: Vec<Expression>,
    pub stem: LocalText,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<Alternative>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shuffle: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<WrittenAnswer>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<Line>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pairs: Vec<Pair>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub extra: Vec<LocalText>,
    #[serde(skip)]
    pub misconceptions: Vec<Misconception>,
    #[serde(skip)]
    pub says: String,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WrittenAnswer {
    value: Expression,
    unit: Unit,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    within: Option<Exact>,
}

impl WrittenContent {
    pub fn read(self) -> Result<Content, Flaw> {
        let (options, says) = (self.options, self.says);
        let answer = match (self.kind, self.answer) {
            (Kind::Single, _) => Answer::Single(options),
            (Kind::Multiple, _) => Answer::Multiple(options),
            (Kind::Ordering, _) => Answer::Ordering { lines: self.lines, says },
            (Kind::Matching, _) => Answer::Matching { pairs: self.pairs, extra: self.extra, says },
            (Kind::Numeric, Some(WrittenAnswer { value, unit, within })) => {
                let within = within.map_or(Decimal::ZERO, |within| within.0);
                Answer::Numeric { value, unit, within, misconceptions: self.misconceptions }
            }
            (Kind::Numeric, None) => return Err(self.kind.needs("answer")),
        };
        Ok(Content {
            id: self.id,
            level: self.level,
            draw: self.draw,
            computed: self.computed,
            such_that: self.such_that,
            stem: self.stem,
            answer,
            shuffle: self.shuffle.unwrap_or(true),
        })
    }
}

impl From<&Content> for WrittenContent {
    fn from(content: &Content) -> Self {
        let mut written = Self {
            id: content.id.clone(),
            kind: content.kind(),
            level: content.level,
            draw: content.draw.clone(),
            computed: content.computed.clone(),
            such_that: content.such_that.clone(),
            stem: content.stem.clone(),
            options: vec![],
            shuffle: (!content.shuffle).then_some(false),
            answer: None,
            lines: vec![],
            pairs: vec![],
            extra: vec![],
            misconceptions: vec![],
            says: String::new(),
        };
        match &content.answer {
            Answer::Single(options) | Answer::Multiple(options) => {
                let silent = |option: &Alternative| Alternative { says: None, ..option.clone() };
                written.options = options.iter().map(silent).collect();
            }
            Answer::Numeric { value, unit, within, .. } => {
                let within = (!within.is_zero()).then_some(Exact(*within));
                written.answer = Some(WrittenAnswer { value: value.clone(), unit: *unit, within });
            }
            Answer::Ordering { lines, .. } => written.lines.clone_from(lines),
            Answer::Matching { pairs, extra, .. } => {
                written.pairs.clone_from(pairs);
                written.extra.clone_from(extra);
            }
        }
        written
    }
}

impl Kind {
    pub(super) fn needs(self, name: &str) -> Flaw {
        Flaw::new("", format!("an item of kind `{self}` needs `{name}`"))
    }
}

#[cfg(test)]
mod tests;
