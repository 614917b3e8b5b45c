//! The public extract V2 of the exclusions at SAM.gov. It has no birth dates, aliases in a cell of remarks,
//! and active rows only: who was on an older edition and is not on this one has left the list.

use chrono::NaiveDate;
use csv::StringRecord;

use super::{ListRefused, Listed, refuse_nameless, table::Table};
use crate::{calendar, name::WrittenName, number};

const COLUMNS: [&str; 14] = [
    "Classification",
    "Name",
    "First",
    "Middle",
    "Last",
    "Suffix",
    "City",
    "State / Province",
    "Excluding Agency",
    "Exclusion Type",
    "Active Date",
    "Termination Date",
    "Cross-Reference",
    "NPI",
];

/// Reads an extract.
///
/// # Errors
/// Refuses what is no such file, or only a part of one.
pub fn read(bytes: &[u8], today: NaiveDate) -> Result<Vec<Listed>, ListRefused> {
    let table = Table::read(bytes, None, &COLUMNS)?;
    let columns = COLUMNS.map(|name| table.column(name).unwrap_or(usize::MAX));
    refuse_nameless(table.rows().map(|(row, cells)| listed(row, cells, columns, today)).collect())
}

fn listed(row: u32, cells: &StringRecord, columns: [usize; 14], today: NaiveDate) -> Listed {
    let cells = columns.map(|at| cells.get(at).unwrap_or_default().trim());
    let [
        class,
        whole,
        first,
        middle,
        last,
        suffix,
        city,
        state,
        agency,
        kind,
        from,
        until,
        also,
        npi,
    ] = cells;
    let is_person = class.eq_ignore_ascii_case("Individual");
    let boxes = [last, first, middle, suffix].map(str::to_owned);
    let [last, first, middle, suffix] = boxes;
    let name = WrittenName { last, first, middle, suffix };
    Listed {
        row,
        name: match (is_person, name.is_empty()) {
            (true, false) => name,
            (true, true) => WrittenName::from_whole(whole),
            (false, _) => WrittenName::default(),
        },
        aliases: if is_person { aliases(also) } else { Vec::new() },
        business: if is_person { String::new() } else { whole.to_owned() },
        npis: number::npis(npi),
        city: city.to_owned(),
        state: state.to_ascii_uppercase(),
        grounds: format!("{agency} {kind}").trim().to_owned(),
        excluded_on: calendar::day_of(from, today),
        // “Indefinite” is no day.
        ended_on: calendar::day_of(until, today),
        ..Listed::default()
    }
}

/// Reads “(also JANE ROE, JANE ANN DOE)”, and “(also ROE, JANE)”, where a single word between commas tells
/// that the last name comes first.
pub fn aliases(cell: &str) -> Vec<WrittenName> {
    let inside = cell.trim_matches(|char: char| "() ".contains(char));
    let lower = inside.to_ascii_lowercase();
    let signs = ["also known as", "also", "a.k.a.", "aka"];
    let sign = signs.into_iter().find(|sign| lower.starts_with(sign)).unwrap_or_default();
    let Some(names) = inside.get(sign.len()..) else { return Vec::new() };
    names.split(';').flat_map(of_one_run).filter(|name| !name.is_empty()).collect()
}

fn of_one_run(run: &str) -> Vec<WrittenName> {
    let names: Vec<&str> = run.split(',').map(str::trim).filter(|name| !name.is_empty()).collect();
    if names.iter().all(|name| name.contains(' ')) {
        names.into_iter().map(WrittenName::from_whole).collect()
    } else {
        names.chunks(2).map(|pair| WrittenName::from_whole(&pair.join(", "))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::aliases;

    #[track_caller]
    fn read(cell: &str) -> Vec<(String, String)> {
        aliases(cell).into_iter().map(|name| (name.first, name.last)).collect()
    }

    #[test]
    fn aliases_are_read_in_both_orders() {
        let names = |names: &[(&str, &str)]| -> Vec<(String, String)> {
            names.iter().map(|(first, last)| ((*first).to_owned(), (*last).to_owned())).collect()
        };
        assert_eq!(
            read("(also JANE ROE, JANE ANN DOE )"),
            names(&[("JANE", "ROE"), ("JANE", "DOE")])
        );
        assert_eq!(read("(also ROE, JANE)"), names(&[("JANE", "ROE")]));
        assert_eq!(
            read("( a.k.a. JANE ROE; ROE, JEAN )"),
            names(&[("JANE", "ROE"), ("JEAN", "ROE")])
        );
        assert_eq!(read(""), names(&[]));
    }
}
