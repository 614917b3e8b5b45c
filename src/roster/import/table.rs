//! Bytes become rows of text.

use crate::kernel::fault::Reason;

/// More rows are more than one office has.
const MOST_ROWS: usize = 10_000;
/// How many bytes a list may have.
pub const LONGEST: usize = 4 * 1024 * 1024;

/// The head of each column, and the rows below.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    pub heads: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

/// Returns the text of a file. What is no UTF-8 is read as Windows-1252, which Excel writes.
pub fn decoded(bytes: &[u8]) -> String {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned(),
    }
}

impl Table {
    /// Reads a text with a head in its first line. Refuses one without rows, and one with too many.
    pub fn read(text: &str) -> Result<Self, Reason> {
        let mut reader = csv::ReaderBuilder::new();
        let reader = reader.delimiter(mark(text)).flexible(true).has_headers(false);
        let mut rows = vec![];
        for record in reader.from_reader(text.as_bytes()).into_records() {
            let record = record.map_err(|_| Reason::new("roster.unreadable_list"))?;
            let cells: Vec<_> = record.iter().map(|cell| undone(cell.trim())).collect();
            if cells.iter().any(|cell| !cell.is_empty()) {
                rows.push(cells);
            }
            if rows.len() > MOST_ROWS + 1 {
                return Err(Reason::new("roster.too_many_rows").with("max", MOST_ROWS));
            }
        }
        if rows.len() < 2 {
            return Err(Reason::new("roster.empty_list"));
        }
        let heads = rows.remove(0);
        Ok(Self { heads, rows })
    }
}

/// Returns what stands most often between the words of the first line.
fn mark(text: &str) -> u8 {
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let count = |mark: &u8| first.bytes().filter(|byte| byte == mark).count();
    let marks = [b',', b';', b'\t'];
    marks.into_iter().rev().max_by_key(count).unwrap_or(b',')
}

/// Takes away the mark with which a formula was defused when the list was written out.
fn undone(cell: &str) -> String {
    let formula = |rest: &&str| rest.starts_with(['=', '+', '-', '@']);
    cell.strip_prefix('\'').filter(formula).unwrap_or(cell).to_owned()
}

/// Refuses a file that no program wrote as text, and says what to do about one of Excel.
pub fn refuse_no_text(bytes: &[u8]) -> Result<(), Reason> {
    // The older form of Excel, and a ZIP archive, which the newer one is.
    let is_excel = [&b"\xD0\xCF\x11\xE0"[..], b"PK\x03\x04"].iter().any(|it| bytes.starts_with(it));
    match () {
        () if is_excel => Err(Reason::new("roster.excel_file")),
        () if bytes.contains(&0) => Err(Reason::new("roster.not_a_list")),
        () => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_read_as_excel_writes_it_in_any_country() {
        let heads = ["Name", "Puesto"];
        for text in
            ["Name,Puesto\nZoë,Nurse\n", "Name;Puesto\r\nZoë;Nurse\r\n", "Name\tPuesto\nZoë\tNurse"]
        {
            let table = Table::read(text).unwrap();
            assert_eq!(
                (&table.heads[..], &table.rows[0][..]),
                (&heads.map(str::to_owned)[..], &["Zoë".to_owned(), "Nurse".to_owned()][..])
            );
        }
    }

    #[test]
    fn a_file_without_a_mark_and_without_utf_8_is_windows_1252() {
        assert_eq!(decoded(b"Zo\xeb, Nu\xf1ez \x96 \x93RN\x94"), "Zoë, Nuñez – “RN”");
        assert_eq!(decoded("\u{feff}Zoë".as_bytes()), "Zoë");
    }

    #[test]
    fn an_empty_list_and_one_without_end_are_refused() {
        assert_eq!(Table::read("Name,Position\n").unwrap_err().code, "roster.empty_list");
        let long = format!("Name,Position\n{}", "Zoë,Nurse\n".repeat(MOST_ROWS + 1));
        assert_eq!(Table::read(&long).unwrap_err().code, "roster.too_many_rows");
        let most = format!("Name,Position\n{}", "Zoë,Nurse\n".repeat(MOST_ROWS));
        assert_eq!(Table::read(&most).unwrap().rows.len(), MOST_ROWS);
    }

    #[test]
    fn what_was_defused_comes_back_as_it_was() {
        let table = Table::read("Name,Position\n'=cmd,Nurse\n").unwrap();
        assert_eq!(table.rows[0][0], "=cmd");
    }

    #[test]
    fn an_excel_file_and_what_is_no_text_are_told_apart_from_a_list() {
        let code = |bytes: &[u8]| refuse_no_text(bytes).err().map(|why| why.code.to_string());
        assert_eq!(code(b"PK\x03\x04rest").as_deref(), Some("roster.excel_file"));
        assert_eq!(code(b"\xD0\xCF\x11\xE0rest").as_deref(), Some("roster.excel_file"));
        assert_eq!(code(b"\x8f\x00\x17,\x02").as_deref(), Some("roster.not_a_list"));
        assert_eq!(code(b"Name,Position\nAna Cruz,Nurse\n"), None);
    }
}
