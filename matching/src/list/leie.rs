//! The List of Excluded Individuals and Entities of the Office of Inspector General: the full file and
//! the monthly supplements, which have the same columns.

use chrono::{Datelike, NaiveDate};
use csv::StringRecord;

use super::{ListRefused, Listed, refuse_nameless, refuse_undated, table::Table};
use crate::{birth_date::BirthDate, calendar, name::WrittenName, number};

/// The columns that every file had. NPI, WAIVERDATE and WVRSTATE came in 2013.
const COLUMNS: [&str; 15] = [
    "LASTNAME",
    "FIRSTNAME",
    "MIDNAME",
    "BUSNAME",
    "GENERAL",
    "SPECIALTY",
    "UPIN",
    "DOB",
    "ADDRESS",
    "CITY",
    "STATE",
    "ZIP",
    "EXCLTYPE",
    "EXCLDATE",
    "REINDATE",
];

/// Reads a file. Names are cut by the list itself, to 20 and 15 characters, and kept as they are.
///
/// # Errors
/// Refuses what is no such file, or only a part of one.
pub fn read(bytes: &[u8], today: NaiveDate) -> Result<Vec<Listed>, ListRefused> {
    let table = Table::read(bytes, None, &COLUMNS)?;
    let columns = Columns::of(&table);
    let rows = table.rows().map(|(row, cells)| columns.listed(row, cells, today)).collect();
    refuse_undated(refuse_nameless(rows)?)
}

struct Columns(Vec<Option<usize>>);

/// In the order in which `listed` asks for them.
const ASKED: [&str; 14] = [
    "LASTNAME",
    "FIRSTNAME",
    "MIDNAME",
    "BUSNAME",
    "DOB",
    "NPI",
    "SPECIALTY",
    "GENERAL",
    "CITY",
    "STATE",
    "EXCLTYPE",
    "EXCLDATE",
    "REINDATE",
    "WVRSTATE",
];

impl Columns {
    fn of(table: &Table) -> Self {
        Self(ASKED.iter().map(|name| table.column(name)).collect())
    }

    fn listed(&self, row: u32, cells: &StringRecord, today: NaiveDate) -> Listed {
        let mut asked =
            self.0.iter().map(|at| at.and_then(|at| cells.get(at)).unwrap_or_default().trim());
        let mut next = || asked.next().unwrap_or_default();
        let [last, first, middle, business] = std::array::from_fn(|_| next().to_owned());
        let birth_date = BirthDate::read(next(), today.year());
        let npis = number::npis(next());
        let (specialty, general) = (next(), next());
        Listed {
            row,
            name: WrittenName { last, first, middle, suffix: String::new() },
            business,
            birth_date,
            npis,
            specialty: if specialty.is_empty() { general } else { specialty }.to_owned(),
            city: next().to_owned(),
            state: next().to_ascii_uppercase(),
            grounds: next().to_owned(),
            excluded_on: calendar::day_of(next(), today),
            ended_on: calendar::day_of(next(), today),
            waived_in: next().to_ascii_uppercase(),
            ..Listed::default()
        }
    }
}
