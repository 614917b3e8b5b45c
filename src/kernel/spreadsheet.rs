//! Text that goes into a spreadsheet.

/// A cell that a spreadsheet would run as a formula is written with a mark before it, which shows that
/// it is text.
pub fn defused(cell: String) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) { format!("'{cell}") } else { cell }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_spreadsheet_would_run_is_text() {
        for cell in ["=cmd|'/C calc'!A0", "+1+1", "-2", "@SUM(A1)", "\t=1"] {
            assert!(defused(cell.to_owned()).starts_with('\''), "{cell}");
        }
        assert_eq!(defused("Ana Ruiz".to_owned()), "Ana Ruiz");
    }
}
