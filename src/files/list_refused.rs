//! Why a table that somebody brought is not taken for one: a web page, half a download, a column missing.

use matching::list::ListRefused;

use crate::kernel::fault::Reason;

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
            List::Workbook(why) => Self::new("exclusions.workbook").with("why", why),
            List::NoSheet(sheet) => Self::new("exclusions.no_sheet").with("sheet", sheet),
            List::CutOff { row } => Self::new("exclusions.cut_off").with("row", row),
            List::Ragged { row, found, expected } => Self::new("exclusions.ragged")
                .with("row", row)
                .with("found", found)
                .with("expected", expected),
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
