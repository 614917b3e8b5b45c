//! Why a file is not taken for a list. The old edition stays in force then, so the words say what to do.

use thiserror::Error;

#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ListRefused {
    #[error("The file is empty. Download it again.")]
    Empty,
    #[error("The file has a heading but no rows. Download it again.")]
    NoRows,
    #[error(
        "This is a web page, not a list: the site answered with an error or asks for something. Open its address in a browser."
    )]
    WebPage,
    #[error("This is a PDF. Ask the list's owner for a CSV or XLSX file.")]
    Pdf,
    #[error("This is an archive. Unpack it, and load the CSV file inside.")]
    Archive,
    #[error("The workbook holds too much to be opened. Save the sheet with the list as CSV.")]
    TooLarge,
    #[error("This is an old Excel file (XLS). Save it as XLSX or CSV.")]
    OldWorkbook,
    #[error("This is no text and no workbook.")]
    Binary,
    #[error("This file is saved as UTF-16. Save it as CSV UTF-8, or download it again.")]
    Utf16,
    #[error("The workbook cannot be read: {0}. If it was cut off, download it again.")]
    Workbook(String),
    #[error("The workbook has no sheet “{0}”.")]
    NoSheet(String),
    #[error("The file is cut off in row {row}. Download it again.")]
    CutOff { row: usize },
    #[error(
        "Row {row} has {found} columns where the heading has {expected}. A comma or a quote may be missing."
    )]
    Ragged { row: usize, found: usize, expected: usize },
    #[error("Columns are missing: {}. This may be another list.", .0.join(", "))]
    MissingColumns(Vec<String>),
    #[error("The column {0} stands twice in the heading.")]
    TwiceInHeading(String),
    #[error("{rows} of {of} rows name nobody. The columns may have been mixed up.")]
    Nameless { rows: usize, of: usize },
    #[error(
        "{rows} of {of} rows do not say since when somebody is excluded, which this list always does. The columns may have been mixed up."
    )]
    Undated { rows: usize, of: usize },
    #[error("The mapping cannot be read: {0}")]
    Mapping(String),
}
