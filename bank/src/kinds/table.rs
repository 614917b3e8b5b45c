//! A table of which some cells are filled in: a number is typed, or one of a few things is chosen.

mod cells;

use serde::{Deserialize, Serialize};

pub use self::cells::{Cell, Entered, Line};
use super::{Asked, Filled, Question, Text, asked, rows::Things, Mistake, About};
use crate::{
    check::Law,
    dice::Dice,
    expression::Expression,
    flaw::Flaw,
    form::at,
    layout::{Layout, letter, number},
    local_text::LocalText,
    mark::Mark,
    refused::Refused,
    shown::{Choice, Shown, Table as ShownTable, TableCell, TableRow, Writer},
    value::Drawn,
};

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Table {
    /// The heads of the columns. The first is above the names of the rows.
    pub columns: Vec<LocalText>,
    /// What can be chosen in a cell, by its name in the file.
    #[serde(default, skip_serializing_if = "Things::is_empty")]
    pub choices: Things,
    pub rows: Vec<Line>,
}

impl Table {
    /// Returns the cells to be filled in, each with its path.
    fn asked_cells(&self) -> impl Iterator<Item = (String, &Cell)> {
        let cells = self.rows.iter().enumerate().flat_map(|(row, line)| {
            let cells = line.cells.iter().enumerate();
            cells.map(move |(column, cell)| (format!("rows/{row}/cells/{column}"), cell))
        });
        cells.filter(|(_, cell)| !cell.is_given())
    }

    fn check_shape(&self, law: &mut Law) {
        law.count("columns", "columns", self.columns.len(), 2..=4);
        law.count("rows", "rows", self.rows.len(), 2..=8);
        law.count("rows", "cells to fill in", self.asked_cells().count(), 3..=6);
        if !self.choices.is_empty() {
            law.count("choices", "choices", self.choices.len(), 2..=6);
        }
        let wide = self.columns.len().saturating_sub(1);
        for (row, line) in self.rows.iter().enumerate() {
            law.count(&format!("rows/{row}/cells"), "cells", line.cells.len(), wide..=wide);
        }
    }
}

impl Question for Table {
    /// For each cell that is asked what stands in it, row by row.
    type Response = Vec<Option<Entered>>;
    const SAMPLE: &'static str = r#"
kind: table
draw:
  charge: { money: { from: 180, to: 320, step: 5 } }
  allowed: { money: { from: 100, to: 160, step: 4 } }
let: { plan: allowed * 80 / 100, adjusts: charge - allowed, owes: allowed - plan }
stem: { en: "The charge is {{money charge}}, the plan allows {{money allowed}} and pays 80 %. Complete the table.", es: "El cargo es de {{money charge}}; el seguro admite {{money allowed}} y paga el 80 %. Complete la tabla." }
columns:
  - { en: Part, es: Parte }
  - { en: Amount, es: Monto }
  - { en: Who, es: Quién }
choices:
  plan: { en: Plan, es: Seguro }
  patient: { en: Patient, es: Paciente }
  office: { en: Office, es: Consultorio }
rows:
  - head: { en: Payment, es: Pago }
    cells:
      - { value: plan, unit: usd, says: SECRET pays of the charge. }
      - { text: { en: Plan, es: Seguro } }
  - head: { en: Adjustment, es: Ajuste }
    cells:
      - { value: adjusts, unit: usd, says: SECRET adjusts the wrong amount. }
      - { is: office, says: SECRET bills the adjustment. }
  - head: { en: Share, es: Parte restante }
    cells:
      - { value: owes, unit: usd, within: 0.01, says: SECRET bills the charge. }
      - { is: patient, says: SECRET writes the share off. }
"#;

