//! Any other list: a mapping file says which column is what. States have some forty, and no two alike.

use chrono::{Datelike, NaiveDate};
use csv::StringRecord;
use serde::{Deserialize, Serialize};

use super::{ListRefused, Listed, refuse_nameless, sam::aliases, table::Table};
use crate::{birth_date::BirthDate, calendar, name::WrittenName, number};

/// How to read a list. It is written as JSON:
///
/// ```
/// let mapping = br#"{
///     "list": "tx", "name": "Texas Medicaid exclusions", "state": "TX",
///     "columns": { "last": "LastName", "first": "FirstName", "business": "CompanyName", "npi": "NPI" }
/// }"#;
/// assert_eq!(matching::list::Mapping::read(mapping).map(|mapping| mapping.list), Ok("tx".to_owned()));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mapping {
    /// A short name in small letters, digits and hyphens: the list's folder is called so.
    pub list: String,
    /// What people call the list.
    pub name: String,
    /// The state of every row, where no column says it.
    #[serde(default)]
    pub state: String,
    /// The sheet of a workbook; without it, the first.
    #[serde(default)]
    pub sheet: Option<String>,
    pub columns: Columns,
}

/// Which column is what, by its heading. A name stands in boxes (`last`, `first`) or in one (`whole`).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Columns {
    pub last: Option<String>,
    pub first: Option<String>,
    pub middle: Option<String>,
    pub suffix: Option<String>,
    /// “LAST, FIRST MIDDLE” or “First Middle Last”.
    pub whole: Option<String>,
    pub aliases: Option<String>,
    pub business: Option<String>,
    pub birth_date: Option<String>,
    pub npi: Option<String>,
    pub license: Option<String>,
    pub specialty: Option<String>,
    pub city: Option<String>,
    pub state: Option<String>,
    pub grounds: Option<String>,
    pub excluded_on: Option<String>,
    pub ended_on: Option<String>,
}

impl Mapping {
    /// Reads a mapping file.
    ///
    /// # Errors
    /// Says what of it is not understood.
    pub fn read(bytes: &[u8]) -> Result<Self, ListRefused> {
        let refuse = |why: String| Err(ListRefused::Mapping(why));
        let mapping: Self = match serde_json::from_slice(bytes) {
            Ok(mapping) => mapping,
            Err(error) => return refuse(error.to_string()),
        };
        let fits = |char: char| char.is_ascii_lowercase() || char.is_ascii_digit() || char == '-';
        if mapping.list.is_empty() || mapping.list.len() > 40 || !mapping.list.chars().all(fits) {
            return refuse(
                "“list” must be a short name in small letters, digits and hyphens".to_owned(),
            );
        }
        let columns = &mapping.columns;
        if columns.last.is_none() && columns.whole.is_none() {
            return refuse(
                "“columns” must say where the name is: “last” and “first”, or “whole”".to_owned(),
            );
        }
        Ok(mapping)
    }

    /// Reads a file of this list.
    ///
    /// # Errors
    /// Refuses a file without these columns, or only a part of one.
    pub fn rows(&self, bytes: &[u8], today: NaiveDate) -> Result<Vec<Listed>, ListRefused> {
        let named: Vec<&str> = self.columns.all().into_iter().flatten().collect();
        let table = Table::read(bytes, self.sheet.as_deref(), &named)?;
        let places = self.columns.all().map(|name| name.and_then(|name| table.column(name)));
        let rows = table.rows().map(|(row, cells)| self.listed(row, cells, places, today));
        refuse_nameless(rows.collect())
    }

    fn listed(
        &self,
        row: u32,
        cells: &StringRecord,
        places: [Option<usize>; 16],
        today: NaiveDate,
    ) -> Listed {
        let cells = places.map(|at| at.and_then(|at| cells.get(at)).unwrap_or_default().trim());
        let [last, first, middle, suffix, whole, also, business, birth_date, npi, rest @ ..] =
            cells;
        let [license, specialty, city, state, grounds, excluded_on, ended_on] = rest;
        let [last, first, middle, suffix] = [last, first, middle, suffix].map(str::to_owned);
        let boxes = WrittenName { last, first, middle, suffix };
        let state = if state.is_empty() { &self.state } else { state };
        Listed {
            row,
            name: if boxes.is_empty() { WrittenName::from_whole(whole) } else { boxes },
            aliases: aliases(also),
            business: business.to_owned(),
            birth_date: BirthDate::read(birth_date, today.year()),
            npis: number::npis(npi),
            license: license.to_owned(),
            specialty: specialty.to_owned(),
            city: city.to_owned(),
            state: state.to_ascii_uppercase(),
            grounds: grounds.to_owned(),
            excluded_on: calendar::day_of(excluded_on, today),
            ended_on: calendar::day_of(ended_on, today),
            waived_in: String::new(),
        }
    }
}

impl Columns {
    /// In the order in which a row is taken apart.
    fn all(&self) -> [Option<&str>; 16] {
        [
            &self.last,
            &self.first,
            &self.middle,
            &self.suffix,
            &self.whole,
            &self.aliases,
            &self.business,
            &self.birth_date,
            &self.npi,
            &self.license,
            &self.specialty,
            &self.city,
            &self.state,
            &self.grounds,
            &self.excluded_on,
            &self.ended_on,
        ]
        .map(Option::as_deref)
    }
}
