//! A table of answers, as a spreadsheet saves it: CSV in UTF-8, the first line names the columns.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, bail, ensure};
use clap::Args;
use psychometrics::{Answers, MOST_CATEGORIES};

use super::refusal::at;

/// Which table, and which of its columns are no items.
#[derive(Args)]
pub struct Source {
    /// The table: a line a person, a column an item. An empty cell is an item that was not met.
    #[arg(long = "in", value_name = "FILE.csv")]
    pub file: PathBuf,

    /// The column that names the person; without it, people are named by their line.
    #[arg(long, value_name = "COLUMN")]
    pub id: Option<String>,

    /// Take an empty cell for a wrong answer.
    #[arg(long)]
    pub empty_is_wrong: bool,
}

/// Whether a cell of a group says that the group is not known: it is counted, and set beside none.
pub fn is_unknown(group: &str) -> bool {
    group.is_empty() || group.eq_ignore_ascii_case("unknown")
}

/// The cells of a file, and the line on which each row begins.
#[derive(Debug)]
pub struct Table {
    pub names: Vec<String>,
    pub rows: Vec<Vec<String>>,
    pub lines: Vec<u64>,
    file: String,
}

impl Table {
    /// Reads a file. Refuses what is no UTF-8, ragged or empty, and names the line.
    pub fn read(path: &Path) -> anyhow::Result<Self> {
        let file = path.display().to_string();
        let bytes = fs::read(path).with_context(|| file.clone())?;
        Self::parse(file, &bytes)
    }

    fn parse(file: String, bytes: &[u8]) -> anyhow::Result<Self> {
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(bytes);
        let names = reader.headers().map_err(|error| unreadable(&file, &error))?;
        let names: Vec<String> = names.iter().map(str::to_owned).collect();
        for (place, name) in names.iter().enumerate() {
            ensure!(!name.is_empty(), "{file}, line 1: column {} has no name", place + 1);
            ensure!(
                !names[..place].contains(name),
                "{file}, line 1: two columns are called “{name}”"
            );
        }
        let mut table = Self { names, rows: Vec::new(), lines: Vec::new(), file };
        for record in reader.records() {
            let record = record.map_err(|error| unreadable(&table.file, &error))?;
            table.lines.push(record.position().map_or(0, csv::Position::line));
            table.rows.push(record.iter().map(str::to_owned).collect());
        }
        ensure!(
            !table.rows.is_empty(),
            "{}: there is nobody in it; after the line with the names, each line is a person",
            table.file
        );
        Ok(table)
    }

    /// Returns where a column is. Refuses one that is not there, and names those that are.
    pub fn column(&self, name: &str) -> anyhow::Result<usize> {
        self.names.iter().position(|other| other == name).with_context(|| {
            format!(
                "{}: there is no column “{name}”; there are: {}",
                self.file,
                self.names.join(", ")
            )
        })
    }

    /// Returns all cells of a column.
    pub fn cells(&self, column: usize) -> Vec<&str> {
        self.rows.iter().map(|row| row[column].as_str()).collect()
    }

    /// Leaves rows out, and returns how many.
    pub fn leave_out(&mut self, is_out: impl Fn(&[String]) -> bool) -> usize {
        let all = self.rows.len();
        let rows = std::mem::take(&mut self.rows).into_iter().zip(std::mem::take(&mut self.lines));
        (self.rows, self.lines) = rows.filter(|(row, _)| !is_out(row)).unzip();
        all - self.rows.len()
    }

    /// Returns the columns but those named.
    pub fn other_than(&self, named: &[Option<&str>]) -> anyhow::Result<Vec<usize>> {
        let mut left: Vec<_> = (0..self.names.len()).collect();
        for name in named.iter().flatten() {
            let column = self.column(name)?;
            left.retain(|&other| other != column);
        }
        Ok(left)
    }

    /// Returns how each person is called.
    pub fn people(&self, id: Option<&str>) -> anyhow::Result<Vec<String>> {
        Ok(match id {
            Some(id) => self.cells(self.column(id)?).into_iter().map(str::to_owned).collect(),
            None => self.lines.iter().map(|line| format!("line {line}")).collect(),
        })
    }

    /// Reads columns as answers: whole numbers from 0 up.
    pub fn answers(&self, columns: &[usize], empty_is_wrong: bool) -> anyhow::Result<Answers> {
        let row = |(row, &line): (&Vec<String>, &u64)| -> anyhow::Result<Vec<Option<u16>>> {
            let cell = |&column: &usize| {
                category(&row[column], empty_is_wrong)
                    .with_context(|| at(&self.file, line, &self.names[column]))
            };
            columns.iter().map(cell).collect()
        };
        let rows =
            self.rows.iter().zip(&self.lines).map(row).collect::<anyhow::Result<Vec<_>>>()?;
        Answers::new(rows).with_context(|| self.file.clone())
    }

