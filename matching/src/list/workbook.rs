//! Workbooks as rows of text: state lists are often kept in Excel.

use std::io::Cursor;

use calamine::{Data, DataType, Reader, Xlsx};
use csv::StringRecord;

use super::ListRefused;

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
    let broken = |error: calamine::XlsxError| ListRefused::Workbook(error.to_string());
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(broken)?;
    let names = book.sheet_names();
    let name = match sheet {
        Some(name) if !names.iter().any(|known| known == name) => {
            return Err(ListRefused::NoSheet(name.to_owned()));
        }
        Some(name) => name.to_owned(),
        None => names.first().cloned().ok_or(ListRefused::Empty)?,
    };
    let cells = book.worksheet_range(&name).map_err(broken)?;
    let rows = cells.rows().map(|row| row.iter().map(cell).collect::<StringRecord>());
    Ok(rows.filter(|row| row.iter().any(|cell| !cell.is_empty())).collect())
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
