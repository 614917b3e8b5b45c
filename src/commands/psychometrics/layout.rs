//! How answers look: JSON for programs, a table for people.

use serde_json::Value;

use super::super::answer;

/// Writes what was found as JSON, or as text.
pub fn told(as_json: bool, json: &Value, text: &str) -> anyhow::Result<()> {
    if as_json { answer(&format!("{json:#}\n")) } else { answer(text) }
}

/// Lays rows out in columns: the first to the left, the others, which are numbers, to the right.
pub fn columns(rows: &[Vec<String>]) -> String {
    let count = rows.iter().map(Vec::len).max().unwrap_or_default();
    let width = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column));
        cells.map(|cell| cell.chars().count()).max().unwrap_or_default()
    };
    let widths: Vec<_> = (0..count).map(width).collect();
    let line = |row: &Vec<String>| {
        let cells = row.iter().zip(&widths).enumerate().map(|(column, (cell, &width))| {
            if column == 0 { format!("{cell:width$}") } else { format!("{cell:>width$}") }
        });
        format!("{}\n", cells.collect::<Vec<_>>().join("  ").trim_end())
    };
    rows.iter().map(line).collect()
}

/// A number with three decimals, or a dash where there is none.
pub fn three(number: impl Into<Option<f64>>) -> String {
    number.into().map_or_else(|| "–".to_owned(), |number| format!("{number:.3}"))
}

/// A row of a table that people read.
pub fn row<const N: usize>(cells: [&str; N]) -> Vec<String> {
    cells.map(str::to_owned).to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stand_below_each_other() {
        let rows = [row(["item", "a"]), row(["Q1", "0.912"]), row(["Long name", "–"])];
        assert_eq!(columns(&rows), "item           a\nQ1         0.912\nLong name      –\n");
    }
}
