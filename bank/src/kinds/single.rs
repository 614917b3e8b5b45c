//! Exactly one option is right.

use serde::{Deserialize, Serialize};

use super::{
    Asked, Filled, Mistake, Question, Text,
    options::{self, Alternative, OPTIONS},
};
use crate::{
    check::Law,
    dice::Dice,
    expression::Expression,
    flaw::Flaw,
    layout::Layout,
    mark::Mark,
    refused::Refused,
    shown::{Shown, Writer},
    value::Drawn,
};

const ONE_KEY: &str = "exactly one option is the key";

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Single {
    pub options: Vec<Alternative>,
    #[serde(default = "options::shuffled", skip_serializing_if = "options::is_shuffled")]
    pub shuffle: bool,
}

impl Question for Single {
    type Response = usize;
    const SAMPLE: &'static str = r#"
kind: single
stem: { en: "Which **one** <b>is</b> it?", es: ¿Cuál es? }
options:
  - { key: true, text: { en: "The *right* one", es: La correcta } }
  - { text: { en: A wrong one, es: Una incorrecta }, says: SECRET one. }
  - { text: { en: Another wrong one, es: Otra incorrecta }, says: SECRET two. }
  - { text: { en: The last wrong one, es: La última incorrecta }, says: SECRET three. }
"#;

    fn texts(&self) -> Vec<Text<'_>> {
        options::texts(OPTIONS, &self.options)
    }

    fn expressions(&self) -> Vec<(String, &Expression)> {
        options::expressions(OPTIONS, &self.options)
    }

    fn mistakes(&self) -> Vec<Mistake<'_>> {
        options::mistakes(&self.options)
    }

    fn check(&self, law: &mut Law) {
        law.count("options", "options", self.options.len(), 3..=5);
        if options::fixed_keys(&self.options).is_some_and(|keys| keys != 1) {
            law.error("options", ONE_KEY);
        }
        options::check(law, OPTIONS, &self.options);
    }

    fn try_out(&self, drawn: &Drawn) -> Vec<Flaw> {
        options::try_out(OPTIONS, &self.options, drawn, |keys| (keys != 1).then_some(ONE_KEY))
    }

    fn lay_out(&self, _: &Drawn, dice: &mut Dice) -> Result<Layout, Flaw> {
        Ok(options::lay_out(&self.options, self.shuffle, dice))
    }

    fn show(&self, layout: &Layout, writer: &Writer, shown: &mut Shown) -> Result<(), Flaw> {
        options::show(&self.options, layout, writer, shown)
    }

    fn read(&self, layout: &Layout, filled: &Filled) -> Result<usize, Refused> {
        match layout.chosen(filled)?[..] {
            [chosen] => Ok(chosen),
            _ => Err(Refused::OneOnly),
        }
    }

    fn pairs(layout: &Layout, chosen: &usize) -> Vec<(String, String)> {
        options::pair(layout, *chosen).into_iter().collect()
    }

    fn one_of(&self) -> Option<u16> {
        u16::try_from(self.options.len()).ok()
    }

    fn asked(&self) -> Asked {
        Asked::One
    }

    fn chance(&self) -> f64 {
        1.0 / self.options.len().max(1) as f64
    }

    fn things(&self) -> usize {
        self.options.len()
    }

    fn moved(key: &usize, places: &[usize]) -> usize {
        options::moved(*key, places)
    }

    fn beside(&self, key: &usize, chosen: &usize) -> Option<Mark> {
        Some(Mark::all_or_nothing(key == chosen))
    }

    fn mark(&self, drawn: &Drawn, chosen: &usize) -> Result<Mark, Flaw> {
        Ok(Mark::all_or_nothing(options::keys(OPTIONS, &self.options, drawn)?.contains(chosen)))
    }

    fn key(&self, drawn: &Drawn) -> Result<usize, Flaw> {
        let key = options::keys(OPTIONS, &self.options, drawn)?.pop_first();
        key.ok_or_else(|| Flaw::new("options", "no option is the key"))
    }
}
