//! A file as a heading and rows, found by the names of their columns, in whatever order they stand.

use std::collections::HashMap;

use csv::{ReaderBuilder, StringRecord};

use super::{ListRefused, text::text, workbook};

/// A list's rows. The first below the heading is number 1.
#[derive(Debug)]
pub struct Table {
    columns: HashMap<String, usize>,
    rows: Vec<StringRecord>,
}

/// Into how many rows from the top a heading is looked for: some lists have a title above it.
pub(super) const HEADING_WITHIN: usize = 30;

impl Table {
    /// Reads a CSV or XLSX file that has these columns.
    ///
    /// # Errors
    /// Says what is wrong with the file: another kind of file, cut off, a column missing.
    pub fn read(bytes: &[u8], sheet: Option<&str>, columns: &[&str]) -> Result<Self, ListRefused> {
        if workbook::is_one(bytes) {
            let rows = workbook::rows(bytes, sheet)?;
            return Self::with_heading(rows, columns, false);
        }
        let text = text(bytes)?;
        let mut reader = ReaderBuilder::new();
        reader.has_headers(false).flexible(true).delimiter(delimiter(&text));
        let records =
            reader.from_reader(text.as_bytes()).into_records().collect::<Result<Vec<_>, _>>();
        let rows = records.map_err(|_| ListRefused::Binary)?;
        // A quote that is never closed swallows the rest of the file.
        if text.matches('"').count() % 2 == 1 {
            return Err(ListRefused::CutOff { row: rows.len().saturating_sub(1) });
        }
        Self::with_heading(rows, columns, true)
    }

    fn with_heading(
        rows: Vec<StringRecord>,
        wanted: &[&str],
        strict: bool,
    ) -> Result<Self, ListRefused> {
        let missing = |row: &StringRecord| -> Vec<String> {
            let named: Vec<String> = row.iter().map(key).collect();
            wanted
                .iter()
                .filter(|name| !named.contains(&key(name)))
                .map(|name| (*name).to_owned())
                .collect()
        };
        let heads = rows.iter().take(HEADING_WITHIN).enumerate();
        let Some((at, lacking)) =
            heads.map(|(at, row)| (at, missing(row))).min_by_key(|(_, lacking)| lacking.len())
        else {
            return Err(ListRefused::Empty);
        };
        if !lacking.is_empty() {
            return Err(ListRefused::MissingColumns(lacking));
        }
        let columns = columns(&rows[at], wanted)?;
        let width = rows[at].len();
        let rows: Vec<_> = rows.into_iter().skip(at + 1).collect();
        if strict {
            refuse_ragged(&rows, width)?;
        }
        if rows.is_empty() { Err(ListRefused::NoRows) } else { Ok(Self { columns, rows }) }
    }

    /// Returns where a column stands, if it is there.
    pub fn column(&self, name: &str) -> Option<usize> {
        self.columns.get(&key(name)).copied()
    }

    /// Returns the rows with their numbers.
    pub fn rows(&self) -> impl Iterator<Item = (u32, &StringRecord)> {
        (1..).zip(&self.rows)
    }
}

/// A row that ends too soon is where a download broke off, if it is the last one.
fn refuse_ragged(rows: &[StringRecord], width: usize) -> Result<(), ListRefused> {
    match rows.iter().position(|row| row.len() != width) {
        Some(at) if at + 1 == rows.len() && rows[at].len() < width => {
            Err(ListRefused::CutOff { row: at + 1 })
        }
        Some(at) => {
            Err(ListRefused::Ragged { row: at + 1, found: rows[at].len(), expected: width })
        }
        None => Ok(()),
    }
}

fn columns(heading: &StringRecord, wanted: &[&str]) -> Result<HashMap<String, usize>, ListRefused> {
    let mut columns = HashMap::new();
    for (at, name) in heading.iter().enumerate() {
        if columns.insert(key(name), at).is_some() && wanted.iter().any(|one| key(one) == key(name))
        {
            return Err(ListRefused::TwiceInHeading(name.trim().to_owned()));
        }
    }
    Ok(columns)
}

/// Headings differ in capitals, spaces and signs.
pub(super) fn key(name: &str) -> String {
    name.chars().filter(|char| char.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Whichever of the usual separators the first lines have most.
fn delimiter(text: &str) -> u8 {
    let head: Vec<&str> = text.lines().take(HEADING_WITHIN).collect();
    let count = |sign: char| head.iter().map(|line| line.matches(sign).count()).max().unwrap_or(0);
    [',', '\t', ';', '|']
        .into_iter()
        .rev()
        .max_by_key(|sign| count(*sign))
        .map_or(b',', |sign| sign as u8)
}
