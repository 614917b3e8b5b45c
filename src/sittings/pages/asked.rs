//! What is asked at once, as a page shows it: a question, or one step of a case.

use bank::{Choice, NONE, Shown, Table as ShownTable, TableCell, Unit, plain};
use serde::Serialize;

use crate::{kernel::fault::Fault, platform::render::Trusted};

/// Names and values of a form.
pub type Pairs = [(String, String)];

#[derive(Serialize)]
pub struct Asked {
    /// Of its kind.
    template: String,
    /// Stands before the names of its inputs: `2.` in the second step of a case.
    prefix: String,
    /// Of a step, counted from 1.
    step: usize,
    stem: Trusted,
    choices: Vec<Line>,
    unit: Option<&'static str>,
    /// Whether nothing may be wrong, and whether somebody says so.
    can_be_none: bool,
    is_none: bool,
    value: String,
    /// What comes after the last gap of a sentence.
    after: Trusted,
    table: Option<Table>,
    steps: Vec<Self>,
    /// What to mend. Of a case it is told once, for all its steps.
    pub faults: Vec<Fault>,
}

/// An option, a line to be put at a place, a left side to be given a right one, a gap, or a cell.
#[derive(Serialize)]
struct Line {
    key: String,
    /// Counted from 1, as shown.
    place: usize,
    /// Of its own input, where each has one.
    name: String,
    html: Trusted,
    is_chosen: bool,
    /// What was typed into it.
    value: String,
    unit: Option<&'static str>,
    /// What can be chosen for it.
    offers: Vec<Offer>,
}

#[derive(Serialize)]
struct Offer {
    value: String,
    /// By which it is found in the list of all, where a closed field shows little more.
    letter: String,
    html: Trusted,
    is_chosen: bool,
}

#[derive(Serialize)]
struct Table {
    columns: Vec<Head>,
    rows: Vec<Row>,
}

#[derive(Serialize)]
struct Head {
    id: String,
    html: Trusted,
}

#[derive(Serialize)]
struct Row {
    head: Head,
    cells: Vec<Cell>,
}

#[derive(Serialize)]
struct Cell {
    /// The words of its column, for a screen on which a row is a list.
    label: String,
    /// The heads that name it to who cannot see where it stands.
    heads: String,
    given: Option<Trusted>,
    asked: Option<Line>,
}

/// What was saved or just sent, seen from one thing that is asked.
struct Given<'a> {
    pairs: &'a Pairs,
    prefix: &'a str,
}

impl Given<'_> {
    fn name(&self, own: &str) -> String {
        format!("{}{own}", self.prefix)
    }

    fn has(&self, own: &str, value: &str) -> bool {
        let name = self.name(own);
        self.pairs.iter().any(|(other, given)| *other == name && given == value)
    }

    fn value(&self, own: &str) -> String {
        let name = self.name(own);
        let typed = self.pairs.iter().find(|(other, _)| *other == name);
        typed.map(|(_, value)| value.clone()).unwrap_or_default()
    }
}

impl Asked {
    pub fn new(shown: Shown, given: &Pairs) -> Self {
        Self::under((String::new(), 0), shown, given)
    }

    /// One of many on a page: the names of its inputs begin with its number.
    pub fn numbered(number: usize, shown: Shown, given: &Pairs) -> Self {
        Self::under((format!("{number}."), 0), shown, given)
    }

    fn under((prefix, step): (String, usize), shown: Shown, pairs: &Pairs) -> Self {
        let given = Given { pairs, prefix: &prefix };
        let lines = shown.choices.into_iter().zip(1..);
        let lines = lines.map(|(one, place)| Line::new((one, place), &shown.offers, &given));
        let lines: Vec<_> = lines.collect();
        let is_typed = lines.is_empty() && shown.steps.is_empty();
        let steps = shown.steps.into_iter().zip(1..);
        let steps = steps
            .map(|(step, number)| Self::under((format!("{prefix}{number}."), number), step, pairs));
        let (table, choices) = match shown.table {
            Some(table) => (Some(Table::new(table, lines, &prefix)), vec![]),
            None => (None, lines),
        };
        Self {
            template: format!("sittings/kinds/{}", shown.kind),
            step,
            stem: Trusted::html(shown.stem_html),
            choices,
            unit: shown.unit.map(Unit::word),
            can_be_none: shown.offers.iter().any(|offer| offer.key == NONE),
            is_none: given.has("answer", NONE),
            value: if is_typed { given.value("answer") } else { String::new() },
            after: Trusted::html(shown.after_html),
            table,
            steps: steps.collect(),
            faults: vec![],
            prefix,
        }
    }
}

impl Line {
    fn new((choice, place): (Choice, usize), offers: &[Choice], given: &Given) -> Self {
        let Choice { key, html, offers: own, unit } = choice;
        let offer = |offered: &Choice| Offer {
            value: offered.key.clone(),
            letter: offered.key.to_uppercase(),
            html: Trusted::html(offered.html.clone()),
            is_chosen: given.has(&key, &offered.key),
        };
        let offers = if own.is_empty() { offers } else { &own };
        Self {
            offers: offers.iter().map(offer).collect(),
            is_chosen: given.has("answer", &key),
            value: given.value(&key),
            name: given.name(&key),
            key,
            place,
            html: Trusted::html(html),
            unit: unit.map(Unit::word),
        }
    }
}

impl Table {
    fn new(table: ShownTable, asked: Vec<Line>, prefix: &str) -> Self {
        let words: Vec<_> = table.columns_html.iter().map(|html| plain(html)).collect();
        let head = |kind: &str, (at, html): (usize, String)| Head {
            id: format!("{prefix}{kind}{at}"),
            html: Trusted::html(html),
        };
        let mut asked = asked.into_iter();
        let rows = table.rows.into_iter().enumerate().map(|(row, shown)| {
            let head = head("row-", (row, shown.head_html));
            let cells = shown.cells.into_iter().zip(1..).map(|(cell, column)| {
                let (given, asked) = match cell {
                    TableCell::Given(html) => (Some(Trusted::html(html)), None),
                    TableCell::Asked(_) => (None, asked.next()),
                };
                Cell {
                    label: words.get(column).cloned().unwrap_or_default(),
                    heads: format!("{} {prefix}column-{column}", head.id),
                    given,
                    asked,
                }
            });
            let cells: Vec<_> = cells.collect();
            Row { cells, head }
        });
        let rows: Vec<_> = rows.collect();
        let columns = table.columns_html.into_iter().enumerate();
        Self { columns: columns.map(|column| head("column-", column)).collect(), rows }
    }
}