    fn texts(&self) -> Vec<Text<'_>> {
        let columns = self.columns.iter().enumerate();
        let columns =
            columns.map(|(at, text)| Text::among("columns", format!("columns/{at}"), text));
        let choices = self.choices.iter();
        let choices =
            choices.map(|(name, text)| Text::among("choices", format!("choices/{name}"), text));
        let rows = self.rows.iter().enumerate().flat_map(|(row, line)| {
            let head = Text::among("rows", format!("rows/{row}/head"), &line.head);
            let given = line.cells.iter().enumerate().filter_map(move |(column, cell)| {
                let text = cell.text.as_ref()?;
                Some(Text::alone(format!("rows/{row}/cells/{column}/text"), text))
            });
            [head].into_iter().chain(given)
        });
        columns.chain(choices).chain(rows).collect()
    }

    fn expressions(&self) -> Vec<(String, &Expression)> {
        let all = self.asked_cells();
        all.filter_map(|(path, cell)| cell.expression(&path, &self.choices)).collect()
    }

    fn mistakes(&self) -> Vec<Mistake<'_>> {
        let cells = self.rows.iter().flat_map(|line| {
            let cells = line.cells.iter();
            cells.filter_map(|cell| Mistake::of(About::Text(&line.head), cell.says.as_ref()))
        });
        cells.collect()
    }

    fn check(&self, law: &mut Law) {
        self.check_shape(law);
        for (row, line) in self.rows.iter().enumerate() {
            for (column, cell) in line.cells.iter().enumerate() {
                cell.check(law, &format!("rows/{row}/cells/{column}"), &self.choices);
            }
        }
    }

    fn try_out(&self, drawn: &Drawn) -> Vec<Flaw> {
        let all = self.asked_cells();
        all.filter_map(|(path, cell)| cell.try_out(&path, &self.choices, drawn)).collect()
    }

    /// Rows and choices keep their places: a table has an order.
    fn lay_out(&self, _: &Drawn, _: &mut Dice) -> Result<Layout, Flaw> {
        let rights = (0..self.choices.len()).collect();
        Ok(Layout { rights, ..Layout::of((0..self.asked_cells().count()).collect()) })
    }

    fn show(&self, layout: &Layout, writer: &Writer, shown: &mut Shown) -> Result<(), Flaw> {
        let things: Vec<_> = self.choices.values().collect();
        let offers = writer.choices(&things, &layout.rights, letter)?;
        let columns: Result<Vec<_>, _> =
            self.columns.iter().map(|column| writer.line(column)).collect();
        let columns_html = columns?;
        let mut rows = vec![];
        for line in &self.rows {
            let head_html = writer.line(&line.head)?;
            let mut cells = vec![];
            for (column, cell) in line.cells.iter().enumerate() {
                if let Some(text) = &cell.text {
                    cells.push(TableCell::Given(writer.line(text)?));
                    continue;
                }
                let key = number(shown.choices.len());
                let above = columns_html.get(column + 1).map(String::as_str).unwrap_or_default();
                let asked = Choice::new(key.clone(), format!("{head_html} · {above}"));
                let offers = if cell.is_chosen() { offers.clone() } else { vec![] };
                shown.choices.push(Choice { offers, unit: cell.unit, ..asked });
                cells.push(TableCell::Asked(key));
            }
            rows.push(TableRow { head_html, cells });
        }
        shown.table = Some(ShownTable { columns_html, rows });
        Ok(())
    }

    fn read(&self, layout: &Layout, filled: &Filled) -> Result<Vec<Option<Entered>>, Refused> {
        let cells: Vec<_> = self.asked_cells().map(|(_, cell)| cell).collect();
        let mut given = vec![None; cells.len()];
        for (name, value) in filled {
            let place = at(&layout.choices, name, number).ok_or(Refused::UnknownChoice)?;
            let cell = cells.get(place).ok_or(Refused::UnknownChoice)?;
            let entered = cell.read(layout, value)?;
            if given.get_mut(place).ok_or(Refused::UnknownChoice)?.replace(entered).is_some() {
                return Err(Refused::Twice);
            }
        }
        Ok(given)
    }

    fn pairs(layout: &Layout, given: &Vec<Option<Entered>>) -> Vec<(String, String)> {
        let pair = |(place, entered): (usize, &Option<Entered>)| {
            Some((number(place), entered.as_ref()?.sent(layout)?))
        };
        given.iter().enumerate().filter_map(pair).collect()
    }

    fn worth(&self) -> u8 {
        2
    }

    fn asked(&self) -> Asked {
        Asked::Words
    }

    fn chance(&self) -> f64 {
        let chosen = self.asked_cells().filter(|(_, cell)| cell.is_chosen()).count();
        let typed = self.asked_cells().count() - chosen;
        asked::of_picks(&vec![self.choices.len(); chosen], typed)
    }

    /// Two points for the whole table, one where one cell is wrong or left empty.
    fn mark(&self, drawn: &Drawn, given: &Vec<Option<Entered>>) -> Result<Mark, Flaw> {
        let count = self.asked_cells().count();
        let mut wrong = if given.len() == count { 0 } else { usize::MAX };
        for ((path, cell), entered) in self.asked_cells().zip(given) {
            let is_right = match entered {
                Some(entered) => cell.is_right(entered, &self.choices, drawn),
                None => Ok(false),
            };
            let is_right = is_right.map_err(|why| Flaw::new(path, why))?;
            wrong = wrong.saturating_add(usize::from(!is_right));
        }
        Ok(Mark::less(self.worth(), wrong))
    }

    fn key(&self, drawn: &Drawn) -> Result<Vec<Option<Entered>>, Flaw> {
        let right = |(path, cell): (String, &Cell)| {
            cell.right(&self.choices, drawn).map(Some).map_err(|why| Flaw::new(path, why))
        };
        self.asked_cells().map(right).collect()
    }
}
