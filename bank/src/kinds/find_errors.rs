//! The lines of a document that cannot be right are marked.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{
    About, Asked, Filled, Mistake, Question, Text, asked, options,
    truth::{self, Truth},
};
use crate::{
    check::Law,
    dice::Dice,
    draw::with,
    expression::Expression,
    flaw::Flaw,
    form,
    layout::{Layout, letter},
    local_text::LocalText,
    mark::Mark,
    refused::Refused,
    shown::{Choice, Shown, Writer},
    value::Drawn,
};

const WRONG: (&str, &str) = ("document", "wrong");
/// What a document is worth of which the numbers decide how many lines are wrong.
const DRAWN_WORTH: u8 = 2;

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FindErrors {
    /// Its lines, in the order in which they stand there.
    pub document: Vec<Entry>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    pub text: LocalText,
    /// Whether it cannot be right: always, never, or with the numbers of a sitting.
    #[serde(default)]
    pub wrong: Truth,
    /// Of a wrong line what is wrong, of another why somebody would mark it.
    #[serde(default, skip_serializing)]
    pub says: Option<String>,
}

impl FindErrors {
    fn wrong(&self, drawn: &Drawn) -> Result<BTreeSet<usize>, Flaw> {
        truth::places(self.truths(), WRONG, drawn)
    }

    fn truths(&self) -> impl Iterator<Item = &Truth> {
        self.document.iter().map(|line| &line.wrong)
    }

    /// Returns whether which lines are wrong depends on the numbers: then there may be none.
    fn is_drawn(&self) -> bool {
        self.truths().any(Truth::is_drawn)
    }

    /// Each wrong line that is marked earns a point, each other one that is marked takes one away. Who
    /// marks all lines has found none.
    fn compared(&self, wrong: &BTreeSet<usize>, marked: &BTreeSet<usize>) -> Mark {
        let is_all = (0..self.document.len()).all(|index| marked.contains(&index));
        let hits = wrong.intersection(marked).count();
        let points = hits.saturating_sub(marked.len() - hits);
        let points = if is_all { 0 } else { points };
        Mark { earned: self.earned(points, wrong.len(), marked.len()), of: self.worth() }
    }

    /// What a form is worth must not tell how many lines are wrong: where the numbers decide, all points
    /// together are two, half of them or more are one, and where no line is wrong only who marks none has
    /// found that.
    fn earned(&self, points: usize, wrong: usize, marked: usize) -> u8 {
        let points = match (self.is_drawn(), wrong) {
            (false, _) => points,
            (true, 0) => usize::from(marked == 0) * usize::from(DRAWN_WORTH),
            (true, wrong) => points * usize::from(DRAWN_WORTH) / wrong,
        };
        u8::try_from(points).unwrap_or_default()
    }

    /// Returns what it is worth if so many lines are wrong.
    fn of(&self, wrong: usize) -> u8 {
        if self.is_drawn() { DRAWN_WORTH } else { u8::try_from(wrong).unwrap_or(u8::MAX) }
    }

    /// Returns how many lines somebody marks who cannot tell them apart, and what share of the points that
    /// brings.
    fn blind(&self) -> (usize, f64) {
        let lines = self.document.len();
        let sizes =
            if self.is_drawn() { 0..=lines.saturating_sub(1) } else { 1..=(lines / 2).clamp(1, 6) };
        asked::of_sets(lines, sizes, |wrong, marked| {
            let hits = (wrong & marked).count_ones();
            let points = hits.saturating_sub((marked & !wrong).count_ones()) as usize;
            let (wrong, marked) = (wrong.count_ones() as usize, marked.count_ones() as usize);
            Mark { earned: self.earned(points, wrong, marked), of: self.of(wrong) }.share()
        })
    }
}

impl Question for FindErrors {
    type Response = BTreeSet<usize>;
    const SAMPLE: &'static str = r#"
kind: find_errors
stem: { en: Mark every line that cannot be right., es: Marque cada línea que no puede ser correcta. }
document:
  - { text: { en: "Temperature 98.4 °F", es: "Temperatura 98.4 °F" } }
  - { text: { en: "Pulse 720 a minute", es: "Pulso 720 por minuto" }, wrong: true, says: SECRET a zero too many. }
  - { text: { en: "Blood pressure 118/76", es: "Presión arterial 118/76" } }
  - { text: { en: "Breaths 16 a minute", es: "Respiraciones 16 por minuto" }, says: SECRET does not know the usual rate. }
  - { text: { en: "Oxygen saturation 198 %", es: "Saturación de oxígeno 198 %" }, wrong: true, says: SECRET no percentage. }
  - { text: { en: "Height 5 ft 6 in", es: "Estatura 5 ft 6 in" } }
"#;

