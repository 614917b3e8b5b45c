//! What a candidate sees of an item. Keys, misconceptions and rationales are no part of it.

use serde::Serialize;

use super::{
    content::Content,
    dice::Seed,
    fill,
    flaw::Flaw,
    item::{Answer, Kind, Unit},
    layout::{self, Layout},
    local_text::LocalText,
    markdown,
    value::Drawn,
};
use crate::language::Language;

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Shown {
    pub item: String,
    pub kind: Kind,
    pub stem_html: String,
    /// Options, lines to be ordered, or left sides. Empty if a number is asked for.
    pub choices: Vec<Choice>,
    /// Right sides, from which each left side gets one.
    pub rights: Vec<Choice>,
    /// What the number counts, if one is asked for.
    pub unit: Option<Unit>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Choice {
    /// Its place in this sitting: `a`, `b`, `c`; a left side's is `1`, `2`, `3`.
    pub key: String,
    pub html: String,
}

impl Shown {
    pub fn new(
        content: &Content,
        drawn: &Drawn,
        language: impl Into<Language>,
        seed: &Seed,
    ) -> Result<Self, Flaw> {
        let language = language.into();
        let layout = Layout::new(content, drawn, seed)?;
        let write = |text: &LocalText| fill::markdown(text.get(language), drawn, language);
        let one_line = |text: &LocalText| write(text).map(|text| markdown::inline(&text));
        let list = |texts: Vec<&LocalText>, order: &[usize], key: fn(usize) -> String| {
            let choices = order.iter().enumerate().filter_map(|(place, index)| {
                let html = one_line(texts.get(*index)?);
                Some(html.map(|html| Choice { key: key(place), html }))
            });
            choices.collect::<Result<Vec<_>, String>>().map_err(|why| Flaw::new("", why))
        };
        let left_key =
            if content.kind() == Kind::Matching { layout::number } else { layout::letter };
        let (choices, rights) = content.answer.texts();
        Ok(Self {
            item: content.id.clone(),
            kind: content.kind(),
            stem_html: markdown::block(
                &write(&content.stem).map_err(|why| Flaw::new("stem", why))?,
            ),
            choices: list(choices, &layout.choices, left_key)?,
            rights: list(rights, &layout.rights, layout::letter)?,
            unit: match content.answer {
                Answer::Numeric { unit, .. } => Some(unit),
                _ => None,
            },
        })
    }
}

impl Answer {
    /// Returns what may be shown of it, in the file's order: choices, and right sides.
    pub(super) fn texts(&self) -> (Vec<&LocalText>, Vec<&LocalText>) {
        match self {
            Self::Single(options) | Self::Multiple(options) => {
                (options.iter().map(|option| &option.text).collect(), vec![])
            }
            Self::Numeric { .. } => (vec![], vec![]),
            Self::Ordering { lines, .. } => (lines.iter().map(|line| &line.text).collect(), vec![]),
            Self::Matching { pairs, extra, .. } => {
                let rights = pairs.iter().map(|pair| &pair.right).chain(extra);
                (pairs.iter().map(|pair| &pair.left).collect(), rights.collect())
            }
        }
    }
}

#[cfg(test)]
mod tests;
