//! The questions of one test with what was answered, what is right and why. For those who may read a key;
//! when something was answered, in which language and in which order is no part of it.

use bank::{Bank, Choice, Layout, NONE, Response, Shown, Unit, key, mark, rationale};

use crate::{
    assessments::{Contents, Form, FormItem},
    error::{Error, Result},
    kernel::language::Language,
    sittings::{Placed, Sitting},
};

/// One question of a test, in the order of the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    pub item: String,
    pub group: String,
    pub stem_html: String,
    /// The stems of the steps, if it is a case.
    pub steps_html: Vec<String>,
    /// Nothing if it was left empty.
    pub answered: Vec<Part>,
    pub right: Vec<Part>,
    /// What a number counts.
    pub unit: Option<&'static str>,
    pub earned: u8,
    pub of: u8,
    /// As the bank says it, if it still has this content.
    pub why_html: Option<String>,
}

impl Question {
    /// The same, where a person has left it out of the score.
    pub fn unscored(self) -> Self {
        Self { earned: 0, of: 0, ..self }
    }
}

/// One part of an answer: what was chosen or typed, and for what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Of a case, which of its steps this answers, counted from 1.
    pub step: Option<usize>,
    pub left_html: Option<String>,
    pub said: Said,
    /// What the number counts, where each has its own.
    pub unit: Option<&'static str>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// One of the things to choose from.
    Html(String),
    /// That nothing is wrong.
    Nothing,
    /// As somebody typed it.
    Text(String),
}

/// Returns what was asked in one sitting, with the answers that count.
///
/// # Errors
/// Refuses a form of which an item cannot be found.
pub fn questions(
    contents: &Contents,
    form: &Form,
    sitting: &Sitting,
    language: Language,
) -> Result<Vec<Question>> {
    let standing = sitting.standing();
    let asked = |frozen: &FormItem| {
        let place = sitting.items.iter().position(|placed| placed.item == frozen.item)?;
        let step = standing.get(place).copied().flatten();
        let response = step.and_then(|step| step.response.as_ref());
        Some(question(contents, frozen, sitting.items.get(place)?, response, sitting, language))
    };
    form.items.iter().filter_map(asked).collect()
}

fn question(
    contents: &Contents,
    frozen: &FormItem,
    placed: &Placed,
    response: Option<&Response>,
    sitting: &Sitting,
    language: Language,
) -> Result<Question> {
    let (content, drawn) = (contents.get(&placed.item, &placed.sha256)?, &placed.drawn);
    let layout = Layout::new(content, drawn, &sitting.seed)?;
    let shown = Shown::new(content, drawn, language, &sitting.seed)?;
    let said = |response: &Response| parts(&shown, layout.pairs(response));
    let earned = response.map(|response| mark(content, drawn, response)).transpose()?;
    Ok(Question {
        item: frozen.item.clone(),
        group: frozen.group.clone(),
        answered: response.map(said).unwrap_or_default(),
        right: said(&key(content, drawn)?),
        unit: shown.unit.map(|unit| unit.word()),
        earned: earned.map_or(0, |mark| mark.earned),
        of: content.worth(),
        why_html: why(placed, language)?,
        steps_html: shown.steps.iter().map(|step| step.stem_html.clone()).collect(),
        stem_html: shown.stem_html,
    })
}

fn why(placed: &Placed, language: Language) -> Result<Option<String>> {
    let item = Bank::builtin()?.item(&placed.item);
    let item = item.filter(|item| item.sha256 == placed.sha256);
    item.map(|item| rationale(item, &placed.drawn, language).map_err(Error::from)).transpose()
}

/// Returns a form that was filled in, in the words that were shown beside it.
pub fn parts(shown: &Shown, pairs: Vec<(String, String)>) -> Vec<Part> {
    if shown.steps.is_empty() {
        return parts_of(None, shown, pairs);
    }
    let steps = shown.steps.iter().zip(1..).flat_map(|(step, number)| {
        let prefix = format!("{number}.");
        let own = pairs.iter().filter_map(|(name, value)| {
            Some((name.strip_prefix(&prefix)?.to_owned(), value.clone()))
        });
        parts_of(Some(number), step, own.collect())
    });
    steps.collect()
}

fn parts_of(step: Option<usize>, shown: &Shown, pairs: Vec<(String, String)>) -> Vec<Part> {
    let find =
        |choices: &[Choice], key: &str| choices.iter().find(|choice| choice.key == key).cloned();
    let html = |choices: &[Choice], key: &str| find(choices, key).map(|choice| choice.html);
    let part = |(name, value): (String, String)| {
        let left = find(&shown.choices, &name);
        let among = match &left {
            Some(left) if !left.offers.is_empty() => &left.offers,
            Some(_) => &shown.offers,
            None => &shown.choices,
        };
        let is_none = value == NONE && html(&shown.offers, NONE).is_some();
        let said = match html(among, &value) {
            Some(html) => Said::Html(html),
            None if is_none => Said::Nothing,
            None => Said::Text(value),
        };
        // The unit of a question that is no step is said once, for all of it.
        let unit = left.as_ref().and_then(|left| left.unit);
        let unit = unit.or(shown.unit.filter(|_| step.is_some())).map(Unit::word);
        Part { step, left_html: left.map(|left| left.html), said, unit }
    };
    pairs.into_iter().map(part).collect()
}

#[cfg(test)]
mod tests;
