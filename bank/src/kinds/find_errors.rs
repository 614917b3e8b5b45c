//! The lines of a document that cannot be right are marked.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Asked, Filled, Question, Text, asked, options};
use crate::{
    check::Law,
    dice::Dice,
    flaw::Flaw,
    layout::{Layout, letter},
    local_text::LocalText,
    mark::Mark,
    refused::Refused,
    shown::{Shown, Writer},
    value::Drawn,
};

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
    #[serde(default)]
    pub wrong: bool,
    /// Of a wrong line what is wrong, of another why somebody would mark it.
    #[serde(default, skip_serializing)]
    pub says: Option<String>,
}

impl FindErrors {
    fn wrong(&self) -> BTreeSet<usize> {
        let lines = self.document.iter().enumerate();
        lines.filter(|(_, line)| line.wrong).map(|(index, _)| index).collect()
    }

    /// Each wrong line that is marked earns a point, each other one that is marked takes one away. Who
    /// marks all lines has found none.
    fn compared(&self, wrong: &BTreeSet<usize>, marked: &BTreeSet<usize>) -> Mark {
        let is_all = (0..self.document.len()).all(|index| marked.contains(&index));
        let hits = wrong.intersection(marked).count();
        let points = hits.saturating_sub(marked.len() - hits);
        let points = if is_all { 0 } else { points };
        Mark { earned: u8::try_from(points).unwrap_or_default(), of: self.worth() }
    }

    /// Returns how many lines somebody marks who cannot tell them apart, and what share of the points that
    /// brings.
    fn blind(&self) -> (usize, f64) {
        let lines = self.document.len();
        asked::of_sets(lines, 1..=(lines / 2).clamp(1, 6), |wrong, marked| {
            let hits = (wrong & marked).count_ones();
            let points = hits.saturating_sub((marked & !wrong).count_ones());
            f64::from(points) / f64::from(wrong.count_ones().max(1))
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

    fn check(&self, law: &mut Law) {
        law.count("document", "lines", self.document.len(), 5..=12);
        let wrong = self.wrong().len();
        law.count("document", "wrong lines", wrong, 1..=6);
        if wrong * 2 > self.document.len() {
            law.error("document", "no more than half of the lines are wrong");
        }
        for (index, line) in self.document.iter().enumerate() {
            let path = format!("document/{index}");
            match &line.says {
                Some(says) => law.says(&format!("{path}/says"), says),
                None if line.wrong => law.error(&path, "a wrong line `says` what is wrong"),
                None => {}
            }
        }
    }

    fn lay_out(&self, _: &Drawn, _: &mut Dice) -> Result<Layout, Flaw> {
        Ok(Layout::of((0..self.document.len()).collect()))
    }

    fn show(&self, layout: &Layout, writer: &Writer, shown: &mut Shown) -> Result<(), Flaw> {
        let texts: Vec<_> = self.document.iter().map(|line| &line.text).collect();
        shown.choices = writer.choices(&texts, &layout.choices, letter)?;
        Ok(())
    }

    fn read(&self, layout: &Layout, filled: &Filled) -> Result<BTreeSet<usize>, Refused> {
        let marked = layout.chosen(filled)?;
        let set: BTreeSet<_> = marked.iter().copied().collect();
        if set.len() == marked.len() { Ok(set) } else { Err(Refused::Twice) }
    }

    fn pairs(layout: &Layout, marked: &BTreeSet<usize>) -> Vec<(String, String)> {
        marked.iter().filter_map(|index| options::pair(layout, *index)).collect()
    }

    fn worth(&self) -> u8 {
        u8::try_from(self.wrong().len()).unwrap_or(u8::MAX)
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

    fn mark(&self, _: &Drawn, marked: &BTreeSet<usize>) -> Result<Mark, Flaw> {
        Ok(self.compared(&self.wrong(), marked))
    }

    fn beside(&self, key: &BTreeSet<usize>, marked: &BTreeSet<usize>) -> Option<Mark> {
        Some(self.compared(key, marked))
    }

    fn key(&self, _: &Drawn) -> Result<BTreeSet<usize>, Flaw> {
        Ok(self.wrong())
    }
}
