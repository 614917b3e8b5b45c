//! A sentence with gaps, each with choices of its own.

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

use super::{
    Asked, Asks, Filled, Mistake, Question, Text, asked,
    options::{self, Alternative},
};
use crate::{
    check::Law,
    dice::Dice,
    expression::Expression,
    flaw::Flaw,
    form::{at, place_of},
    gaps,
    language::Language,
    layout::{Layout, letter, number},
    local_text::LocalText,
    mark::Mark,
    refused::Refused,
    shown::{Choice, Shown, Writer},
    value::Drawn,
};

const ONE_KEY: &str = "exactly one choice is the key";

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cloze {
    /// With the names of its gaps in double brackets, each once. Another language may have them in another
    /// order.
    pub sentence: LocalText,
    /// What can be chosen for each, by the names that the sentence uses.
    pub gaps: IndexMap<String, Vec<Alternative>>,
}

impl Cloze {
    /// Returns each gap with the field of its choices.
    fn fields(&self) -> impl Iterator<Item = (String, &Vec<Alternative>)> {
        self.gaps.iter().map(|(name, choices)| (format!("gaps/{name}"), choices))
    }

    /// Complains unless the sentence has each gap once.
    fn check_sentence(&self, law: &mut Law, language: Language) {
        let (path, text) = (format!("sentence/{language}"), self.sentence.get(language));
        let names = match gaps::pieces(text) {
            Ok((before, _)) => before.into_iter().map(|(_, name)| name).collect::<Vec<_>>(),
            Err(why) => return law.error(&path, why),
        };
        for name in &names {
            if !self.gaps.contains_key(name) {
                law.error(&path, format!("there are no choices for `{name}`"));
            }
        }
        for name in self.gaps.keys() {
            let count = names.iter().filter(|other| *other == name).count();
            if count != 1 {
                law.error(&path, format!("`[[{name}]]` stands here once, not {count} times"));
            }
        }
    }
}

impl Question for Cloze {
    /// For each gap its choice.
    type Response = Vec<Option<usize>>;
    const SAMPLE: &'static str = r#"
kind: cloze
stem: { en: Complete the note., es: Complete la nota. }
sentence:
  en: "The plan answered [[code]]: another plan pays **first**. Next, [[step]], and do it by [[day]]."
  es: "El seguro contestó [[code]]. Haga [[step]] a más tardar [[day]]: otro seguro paga **primero**."
gaps:
  code:
    - { key: true, text: { en: CO-22, es: CO-22 } }
    - { text: { en: CO-29, es: CO-29 }, says: SECRET takes it for late. }
    - { text: { en: CO-16, es: CO-16 }, says: SECRET takes it for incomplete. }
  step:
    - { key: true, text: { en: bill the other plan, es: el cobro al otro seguro } }
    - { text: { en: bill the patient, es: el cobro al paciente }, says: SECRET bills too early. }
    - { text: { en: write it off, es: el ajuste de la cuenta }, says: SECRET gives up. }
  day:
    - { key: true, text: { en: its filing limit, es: el límite de ese seguro } }
    - { text: { en: the end of the year, es: el fin de año }, says: SECRET knows no limit. }
    - { text: { en: the next visit, es: la próxima consulta }, says: SECRET waits for the patient. }
"#;