    /// Returns what stands in a column for each of these items, of a table with the column `item`. Refuses items that are not
    /// in it.
    pub fn of_items(&self, column: &str, names: &[&str]) -> anyhow::Result<Vec<String>> {
        let (item, told) = (self.cells(self.column("item")?), self.cells(self.column(column)?));
        let of: BTreeMap<_, _> = item.into_iter().zip(told).collect();
        let missing: Vec<_> =
            names.iter().filter(|name| !of.contains_key(*name)).copied().collect();
        ensure!(
            missing.is_empty(),
            "{}: these items have no {column}: {}",
            self.file,
            missing.join(", ")
        );
        Ok(names.iter().map(|name| of[name].to_owned()).collect())
    }

    /// Reads a cell as a number. Refuses what is none, NaN and infinity too.
    pub fn number(&self, row: usize, column: usize) -> anyhow::Result<f64> {
        let cell = &self.rows[row][column];
        cell.parse::<f64>().ok().filter(|number| number.is_finite()).with_context(|| {
            format!(
                "{}: “{}” is no number",
                at(&self.file, self.lines[row], &self.names[column]),
                short(cell)
            )
        })
    }

    /// Reads a cell as a count. Refuses negative ones and fractions.
    pub fn count(&self, row: usize, column: usize) -> anyhow::Result<u64> {
        let cell = &self.rows[row][column];
        cell.parse().ok().with_context(|| {
            let place = at(&self.file, self.lines[row], &self.names[column]);
            format!("{place}: “{}” is no count; write a whole number from 0 up", short(cell))
        })
    }
}

fn category(cell: &str, empty_is_wrong: bool) -> anyhow::Result<Option<u16>> {
    if cell.is_empty() {
        return Ok(empty_is_wrong.then_some(0));
    }
    match cell.parse::<u16>() {
        Ok(category) if usize::from(category) < MOST_CATEGORIES => Ok(Some(category)),
        Ok(category) => bail!(
            "“{category}” is too high; an item may have at most {MOST_CATEGORIES} categories, from 0 to {}",
            MOST_CATEGORIES - 1
        ),
        Err(_) => bail!(
            "“{}” is no answer; write 0 for wrong, 1 for right, whole numbers from 0 up for steps, nothing for an item that was not met",
            short(cell)
        ),
    }
}

/// As much of a cell as a line of a terminal holds.
fn short(cell: &str) -> String {
    const MOST: usize = 40;
    let mut shown: String = cell.chars().take(MOST).collect();
    if cell.chars().nth(MOST).is_some() {
        shown.push('…');
    }
    shown
}

fn unreadable(file: &str, error: &csv::Error) -> anyhow::Error {
    let line = error.position().map_or(1, csv::Position::line);
    match error.kind() {
        csv::ErrorKind::UnequalLengths { expected_len, len, .. } => anyhow::anyhow!(
            "{file}, line {line}: there are {len} cells, and the first line names {expected_len} columns"
        ),
        csv::ErrorKind::Utf8 { .. } => {
            anyhow::anyhow!("{file}, line {line}: this is not UTF-8; save the table as “CSV UTF-8”")
        }
        _ => anyhow::anyhow!("{file}, line {line}: {error}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(bytes: &[u8]) -> String {
        let table = Table::parse("t.csv".to_owned(), bytes);
        let read = table.and_then(|table| table.answers(&[0, 1], false));
        format!("{:#}", read.unwrap_err())
    }

    #[test]
    fn a_table_is_read_with_its_gaps() {
        let table = Table::parse("t.csv".to_owned(), b"\xEF\xBB\xBFa,b\n1,\n0,2\n").unwrap();
        let answers = table.answers(&[0, 1], false).unwrap();
        assert_eq!(answers.of(0).collect::<Vec<_>>(), [Some(1), None]);
        assert!(table.answers(&[0, 1], true).unwrap().complete().is_ok());
        assert_eq!(table.people(None).unwrap(), ["line 2", "line 3"]);
    }

    #[test]
    fn what_is_no_table_is_refused_by_line() {
        assert!(refused(b"a,b\n1,0\n1\n").contains("line 3: there are 1 cells"));
        assert!(refused(b"a,b\n1,\xff\n").contains("line 2: this is not UTF-8"));
        assert!(refused(b"a,b\n").contains("there is nobody in it"));
        assert!(refused(b"a,a\n1,1\n").contains("two columns are called “a”"));
    }

    #[test]
    fn a_cell_of_a_million_letters_is_not_told_whole() {
        let told = refused(format!("a,b\n0,1\n1,{}\n", "x".repeat(1_000_000)).as_bytes());
        assert!(told.len() < 300 && told.contains("xxx…” is no answer"), "{}", told.len());
    }

    #[test]
    fn what_is_no_answer_is_refused_by_line_and_column() {
        for cell in ["NaN", "-1", "0.5", "10000", "yes"] {
            let told = refused(format!("a,b\n0,1\n1,{cell}\n").as_bytes());
            assert!(told.contains("line 3, column “b”") && told.contains(cell), "{told}");
        }
    }
}
