//! Workbooks as rows of text: state lists are often kept in Excel.

use std::{io::Cursor, ops::Range};

use calamine::{Data, DataRef, DataType, Reader, Xlsx, XlsxError};
use csv::StringRecord;

use super::{ListRefused, parts};

/// Returns whether a file is a workbook: an archive with a part named so.
pub fn is_one(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
        && (contains(bytes, b"xl/workbook") || contains(bytes, b"[Content_Types].xml"))
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

/// Returns the rows of a sheet, or of the first one. Rows without anything are left out.
pub fn rows(bytes: &[u8], sheet: Option<&str>) -> Result<Vec<StringRecord>, ListRefused> {
    let broken = |error: XlsxError| ListRefused::Workbook(error.to_string());
    parts::refuse_too_large(bytes)?;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(broken)?;
    let names = book.sheet_names();
    let name = match sheet {
        Some(name) if !names.iter().any(|known| known == name) => {
            return Err(ListRefused::NoSheet(name.to_owned()));
        }
        Some(name) => name.to_owned(),
        None => names.first().cloned().ok_or(ListRefused::Empty)?,
    };
    let mut cells = match book.worksheet_cells_reader(&name) {
        // A chart has no rows.
        Err(XlsxError::NotAWorksheet(_)) => return Ok(vec![]),
        cells => cells.map_err(broken)?,
    };
    let mut sheet = Sheet::default();
    while let Some(next) = cells.next_cell().map_err(broken)? {
        if !matches!(next.get_value(), DataRef::Empty) {
            sheet.take(next.get_position(), &cell(&next.get_value().clone().into()))?;
        }
    }
    Ok(sheet.into_rows())
}

/// How many rows and columns a sheet of Excel can have.
const MOST_ROWS: u32 = 1_048_576;
const MOST_COLUMNS: u32 = 16_384;
/// How many cells there may be between the first and the last of a sheet, empty or not.
const MOST_CELLS: u64 = 20_000_000;
/// How long all texts may be together: of one text in many cells, each cell gets its own.
const LONGEST: usize = 256 * 1024 * 1024;

/// The cells of a sheet as they come. Two that lie far apart span a table larger than any memory, so none is made before it is
/// known how large it will be.
#[derive(Default)]
struct Sheet {
    /// From the first row and column to the last.
    span: Option<(Range<u32>, Range<u32>)>,
    cells: Vec<Cell>,
    text: String,
}

/// Where a text belongs, and where it lies.
struct Cell {
    at: (u32, u32),
    text: Range<u32>,
}

impl Sheet {
    fn take(&mut self, at: (u32, u32), text: &str) -> Result<(), ListRefused> {
        let (row, column) = at;
        if row >= MOST_ROWS || column >= MOST_COLUMNS {
            return Err(ListRefused::TooLarge);
        }
        let wider = |span: &Range<u32>, to: u32| span.start.min(to)..span.end.max(to + 1);
        let (rows, columns) = match &self.span {
            Some((rows, columns)) => (wider(rows, row), wider(columns, column)),
            None => (row..row + 1, column..column + 1),
        };
        let span = rows.len() as u64 * columns.len() as u64;
        self.span = Some((rows, columns));
        if span > MOST_CELLS
            || self.cells.len() as u64 >= MOST_CELLS
            || self.text.len() + text.len() > LONGEST
        {
            return Err(ListRefused::TooLarge);
        }
        let place = |text: &str| u32::try_from(text.len()).map_err(|_| ListRefused::TooLarge);
        let from = place(&self.text)?;
        self.text.push_str(text);
        self.cells.push(Cell { at, text: from..place(&self.text)? });
        Ok(())
    }

    fn into_rows(mut self) -> Vec<StringRecord> {
        let columns = self.span.take().unwrap_or_default().1;
        // Of two with one place the latter counts.
        self.cells.sort_by_key(|cell| cell.at);
        let rows = self.cells.chunk_by(|one, next| one.at.0 == next.at.0);
        let rows = rows.map(|row| self.row(row, columns.clone()));
        rows.filter(|row| row.iter().any(|cell| !cell.is_empty())).collect()
    }

    fn row(&self, cells: &[Cell], columns: Range<u32>) -> StringRecord {
        let mut cells = cells.iter().peekable();
        let text = |cell: &Cell| self.text.get(cell.text.start as usize..cell.text.end as usize);
        let mut row = StringRecord::new();
        for column in columns {
            let mut field = "";
            while let Some(cell) = cells.next_if(|cell| cell.at.1 == column) {
                field = text(cell).unwrap_or_default();
            }
            row.push_field(field);
        }
        row
    }
}

/// A day is written as one, and a number without the fraction that it does not have.
fn cell(data: &Data) -> String {
    match data {
        Data::DateTime(_) | Data::DateTimeIso(_) => {
            data.as_date().map_or_else(|| data.to_string(), |day| day.to_string())
        }
        Data::Empty | Data::Error(_) => String::new(),
        other => other.to_string().trim().to_owned(),
    }
}

#[cfg(test)]
mod tests;
