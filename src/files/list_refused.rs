//! Why a table that somebody brought is not taken for one: a web page, half a download, a column missing.

use matching::list::ListRefused;

use crate::kernel::fault::Reason;

/// How many columns are named of those that are missing. Where more are, it is another file, and no name helps.
const SOME: usize = 3;

impl From<ListRefused> for Reason {
    fn from(refused: ListRefused) -> Self {
        use ListRefused as List;

        match refused {
            List::Empty => Self::new("exclusions.file_empty"),
            List::NoRows => Self::new("exclusions.no_rows"),
            List::WebPage => Self::new("exclusions.web_page"),
            List::Pdf => Self::new("exclusions.pdf"),
            List::Archive => Self::new("exclusions.archive"),
            List::TooLarge => Self::new("exclusions.too_large"),
            List::OldWorkbook => Self::new("exclusions.old_workbook"),
            List::Binary => Self::new("exclusions.binary"),
            List::Utf16 => Self::new("exclusions.utf16"),
            List::Workbook(why) => {
                // Whoever loads a list can do nothing with it; whoever looks after the server may.
                tracing::warn!(%why, "a workbook cannot be read");
                Self::new("exclusions.workbook")
            }
            List::NoSheet(sheet) => Self::new("exclusions.no_sheet").with("sheet", sheet),
            List::CutOff { row } => Self::new("exclusions.cut_off").with("row", row),
            List::Ragged { row, found, expected } => Self::new("exclusions.ragged")
                .with("row", row)
                .with("found", found)
                .with("expected", expected),
            List::MissingColumns(columns) if columns.len() > SOME => {
                Self::new("exclusions.other_columns")
                    .with(
                        "columns",
                        columns.iter().take(SOME).cloned().collect::<Vec<_>>().join(", "),
                    )
                    .with("more", columns.len() - SOME)
            }
            List::MissingColumns(columns) => {
                Self::new("exclusions.columns_missing").with("columns", columns.join(", "))
            }
            List::TwiceInHeading(column) => {
                Self::new("exclusions.column_twice").with("column", column)
            }
            List::Nameless { rows, of } => {
                Self::new("exclusions.nameless").with("rows", rows).with("of", of)
            }
            List::Undated { rows, of } => {
                Self::new("exclusions.undated").with("rows", rows).with("of", of)
            }
            List::Mapping(why) => Self::new("exclusions.mapping").with("why", why),
        }
    }
}
