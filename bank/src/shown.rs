//! What a candidate sees of an item. Keys, misconceptions and rationales are no part of it.

use serde::Serialize;

use super::{
    content::Content,
    dice::Seed,
    fill,
    flaw::Flaw,
    gaps::{self, Pieces},
    item::Item,
    kinds::{About, Answer, Kind, Mistake},
    language::Language,
    layout::Layout,
    local_text::LocalText,
    markdown,
    number::Unit,
    value::Drawn,
};

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Shown {
    pub item: String,
    pub kind: Kind,
    pub stem_html: String,
    /// Options, lines to be ordered, or left sides. Empty if something is typed.
    pub choices: Vec<Choice>,
    /// Right sides, from which each left side gets one.
    pub rights: Vec<Choice>,
    /// What each of the choices can be given: a place, or a right side.
    pub offers: Vec<Choice>,
    /// What the number counts, if one is asked for.
    pub unit: Option<Unit>,
    /// What comes after the last of the choices, where they are gaps of a sentence.
    pub after_html: String,
    /// The table whose empty cells are the choices.
    pub table: Option<Table>,
    /// The steps of a case, each with a stem of its own. The names of its inputs begin with its number and
    /// a point: `2.answer`.
    pub steps: Vec<Shown>,
}

/// A table of which some cells are filled in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Table {
    /// The first one is above the names of the rows.
    pub columns_html: Vec<String>,
    pub rows: Vec<TableRow>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TableRow {
    pub head_html: String,
    pub cells: Vec<TableCell>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TableCell {
    Given(String),
    /// To be filled in: the key of its choice.
    Asked(String),
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Choice {
    /// Its place in this sitting: `a`, `b`, `c`; a left side's is `1`, `2`, `3`.
    pub key: String,
    pub html: String,
    /// What this one alone can be given.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub offers: Vec<Choice>,
    /// What the number counts that is typed for this one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<Unit>,
}

impl Choice {
    /// A choice that is shown by its name.
    pub(crate) fn plain(key: String) -> Self {
        Self::new(key.clone(), key)
    }

    pub(crate) const fn new(key: String, html: String) -> Self {
        Self { key, html, offers: vec![], unit: None }
    }
}

impl Shown {
    pub fn new(
        content: &Content,
        drawn: &Drawn,
        language: impl Into<Language>,
        seed: &Seed,
    ) -> Result<Self, Flaw> {
        let layout = Layout::new(content, drawn, seed)?;
        let writer = Writer { drawn, language: language.into() };
        Self::part((&content.id, &content.stem), &content.answer, &layout, &writer)
    }

    /// Writes one thing that is asked: an item, or a step of a case.
    pub(crate) fn part(
        (item, stem): (&str, &LocalText),
        answer: &Answer,
        layout: &Layout,
        writer: &Writer,
    ) -> Result<Self, Flaw> {
        let mut shown = Self {
            item: item.to_owned(),
            kind: answer.kind(),
            stem_html: writer.block(stem)?,
            choices: vec![],
            rights: vec![],
            offers: vec![],
            unit: None,
            after_html: String::new(),
            table: None,
            steps: vec![],
        };
        answer.show(layout, writer, &mut shown)?;
        Ok(shown)
    }
}

/// Returns why the key is right, as HTML with the numbers of one sitting. It is no part of what a candidate
/// sees, and is written about the item as the bank has it: for content of another hash it says nothing.
///
/// # Errors
/// Refuses a rationale that names a value which was not drawn.
pub fn rationale(
    item: &Item,
    drawn: &Drawn,
    language: impl Into<Language>,
) -> Result<String, Flaw> {
    Writer { drawn, language: language.into() }.block(&item.why)
}

/// A wrong answer that is looked for, with the numbers of one sitting. No part of what a candidate sees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MistakeShown {
    /// Of a case, in which step it is made, counted from 1.
    pub step: Option<usize>,
    /// The option, line, row, field or number. None for anything but what is right.
    pub about_html: Option<String>,
    /// What the number counts.
    pub unit: Option<Unit>,
    /// What somebody who answers so has not understood. It is written in English.
    pub says: String,
}

/// Returns the mistakes that an item looks for, as [`rationale`] does what is right.
///
/// # Errors
/// Refuses a text or a number that cannot be written with these values.
pub fn mistakes(
    content: &Content,
    drawn: &Drawn,
    language: impl Into<Language>,
) -> Result<Vec<MistakeShown>, Flaw> {
    let writer = Writer { drawn, language: language.into() };
    let shown = |mistake: Mistake<'_>| {
        let (about_html, unit) = match mistake.about {
            About::Text(text) => (Some(writer.line(text)?), None),
            About::Value(value, unit) => {
                let number = value.number(drawn).map_err(|why| Flaw::new("misconceptions", why))?;
                (Some(number.normalize().to_string()), Some(unit))
            }
            About::Whole => (None, None),
        };
        let Mistake { step, says, .. } = mistake;
        Ok(MistakeShown { step, about_html, unit, says: says.to_owned() })
    };
    content.answer.mistakes().into_iter().map(shown).collect()
}

/// Writes texts of an item with the numbers of one sitting, as HTML in which nothing of an item or a
/// value is markup but its Markdown.
pub(crate) struct Writer<'a> {
    drawn: &'a Drawn,
    language: Language,
}

impl Writer<'_> {
    /// Writes paragraphs.
    pub fn block(&self, text: &LocalText) -> Result<String, Flaw> {
        self.filled(text).map(|text| markdown::block(&text))
    }

    /// Writes one line.
    pub fn line(&self, text: &LocalText) -> Result<String, Flaw> {
        self.filled(text).map(|text| markdown::inline(&text))
    }

    /// Writes what can be chosen, in the order in which it is shown.
    pub fn choices(
        &self,
        texts: &[&LocalText],
        order: &[usize],
        key: fn(usize) -> String,
    ) -> Result<Vec<Choice>, Flaw> {
        let choices = order.iter().enumerate().filter_map(|(place, index)| {
            let html = self.line(texts.get(*index)?);
            Some(html.map(|html| Choice::new(key(place), html)))
        });
        choices.collect()
    }

    /// Writes one line that is cut into pieces at its gaps. Returns what stands before each gap, with its
    /// name, and what stands after the last.
    pub fn pieces(&self, text: &LocalText) -> Result<Pieces, Flaw> {
        let filled = self.filled(text)?;
        gaps::pieces(&filled).map_err(|why| Flaw::new("", why))
    }

    fn filled(&self, text: &LocalText) -> Result<String, Flaw> {
        let filled = fill::markdown(text.get(self.language), self.drawn, self.language);
        filled.map_err(|why| Flaw::new("", why))
    }
}

#[cfg(test)]
mod tests;
