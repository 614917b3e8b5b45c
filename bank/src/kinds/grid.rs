//! Each statement gets one of a few verdicts.

use serde::{Deserialize, Serialize};

use super::{Asked, Filled, Question, Text, asked, rows, Mistake};
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

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Grid {
    /// Verdicts by their names in the file, in the order in which they are shown.
    pub columns: rows::Things,
    pub rows: Vec<rows::Row>,
}

impl Grid {
    fn rights(&self, drawn: &Drawn) -> Result<Vec<Option<usize>>, Flaw> {
        rows::rights("rows", &self.rows, &self.columns, drawn)
    }

    /// A row without a verdict is wrong. Who gives all rows the same one has told nothing apart.
    fn compared(&self, key: &[Option<usize>], given: &[Option<usize>]) -> Mark {
        let is_right = |row: &usize| given.get(*row) == key.get(*row);
        let wrong = key.len() - (0..key.len()).filter(is_right).count();
        let is_told_apart = given.iter().any(|one| Some(one) != given.first());
        let is_whole = given.len() == key.len() && is_told_apart;
        Mark::less(self.worth(), if is_whole { wrong } else { usize::MAX })
    }
}

impl Question for Grid {
    /// For each row its column.
    type Response = Vec<Option<usize>>;
    const SAMPLE: &'static str = r#"
kind: grid
stem: { en: May the front desk tell the caller?, es: ¿Se lo puede decir recepción a quien llama? }
columns:
  tell: { en: May be told, es: Se puede decir }
  keep: { en: Is kept, es: No se dice }
rows:
  - { text: { en: The opening hours, es: El horario }, is: tell, says: SECRET takes hours for private. }
  - { text: { en: A neighbor's results, es: Los resultados de un vecino }, is: keep, says: SECRET trusts the voice. }
  - { text: { en: Whether a coworker was seen, es: Si se atendió a un colega }, is: keep, says: SECRET thinks a visit is no secret. }
  - { text: { en: The office's fax number, es: El fax del consultorio }, is: tell, says: SECRET takes a number for private. }
"#;

    fn texts(&self) -> Vec<Text<'_>> {
        let rows = self.rows.iter().map(|row| &row.text);
        rows::texts(("columns", &self.columns), ("rows", rows))
    }

    fn expressions(&self) -> Vec<(String, &Expression)> {
        rows::expressions("rows", &self.rows, &self.columns)
    }

    fn mistakes(&self) -> Vec<Mistake<'_>> {
        rows::mistakes(&self.rows)
    }

    fn check(&self, law: &mut Law) {
        law.count("columns", "columns", self.columns.len(), 2..=4);
        law.count("rows", "rows", self.rows.len(), 4..=6);
        rows::check(law, "rows", &self.rows, &self.columns);
    }

    fn try_out(&self, drawn: &Drawn) -> Vec<Flaw> {
        rows::try_out("rows", &self.rows, &self.columns, drawn)
    }

    fn lay_out(&self, _: &Drawn, dice: &mut Dice) -> Result<Layout, Flaw> {
        Ok(rows::lay_out(&self.columns, self.rows.len(), dice))
    }

    fn show(&self, layout: &Layout, writer: &Writer, shown: &mut Shown) -> Result<(), Flaw> {
        let rows = self.rows.iter().map(|row| &row.text);
        rows::show(&self.columns, rows, layout, writer, shown)
    }

    fn read(&self, layout: &Layout, filled: &Filled) -> Result<Vec<Option<usize>>, Refused> {
        rows::read(layout, filled)
    }

    fn pairs(layout: &Layout, given: &Vec<Option<usize>>) -> Vec<(String, String)> {
        rows::pairs(layout, given)
    }

    fn worth(&self) -> u8 {
        2
    }

    fn asked(&self) -> Asked {
        Asked::Each { once: false }
    }

    fn chance(&self) -> f64 {
        asked::of_verdicts(self.rows.len(), self.columns.len(), |key, given| {
            self.compared(&rows::all(key), &rows::all(given)).share()
        })
    }

    fn things(&self) -> usize {
        self.rows.len()
    }

    fn moved(key: &Vec<Option<usize>>, places: &[usize]) -> Vec<Option<usize>> {
        rows::moved(key, places)
    }

    fn mark(&self, drawn: &Drawn, given: &Vec<Option<usize>>) -> Result<Mark, Flaw> {
        Ok(self.compared(&self.rights(drawn)?, given))
    }

    fn beside(&self, key: &Vec<Option<usize>>, given: &Vec<Option<usize>>) -> Option<Mark> {
        Some(self.compared(key, given))
    }

    fn key(&self, drawn: &Drawn) -> Result<Vec<Option<usize>>, Flaw> {
        self.rights(drawn)
    }
}
