//! People from a table: `id,last,first,middle,suffix,dob,state,npi,former_names`, in any order.

use std::path::Path;

use anyhow::Context;
use chrono::{Datelike, NaiveDate};
use matching::{Person, birth_date::BirthDate, list::Table, name::WrittenName, number};

const COLUMNS: [&str; 3] = ["id", "last", "first"];
const MORE: [&str; 7] = ["middle", "suffix", "dob", "state", "npi", "former_names", "work"];

/// A person, and what of their row could not be read.
pub struct Row {
    pub person: Person,
    pub trouble: Option<String>,
}

/// Reads a CSV or XLSX file of people.
pub fn read(path: &Path, today: NaiveDate) -> anyhow::Result<Vec<Row>> {
    let bytes = std::fs::read(path).with_context(|| path.display().to_string())?;
    let table = Table::read(&bytes, None, &COLUMNS).with_context(|| path.display().to_string())?;
    let places: Vec<_> = COLUMNS.iter().chain(&MORE).map(|name| table.column(name)).collect();
    let rows = table.rows().map(|(_, cells)| {
        let mut cells =
            places.iter().map(|at| at.and_then(|at| cells.get(at)).unwrap_or_default().trim());
        person(std::array::from_fn(|_| cells.next().unwrap_or_default()), today)
    });
    Ok(rows.collect())
}

fn person(cells: [&str; 10], today: NaiveDate) -> Row {
    let [id, last, first, middle, suffix, dob, state, npi, former, work] = cells;
    let [last, first, middle, suffix] = [last, first, middle, suffix].map(str::to_owned);
    let birth_date = BirthDate::read(dob, today.year());
    let is_unread = birth_date.is_none() && dob.chars().any(|char| matches!(char, '1'..='9'));
    let person = Person {
        id: id.to_owned(),
        name: WrittenName { last, first, middle, suffix },
        former: Person::former_names(former),
        birth_date,
        state: state.to_owned(),
        npis: number::npis(npi),
        work: work.to_owned(),
    };
    let unread_date = is_unread.then(|| {
        format!(
            "the birth date “{dob}” cannot be read, write it like 1985-03-14; checked without it"
        )
    });
    let is_unread = npi.chars().any(|char| matches!(char, '1'..='9')) && person.npis.is_empty();
    let unread_npi =
        is_unread.then(|| format!("“{npi}” is no NPI, which has ten digits; checked without it"));
    let troubles: Vec<_> = [unread_date, unread_npi].into_iter().flatten().collect();
    let trouble = (!troubles.is_empty()).then(|| troubles.join("; "));
    Row { person, trouble }
}
