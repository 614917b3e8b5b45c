//! A word or a few are typed, and several ways to write them are right.

use serde::{Deserialize, Serialize};

use super::{Asked, Filled, Question, Text, Mistake, About};
use crate::{
    check::Law,
    dice::Dice,
    fill,
    flaw::Flaw,
    form,
    language::Language,
    layout::Layout,
    local_text::LocalText,
    mark::Mark,
    refused::Refused,
    shown::{Shown, Writer},
    value::Drawn,
};

/// Longer than any answer of a few words.
const LONGEST: usize = 120;
const SAME: &str =
    "capitals, accents, spaces and hyphens make no difference: this form is above";

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShortText {
    /// The forms that are right, in whatever language they come.
    pub accepts: Vec<LocalText>,
    #[serde(default, skip_serializing)]
    pub says: Option<String>,
}

impl ShortText {
    /// Returns each form, with the numbers of this sitting.
    fn forms(&self, drawn: &Drawn) -> Result<Vec<String>, Flaw> {
        let mut forms = vec![];
        for (index, form) in self.accepts.iter().enumerate() {
            for language in Language::ALL.iter().copied() {
                let filled = fill::plain(form.get(language), drawn, language);
                let wrong = |why| Flaw::new(format!("accepts/{index}/{language}"), why);
                forms.push(filled.map_err(wrong)?);
            }
        }
        Ok(forms)
    }
}

/// Capitals, accents, spaces and a last period make no difference; neither does a hyphen, which people
/// write as a space or not at all.
fn plain(text: &str) -> String {
    let text = text.trim().trim_end_matches('.').to_lowercase();
    let letter = |sign: char| match sign {
        'á' | 'à' => 'a',
        'é' => 'e',
        'í' => 'i',
        'ó' => 'o',
        'ú' | 'ü' => 'u',
        'ñ' => 'n',
        other => other,
    };
    text.chars().filter(|sign| !sign.is_whitespace() && *sign != '-').map(letter).collect()
}

impl Question for ShortText {
    /// As typed.
    type Response = String;
    const SAMPLE: &'static str = r#"
kind: short_text
stem: { en: Who gives a prior authorization?, es: ¿Quién da una autorización previa? }
accepts:
  - { en: the health plan, es: el plan de salud }
  - { en: insurer, es: aseguradora }
says: SECRET takes it for an order of the physician.
"#;

    /// What is right is filled in like any text, and shown to nobody.
    fn texts(&self) -> Vec<Text<'_>> {
        let accepts = self.accepts.iter().enumerate();
        accepts.map(|(at, form)| Text::alone(format!("accepts/{at}"), form)).collect()
    }

    fn mistakes(&self) -> Vec<Mistake<'_>> {
        Mistake::of(About::Whole, self.says.as_ref()).into_iter().collect()
    }

    fn check(&self, law: &mut Law) {
        law.count("accepts", "accepted forms", self.accepts.len(), 1..=12);
        law.needs_says(self.says.as_deref());
        for (at, form) in self.accepts.iter().enumerate() {
            for language in Language::ALL.iter().copied() {
                let path = format!("accepts/{at}/{language}");
                let text = form.get(language);
                if text.chars().count() > LONGEST {
                    law.error(&path, format!("nobody can type more than {LONGEST} letters here"));
                }
                let mut others = self.accepts[..at].iter().map(|other| plain(other.get(language)));
                if others.any(|other| other == plain(text)) {
                    law.error(&path, SAME);
                }
            }
        }
    }

    fn lay_out(&self, _: &Drawn, _: &mut Dice) -> Result<Layout, Flaw> {
        Ok(Layout::default())
    }

    fn show(&self, _: &Layout, _: &Writer, _: &mut Shown) -> Result<(), Flaw> {
        Ok(())
    }

    fn read(&self, _: &Layout, filled: &Filled) -> Result<String, Refused> {
        let typed = form::typed(filled)?;
        let is_long = typed.chars().count() > LONGEST;
        if is_long { Err(Refused::TooLong) } else { Ok(typed.to_owned()) }
    }

    fn pairs(_: &Layout, typed: &String) -> Vec<(String, String)> {
        vec![(form::ANSWER.to_owned(), typed.clone())]
    }

    fn asked(&self) -> Asked {
        Asked::Words
    }

    fn mark(&self, drawn: &Drawn, typed: &String) -> Result<Mark, Flaw> {
        let (typed, forms) = (plain(typed), self.forms(drawn)?);
        Ok(Mark::all_or_nothing(!typed.is_empty() && forms.iter().any(|form| plain(form) == typed)))
    }

    fn key(&self, drawn: &Drawn) -> Result<String, Flaw> {
        let first = self.forms(drawn)?.into_iter().next();
        first.ok_or_else(|| Flaw::new("accepts", "no form is accepted"))
    }
}
