//! The fields of a record are filled in from what is shown, each exactly.

use serde::{Deserialize, Serialize};

use super::{Asked, Filled, Question, Text, Mistake, About};
use crate::{
    check::Law,
    dice::Dice,
    fill,
    flaw::Flaw,
    form::at,
    language::Language,
    layout::{Layout, number},
    local_text::LocalText,
    mark::Mark,
    refused::Refused,
    shown::{Shown, Writer},
    value::Drawn,
};

/// Longer than any field of a record.
const LONGEST: usize = 120;

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    pub fields: Vec<Entry>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    pub label: LocalText,
    /// What must stand in it.
    pub is: LocalText,
    #[serde(default, skip_serializing)]
    pub says: Option<String>,
}

impl Entry {
    /// Spaces at the ends and between are no fault: a form takes them away. All else is.
    fn is_right(&self, typed: &str, drawn: &Drawn) -> Result<bool, String> {
        let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        for language in Language::ALL.iter().copied() {
            let right = fill::plain(self.is.get(language), drawn, language)?;
            if words(&right) == words(typed) {
                return Ok(true);
            }
            // *9:15 a. m.* is typed in more ways than one.
            let short = |text: &str| halves_short(&words(text));
            if language == Language::Spanish && short(&right) == short(typed) {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

/// Returns the text with `am` for `a. m.` and `a.m.`, and with `pm` likewise.
fn halves_short(text: &str) -> String {
    [("a. m.", "am"), ("a.m.", "am"), ("p. m.", "pm"), ("p.m.", "pm")]
        .iter()
        .fold(text.to_owned(), |text, (long, short)| text.replace(long, short))
}

impl Question for Record {
    /// What was typed into each field.
    type Response = Vec<String>;
    const SAMPLE: &'static str = r#"
kind: record
stem:
  en: "The card reads: **Member ID XKW-40718 · Group 55210 · RxBIN 610014**. Enter it."
  es: "La tarjeta dice: **Member ID XKW-40718 · Group 55210 · RxBIN 610014**. Captúrela."
fields:
  - { label: { en: Member ID, es: Número de afiliado }, is: { en: XKW-40718, es: XKW-40718 }, says: SECRET drops the letters. }
  - { label: { en: Group, es: Grupo }, is: { en: "55210", es: "55210" }, says: SECRET takes the BIN. }
  - { label: { en: RxBIN, es: RxBIN }, is: { en: "610014", es: "610014" }, says: SECRET takes the group. }
"#;

    fn texts(&self) -> Vec<Text<'_>> {
        let fields = self.fields.iter().enumerate().flat_map(|(at, field)| {
            [
                Text::among("fields", format!("fields/{at}/label"), &field.label),
                Text::alone(format!("fields/{at}/is"), &field.is),
            ]
        });
        fields.collect()
    }

    fn mistakes(&self) -> Vec<Mistake<'_>> {
        let fields = self.fields.iter();
        fields.filter_map(|one| Mistake::of(About::Text(&one.label), one.says.as_ref())).collect()
    }

    fn check(&self, law: &mut Law) {
        law.count("fields", "fields", self.fields.len(), 3..=6);
        for (at, field) in self.fields.iter().enumerate() {
            law.needs_says_at(&format!("fields/{at}"), field.says.as_deref());
        }
    }

    fn lay_out(&self, _: &Drawn, _: &mut Dice) -> Result<Layout, Flaw> {
        Ok(Layout::of((0..self.fields.len()).collect()))
    }

    fn show(&self, layout: &Layout, writer: &Writer, shown: &mut Shown) -> Result<(), Flaw> {
        let labels: Vec<_> = self.fields.iter().map(|field| &field.label).collect();
        shown.choices = writer.choices(&labels, &layout.choices, number)?;
        Ok(())
    }

    fn read(&self, layout: &Layout, filled: &Filled) -> Result<Vec<String>, Refused> {
        let mut typed = vec![String::new(); self.fields.len()];
        for (name, value) in filled {
            let field = at(&layout.choices, name, number).and_then(|field| typed.get_mut(field));
            let field = field.ok_or(Refused::UnknownChoice)?;
            if !field.is_empty() {
                return Err(Refused::Twice);
            }
            if value.chars().count() > LONGEST {
                return Err(Refused::TooLong);
            }
            (*value).clone_into(field);
        }
        Ok(typed)
    }

    fn pairs(_: &Layout, typed: &Vec<String>) -> Vec<(String, String)> {
        let filled = typed.iter().enumerate().filter(|(_, value)| !value.is_empty());
        filled.map(|(field, value)| (number(field), value.clone())).collect()
    }

    /// A point for each field.
    fn worth(&self) -> u8 {
        u8::try_from(self.fields.len()).unwrap_or(u8::MAX)
    }

    fn asked(&self) -> Asked {
        Asked::Words
    }

    fn mark(&self, drawn: &Drawn, typed: &Vec<String>) -> Result<Mark, Flaw> {
        let mut earned = 0;
        for (index, (field, typed)) in self.fields.iter().zip(typed).enumerate() {
            let is_right = field.is_right(typed, drawn);
            let wrong = |why| Flaw::new(format!("fields/{index}/is"), why);
            earned += u8::from(!typed.is_empty() && is_right.map_err(wrong)?);
        }
        Ok(Mark { earned, of: self.worth() })
    }

    fn key(&self, drawn: &Drawn) -> Result<Vec<String>, Flaw> {
        let right = |(index, field): (usize, &Entry)| {
            let filled = fill::plain(&field.is.en, drawn, Language::English);
            filled.map_err(|why| Flaw::new(format!("fields/{index}/is"), why))
        };
        self.fields.iter().enumerate().map(right).collect()
    }
}
