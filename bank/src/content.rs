//! What of an item is asked and keyed: all that a sitting is laid out, drawn, marked and scored from.
//!
//! A form freezes it as one line of JSON under its hash, and a sitting reads it back from there: a
//! later bank changes nothing. What else is written about an item is no part of it and may be
//! mended: title, seconds, rationale, source, who has read it, and what each mistake says.

use indexmap::IndexMap;
use serde::{Serialize, de::MapAccess};

use super::{
    digest::sha256,
    draw::Draw,
    expression::Expression,
    fill,
    flaw::Flaw,
    item::Level,
    kinds::{Answer, Kind, Text},
    language::Language,
    local_text::LocalText,
    written::{Common, Sheet, needs, put},
};

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
        let text = serde_json::to_string(&Freezing::from(self));
        let text = text.map_err(|why| Flaw::new("", why.to_string()))?;
        Ok(Frozen { sha256: sha256(&text), text })
    }

    /// Reads what was written down under this hash, and nothing else.
    pub fn thaw(hash: &str, text: &str) -> Result<Self, Flaw> {
        if sha256(text) != hash {
            return Err(Flaw::new("", "this is not what was frozen under its hash"));
        }
        let sheet: Result<Sheet<ContentFields>, _> = serde_json::from_str(text);
        let Sheet { common, answer, unknown } =
            sheet.map_err(|why| Flaw::new("", why.to_string()))?;
        unknown.into_iter().next().map_or_else(|| common.read(answer), Err)
    }

    /// Returns every text that a candidate sees, the stem first.
    pub(crate) fn texts(&self) -> Vec<Text<'_>> {
        let stem = Text::alone("stem".to_owned(), &self.stem);
        [stem].into_iter().chain(self.answer.texts()).collect()
    }

    /// Returns the words that a candidate sees, values left out: what somebody who looks for an item knows of it.
    pub fn said(&self, language: impl Into<Language>) -> String {
        let language = language.into();
        let texts = self.texts();
        let texts: Vec<_> = texts.iter().map(|text| text.text.get(language)).collect();
        fill::without(&texts.join("\n"))
    }

    pub fn kind(&self) -> Kind {
        self.answer.kind()
    }

    /// Returns how many points it is worth. With none, it is not scored.
    pub fn worth(&self) -> u8 {
        self.answer.worth()
    }

    /// Returns among how many options exactly one is chosen, if that is what is asked.
    pub fn one_of(&self) -> Option<u16> {
        self.answer.one_of()
    }

    /// Returns whether it has numbers of its own in each sitting.
    pub fn is_generated(&self) -> bool {
        !self.draw.is_empty()
    }
}

/// Content as it is frozen. A field that is added is left out where it is empty, so that what was
/// frozen before keeps its hash.
#[derive(Serialize)]
struct Freezing<'a> {
    id: &'a str,
    kind: Kind,
    level: Level,
    #[serde(skip_serializing_if = "IndexMap::is_empty")]
    draw: &'a IndexMap<String, Draw>,
    #[serde(rename = "let", skip_serializing_if = "IndexMap::is_empty")]
    computed: &'a IndexMap<String, Expression>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    such_that: &'a [Expression],
    stem: &'a LocalText,
    #[serde(flatten)]
    answer: &'a Answer,
}

impl<'a> From<&'a Content> for Freezing<'a> {
    fn from(content: &'a Content) -> Self {
        Self {
            id: &content.id,
            kind: content.kind(),
            level: content.level,
            draw: &content.draw,
            computed: &content.computed,
            such_that: &content.such_that,
            stem: &content.stem,
            answer: &content.answer,
        }
    }
}

/// What of content all kinds have, as far as it has been read.
#[derive(Clone, Debug, Default)]
pub(crate) struct ContentFields {
    pub id: Option<String>,
    pub level: Option<Level>,
    draw: Option<IndexMap<String, Draw>>,
    computed: Option<IndexMap<String, Expression>>,
    such_that: Option<Vec<Expression>>,
    stem: Option<LocalText>,
}

impl Common for ContentFields {
    fn take<'de, A: MapAccess<'de>>(&mut self, name: &str, from: &mut A) -> Result<bool, A::Error> {
        match name {
            "id" => put(&mut self.id, from),
            "level" => put(&mut self.level, from),
            "draw" => put(&mut self.draw, from),
            "let" => put(&mut self.computed, from),
            "such_that" => put(&mut self.such_that, from),
            "stem" => put(&mut self.stem, from),
            _ => Ok(false),
        }
    }
}

impl ContentFields {
    pub fn read(self, answer: Answer) -> Result<Content, Flaw> {
        Ok(Content {
            id: needs(self.id, "id")?,
            level: needs(self.level, "level")?,
            draw: self.draw.unwrap_or_default(),
            computed: self.computed.unwrap_or_default(),
            such_that: self.such_that.unwrap_or_default(),
            stem: needs(self.stem, "stem")?,
            answer,
        })
    }
}

#[cfg(test)]
mod tests;