    fn texts(&self) -> Vec<Text<'_>> {
        let sentence = Text::alone("sentence".to_owned(), &self.sentence);
        let choices = self.fields().flat_map(|(field, choices)| options::texts(&field, choices));
        [sentence].into_iter().chain(choices).collect()
    }

    fn expressions(&self) -> Vec<(String, &Expression)> {
        self.fields().flat_map(|(field, choices)| options::expressions(&field, choices)).collect()
    }

    fn mistakes(&self) -> Vec<Mistake<'_>> {
        self.gaps.values().flat_map(|choices| options::mistakes(choices)).collect()
    }

    fn check(&self, law: &mut Law) {
        law.count("gaps", "gaps", self.gaps.len(), 3..=5);
        for language in Language::ALL.iter().copied() {
            self.check_sentence(law, language);
        }
        for (field, choices) in self.fields() {
            law.count(&field, "choices", choices.len(), 3..=5);
            if options::fixed_keys(choices).is_some_and(|keys| keys != 1) {
                law.error(&field, ONE_KEY);
            }
            options::check(law, &field, choices);
        }
    }

    fn try_out(&self, drawn: &Drawn) -> Vec<Flaw> {
        let one = |keys: usize| (keys != 1).then_some(ONE_KEY);
        self.fields().flat_map(|(field, all)| options::try_out(&field, all, drawn, one)).collect()
    }

    fn lay_out(&self, _: &Drawn, dice: &mut Dice) -> Result<Layout, Flaw> {
        let inner = self.gaps.values().map(|choices| options::lay_out(choices, true, dice));
        Ok(Layout { inner: inner.collect(), ..Layout::of((0..self.gaps.len()).collect()) })
    }

    fn show(&self, layout: &Layout, writer: &Writer, shown: &mut Shown) -> Result<(), Flaw> {
        let (pieces, after) = writer.pieces(&self.sentence).map_err(|it| it.under("sentence"))?;
        for (html, name) in pieces {
            let unknown = || Flaw::new("sentence", format!("there are no choices for `{name}`"));
            let (gap, _, choices) = self.gaps.get_full(&name).ok_or_else(unknown)?;
            let texts: Vec<_> = choices.iter().map(|choice| &choice.text).collect();
            let order = layout.inner.get(gap).map(|inner| &*inner.choices).unwrap_or_default();
            let offers = writer.choices(&texts, order, letter)?;
            shown.choices.push(Choice { offers, ..Choice::new(number(gap), html) });
        }
        shown.after_html = after;
        Ok(())
    }

    fn read(&self, layout: &Layout, filled: &Filled) -> Result<Vec<Option<usize>>, Refused> {
        let mut given = vec![None; self.gaps.len()];
        for (name, value) in filled {
            let gap = at(&layout.choices, name, number).ok_or(Refused::UnknownChoice)?;
            let inner = layout.inner.get(gap).ok_or(Refused::UnknownChoice)?;
            let chosen = at(&inner.choices, value, letter).ok_or(Refused::UnknownChoice)?;
            if given.get_mut(gap).ok_or(Refused::UnknownChoice)?.replace(chosen).is_some() {
                return Err(Refused::Twice);
            }
        }
        Ok(given)
    }

    fn pairs(layout: &Layout, given: &Vec<Option<usize>>) -> Vec<(String, String)> {
        let pair = |(gap, chosen): (usize, &Option<usize>)| {
            let place = place_of(&layout.inner.get(gap)?.choices, (*chosen)?)?;
            Some((number(gap), letter(place)))
        };
        given.iter().enumerate().filter_map(pair).collect()
    }

    fn worth(&self) -> u8 {
        2
    }

    fn asked(&self) -> Asked {
        Asked::Steps
    }

    fn steps(&self) -> Vec<Asks> {
        vec![Asks { asked: Asked::One, steps: vec![] }; self.gaps.len()]
    }

    fn chance(&self) -> f64 {
        asked::of_picks(&self.gaps.values().map(Vec::len).collect::<Vec<_>>(), 0)
    }

    /// Two points for all gaps, one where one of them is wrong or left open.
    fn mark(&self, drawn: &Drawn, given: &Vec<Option<usize>>) -> Result<Mark, Flaw> {
        let mut wrong = if given.len() == self.gaps.len() { 0 } else { usize::MAX };
        for ((field, choices), chosen) in self.fields().zip(given) {
            let keys = options::keys(&field, choices, drawn)?;
            let is_right = chosen.is_some_and(|chosen| keys.contains(&chosen));
            wrong = wrong.saturating_add(usize::from(!is_right));
        }
        Ok(Mark::less(self.worth(), wrong))
    }

    fn key(&self, drawn: &Drawn) -> Result<Vec<Option<usize>>, Flaw> {
        let right = |(field, choices): (String, &Vec<Alternative>)| {
            let key = options::keys(&field, choices, drawn)?.pop_first();
            key.map(Some).ok_or_else(|| Flaw::new(field, "no choice is the key"))
        };
        self.fields().map(right).collect()
    }
}
