//! Options: what `single` and `multiple` choose among.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{
    About, Mistake, Text,
    truth::{self, Truth},
};
use crate::{
    check::Law,
    dice::Dice,
    draw::with,
    expression::Expression,
    flaw::Flaw,
    form,
    language::Language,
    layout::{self, Layout},
    local_text::LocalText,
    shown::{Shown, Writer},
    value::Drawn,
};

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Alternative {
    /// Whether it is right: always, never, or with the numbers of a sitting.
    #[serde(default)]
    pub key: Truth,
    pub text: LocalText,
    /// The misconception that a wrong one stands for.
    #[serde(default, skip_serializing)]
    pub says: Option<String>,
}

/// Options are shuffled unless the item says otherwise.
pub(super) const fn shuffled() -> bool {
    true
}

pub(super) const fn is_shuffled(shuffle: &bool) -> bool {
    *shuffle
}

/// The field of a kind that has nothing but options.
pub(super) const OPTIONS: &str = "options";

const KEY: &str = "key";

/// Returns the options that are right with these numbers.
pub(super) fn keys(
    field: &str,
    options: &[Alternative],
    drawn: &Drawn,
) -> Result<BTreeSet<usize>, Flaw> {
    truth::places(options.iter().map(|option| &option.key), (field, KEY), drawn)
}

pub(super) fn expressions<'a>(
    field: &str,
    options: &'a [Alternative],
) -> Vec<(String, &'a Expression)> {
    truth::expressions(options.iter().map(|option| &option.key), (field, KEY))
}

/// Returns whether which options are right depends on the numbers.
pub(super) fn are_drawn(options: &[Alternative]) -> bool {
    options.iter().any(|option| option.key.is_drawn())
}

/// Returns how many options are right whatever is drawn, if no number decides.
pub(super) fn fixed_keys(options: &[Alternative]) -> Option<usize> {
    let keys = options.iter().filter(|option| option.key.can_be(true)).count();
    (!are_drawn(options)).then_some(keys)
}

/// Returns what is wrong with which options are right with these numbers.
pub(super) fn try_out(
    field: &str,
    options: &[Alternative],
    drawn: &Drawn,
    fault: impl Fn(usize) -> Option<&'static str>,
) -> Vec<Flaw> {
    if !are_drawn(options) {
        return vec![];
    }
    match keys(field, options, drawn).map(|keys| fault(keys.len())) {
        Ok(fault) => fault.map(|fault| Flaw::new(field, with(fault, drawn))).into_iter().collect(),
        Err(flaw) => vec![flaw],
    }
}

pub(super) fn texts<'a>(field: &str, options: &'a [Alternative]) -> Vec<Text<'a>> {
    let text = |(index, option): (usize, &'a Alternative)| {
        Text::among(field.to_owned(), format!("{field}/{index}/text"), &option.text)
    };
    options.iter().enumerate().map(text).collect()
}

/// Returns the options of which something is said, with that.
pub(super) fn mistakes(options: &[Alternative]) -> Vec<Mistake<'_>> {
    let options = options.iter();
    options.filter_map(|one| Mistake::of(About::Text(&one.text), one.says.as_ref())).collect()
}

pub(super) fn lay_out(options: &[Alternative], shuffle: bool, dice: &mut Dice) -> Layout {
    let count = options.len();
    Layout::of(if shuffle { dice.shuffled(count) } else { (0..count).collect() })
}

pub(super) fn show(
    options: &[Alternative],
    layout: &Layout,
    writer: &Writer,
    shown: &mut Shown,
) -> Result<(), Flaw> {
    let texts: Vec<_> = options.iter().map(|option| &option.text).collect();
    shown.choices = writer.choices(&texts, &layout.choices, layout::letter)?;
    Ok(())
}

/// Returns the form that chooses this option.
pub(super) fn pair(layout: &Layout, index: usize) -> Option<(String, String)> {
    Some((form::ANSWER.to_owned(), layout::letter(form::place_of(&layout.choices, index)?)))
}

/// Returns which thing is where this one was.
pub(super) fn moved(index: usize, places: &[usize]) -> usize {
    places.get(index).copied().unwrap_or(index)
}

pub(super) fn check(law: &mut Law, field: &str, options: &[Alternative]) {
    for (index, option) in options.iter().enumerate() {
        let path = format!("{field}/{index}");
        match &option.says {
            Some(_) if !option.key.can_be(false) => {
                law.error(&path, "the key stands for no misconception")
            }
            None if option.key.can_be(false) => {
                law.error(&path, "a wrong option `says` what it stands for")
            }
            Some(says) => law.says(&format!("{path}/says"), says),
            None => {}
        }
        check_words(law, &path, option);
    }
    check_length(law, field, options);
}

const ALL_OR_NONE: [&str; 6] = [
    "all of the above",
    "none of the above",
    "todas las anteriores",
    "todos los anteriores",
    "ninguna de las anteriores",
    "ninguno de los anteriores",
];

fn check_words(law: &mut Law, path: &str, option: &Alternative) {
    for language in Language::ALL.iter().copied() {
        let text = option.text.get(language).to_lowercase();
        if ALL_OR_NONE.iter().any(|phrase| text.contains(phrase)) {
            let path = format!("{path}/text/{language}");
            law.error(&path, "an option speaks for itself, not for the others");
        }
    }
}

fn check_length(law: &mut Law, field: &str, options: &[Alternative]) {
    if are_drawn(options) {
        return;
    }
    for language in Language::ALL.iter().copied() {
        let longest = |key: bool| {
            let options = options.iter().enumerate().filter(|(_, option)| option.key.can_be(key));
            let lengths = options.map(|(at, it)| (it.text.get(language).chars().count(), at));
            lengths.max().unwrap_or_default()
        };
        let ((key, index), (wrong, _)) = (longest(true), longest(false));
        if key > wrong + 15 && key * 10 > wrong * 13 {
            let path = format!("{field}/{index}/text/{language}");
            law.warning(&path, "the key is the longest option by far");
        }
    }
}