    fn texts(&self) -> Vec<Text<'_>> {
        let lines = self.document.iter().enumerate();
        let path = |index: usize| format!("document/{index}/text");
        lines.map(|(index, line)| Text::among("document", path(index), &line.text)).collect()
    }

    fn expressions(&self) -> Vec<(String, &Expression)> {
        truth::expressions(self.truths(), WRONG)
    }

    fn mistakes(&self) -> Vec<Mistake<'_>> {
        let lines = self.document.iter();
        lines.filter_map(|it| Mistake::of(About::Text(&it.text), it.says.as_ref())).collect()
    }

    fn check(&self, law: &mut Law) {
        law.count("document", "lines", self.document.len(), 5..=12);
        if !self.is_drawn() {
            let wrong = self.truths().filter(|wrong| wrong.can_be(true)).count();
            law.count("document", "wrong lines", wrong, 1..=6);
            if wrong * 2 > self.document.len() {
                law.error("document", "no more than half of the lines are wrong");
            }
        }
        for (index, line) in self.document.iter().enumerate() {
            let path = format!("document/{index}");
            match &line.says {
                Some(says) => law.says(&format!("{path}/says"), says),
                None if line.wrong.can_be(true) => law.error(&path, "a wrong line `says` what is wrong"),
                None => {}
            }
        }
    }

    fn try_out(&self, drawn: &Drawn) -> Vec<Flaw> {
        if !self.is_drawn() {
            return vec![];
        }
        match self.wrong(drawn) {
            Ok(wrong) if wrong.len() < self.document.len() => vec![],
            Ok(_) => vec![Flaw::new("document", with("at least one line is right", drawn))],
            Err(flaw) => vec![flaw],
        }
    }

    fn lay_out(&self, _: &Drawn, _: &mut Dice) -> Result<Layout, Flaw> {
        Ok(Layout::of((0..self.document.len()).collect()))
    }

    fn show(&self, layout: &Layout, writer: &Writer, shown: &mut Shown) -> Result<(), Flaw> {
        let texts: Vec<_> = self.document.iter().map(|line| &line.text).collect();
        shown.choices = writer.choices(&texts, &layout.choices, letter)?;
        if self.is_drawn() {
            shown.offers = vec![Choice::plain(form::NONE.to_owned())];
        }
        Ok(())
    }

    fn read(&self, layout: &Layout, filled: &Filled) -> Result<BTreeSet<usize>, Refused> {
        if self.is_drawn() && filled.contains(&(form::ANSWER, form::NONE)) {
            return if filled.len() == 1 { Ok(BTreeSet::new()) } else { Err(Refused::NoneAndSome) };
        }
        let marked = layout.chosen(filled)?;
        let set: BTreeSet<_> = marked.iter().copied().collect();
        if set.len() == marked.len() { Ok(set) } else { Err(Refused::Twice) }
    }

    fn pairs(layout: &Layout, marked: &BTreeSet<usize>) -> Vec<(String, String)> {
        if marked.is_empty() {
            return vec![(form::ANSWER.to_owned(), form::NONE.to_owned())];
        }
        marked.iter().filter_map(|index| options::pair(layout, *index)).collect()
    }

    fn worth(&self) -> u8 {
        self.of(self.truths().filter(|wrong| wrong.can_be(true)).count())
    }

    fn asked(&self) -> Asked {
        Asked::Several(self.blind().0)
    }

    fn chance(&self) -> f64 {
        self.blind().1
    }

    fn things(&self) -> usize {
        self.document.len()
    }

    fn moved(key: &BTreeSet<usize>, places: &[usize]) -> BTreeSet<usize> {
        key.iter().map(|index| options::moved(*index, places)).collect()
    }

    fn mark(&self, drawn: &Drawn, marked: &BTreeSet<usize>) -> Result<Mark, Flaw> {
        Ok(self.compared(&self.wrong(drawn)?, marked))
    }

    fn beside(&self, key: &BTreeSet<usize>, marked: &BTreeSet<usize>) -> Option<Mark> {
        Some(self.compared(key, marked))
    }

    fn key(&self, drawn: &Drawn) -> Result<BTreeSet<usize>, Flaw> {
        self.wrong(drawn)
    }
}
