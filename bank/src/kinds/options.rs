//! Options: what `single` and `multiple` choose among.

use serde::{Deserialize, Serialize};

use super::Text;
use crate::{
    check::Law,
    dice::Dice,
    flaw::Flaw,
    form,
    language::Language,
    layout::{self, Layout},
    local_text::LocalText,
    shown::{Shown, Writer},
};

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Alternative {
    #[serde(default)]
    pub key: bool,
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

pub(super) fn keys(options: &[Alternative]) -> impl Iterator<Item = usize> {
    options.iter().enumerate().filter(|(_, option)| option.key).map(|(index, _)| index)
}

pub(super) fn texts(options: &[Alternative]) -> Vec<Text<'_>> {
    let options = options.iter().enumerate();
    let path = |index: usize| format!("options/{index}/text");
    options.map(|(index, option)| Text::among("options", path(index), &option.text)).collect()
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

pub(super) fn check(law: &mut Law, options: &[Alternative]) {
    for (index, option) in options.iter().enumerate() {
        let path = format!("options/{index}");
        match &option.says {
            Some(_) if option.key => law.error(&path, "the key stands for no misconception"),
            None if !option.key => law.error(&path, "a wrong option `says` what it stands for"),
            Some(says) => law.says(&format!("{path}/says"), says),
            None => {}
        }
        check_words(law, &path, option);
    }
    check_length(law, options);
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

fn check_length(law: &mut Law, options: &[Alternative]) {
    for language in Language::ALL.iter().copied() {
        let longest = |key: bool| {
            let options = options.iter().enumerate().filter(|(_, option)| option.key == key);
            let lengths = options.map(|(at, it)| (it.text.get(language).chars().count(), at));
            lengths.max().unwrap_or_default()
        };
        let ((key, index), (wrong, _)) = (longest(true), longest(false));
        if key > wrong + 15 && key * 10 > wrong * 13 {
            let path = format!("options/{index}/text/{language}");
            law.warning(&path, "the key is the longest option by far");
        }
    }
}
