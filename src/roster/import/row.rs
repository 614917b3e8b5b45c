//! A row becomes somebody, or says what is wrong with it.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{
    columns::{Columns, Meaning},
    table::Table,
};
use crate::{
    kernel::{
        day::Day,
        fault::{Fault, Reason},
        labels::Labels,
        language::Language,
    },
    people::{self, Particulars},
    roster::{
        actions::NewStaff,
        staff::{StaffKind, Terms, refuse_unlikely_first_day},
    },
};

/// What becomes of a row.
#[derive(Clone, Debug)]
pub enum Outcome {
    New(Box<NewStaff>),
    /// The same name and reach as in an earlier row.
    Doubled,
    Wrong(Fault),
}

/// A row by its line, counted as a spreadsheet does.
#[derive(Clone, Debug)]
pub struct Read {
    pub line: usize,
    pub name: String,
    pub outcome: Outcome,
}

/// Reads all rows. Who has no first day has been here since before `today`.
pub fn read(table: &Table, columns: &Columns, today: NaiveDate) -> Vec<Read> {
    let mut seen = BTreeSet::new();
    let one = |(place, row): (usize, &Vec<String>)| {
        let name = name(columns, row);
        let key = (
            folding::folded(&name),
            columns.cell(row, Meaning::Email).map(str::to_lowercase),
            columns.cell(row, Meaning::Phone).map(digits),
        );
        let outcome = if !seen.insert(key) {
            Outcome::Doubled
        } else {
            somebody(columns, row, &name, today)
                .map_or_else(Outcome::Wrong, |new| Outcome::New(Box::new(new)))
        };
        Read { line: place + 2, name, outcome }
    };
    table.rows.iter().enumerate().map(one).collect()
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

fn name(columns: &Columns, row: &[String]) -> String {
    let whole = columns.cell(row, Meaning::Name);
    let parts = [Meaning::FirstName, Meaning::LastName].map(|it| columns.cell(row, it));
    let whole = whole.map(people::given_name_first);
    whole.unwrap_or_else(|| parts.into_iter().flatten().collect::<Vec<_>>().join(" "))
}

fn somebody(
    columns: &Columns,
    row: &[String],
    name: &str,
    today: NaiveDate,
) -> Result<NewStaff, Fault> {
    let cell = |meaning| columns.cell(row, meaning);
    let needed = |meaning: Meaning| {
        cell(meaning).ok_or_else(|| Fault::new(meaning.word(), Reason::new("value.missing")))
    };
    let hours = cell(Meaning::Hours).map(|text| read_at(Meaning::Hours, text)).transpose()?;
    let hours: Option<crate::kernel::bounded_int::BoundedInt<1, 80>> = hours;
    let starts_on = cell(Meaning::StartsOn).map(day).transpose()?.unwrap_or(today);
    refuse_unlikely_first_day(starts_on, today)?;
    let external_id = cell(Meaning::ExternalId);
    let external_id = external_id.map(|text| read_at(Meaning::ExternalId, text)).transpose()?;
    Ok(NewStaff {
        particulars: Particulars {
            name: read_at(Meaning::Name, name)?,
            email: cell(Meaning::Email).map(|text| read_at(Meaning::Email, text)).transpose()?,
            phone: cell(Meaning::Phone).map(|text| read_at(Meaning::Phone, text)).transpose()?,
            language: Language::English,
        },
        kind: cell(Meaning::Kind).map_or(StaffKind::Employee, kind),
        terms: Terms {
            position: read_at(Meaning::Position, needed(Meaning::Position)?)?,
            location: cell(Meaning::Location)
                .map(|text| read_at(Meaning::Location, text))
                .transpose()?,
            hours_a_week: hours.map(|hours| hours.0),
            manager_id: None,
        },
        starts_on,
        labels: Labels { external_id, ..Labels::default() },
    })
}

fn read_at<T: std::str::FromStr<Err = Reason>>(at: Meaning, text: &str) -> Result<T, Fault> {
    text.parse().map_err(|why| Fault::new(at.word(), why))
}

/// A word of ours, or an employee: offices write *FT*, *PRN*, *per diem*.
fn kind(text: &str) -> StaffKind {
    folding::folded(text).parse().unwrap_or(StaffKind::Employee)
}

/// As we write a day, or as a spreadsheet in the United States does: `3/4/2024` is March 4.
fn day(text: &str) -> Result<NaiveDate, Fault> {
    let american = || NaiveDate::parse_from_str(text, "%m/%d/%Y").ok();
    let ours = text.parse::<Day>().map(|day| day.0);
    ours.or_else(|why| {
        american()
            .map(|day| day.to_string())
            .ok_or(why.clone())
            .and_then(|text| text.parse::<Day>().map(|day| day.0))
    })
    .map_err(|why| Fault::new(Meaning::StartsOn.word(), why))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcomes(text: &str) -> Vec<Read> {
        let table = Table::read(text).unwrap();
        read(&table, &Columns::guessed(&table), NaiveDate::from_ymd_opt(2026, 11, 24).unwrap())
    }

    #[test]
    fn a_row_is_somebody_or_names_the_cell_that_is_wrong() {
        let rows = outcomes(
            "First name;Last name;Phone;Title;Hire date\n\
             Zoë;Núñez;503 555 0147;Nurse;3/4/2024\n\
             Ana;Ruiz;soon;Nurse;2024-03-04\n\
             Iker;;503 555 0148;;\n\
             Lia;Berg;503 555 0149;Nurse;2/30/2024\n",
        );
        let Outcome::New(zoe) = &rows[0].outcome else { panic!("{rows:?}") };
        assert_eq!(zoe.particulars.name.as_str(), "Zoë Núñez");
        assert_eq!(zoe.starts_on, NaiveDate::from_ymd_opt(2024, 3, 4).unwrap());
        let wrong = |row: &Read| match &row.outcome {
            Outcome::Wrong(fault) => (row.line, fault.path.clone()),
            other => panic!("{other:?}"),
        };
        assert_eq!(wrong(&rows[1]), (3, "phone".to_owned()));
        assert_eq!(wrong(&rows[2]), (4, "position".to_owned()));
        assert_eq!(wrong(&rows[3]), (5, "starts_on".to_owned()));
    }

    #[test]
    fn a_first_day_whose_year_is_mistyped_is_named() {
        let rows = outcomes(
            "Name,Title,Hire date\nAna Ruiz,Nurse,1/1/1900\nIker Sol,Nurse,2199-01-01\n\
             Lia Berg,Nurse,6/1/1981\nUma Roth,Nurse,2027-02-01\n",
        );
        let code = |row: &Read| match &row.outcome {
            Outcome::Wrong(fault) => format!("{} {}", fault.path, fault.reason.code),
            _ => "new".to_owned(),
        };
        let codes: Vec<_> = rows.iter().map(code).collect();
        let wrong = ["starts_on roster.long_ago", "starts_on roster.far_ahead"];
        assert_eq!(codes, [wrong[0], wrong[1], "new", "new"]);
    }

    #[test]
    fn a_family_name_that_stands_first_comes_last() {
        let rows = outcomes("Name,Title\n\"O’Keefe, Seán\",Nurse\n\"Ana Ruiz, RN\",Nurse\n");
        let names: Vec<_> = rows.iter().map(|row| row.name.as_str()).collect();
        assert_eq!(names, ["Seán O’Keefe", "Ana Ruiz, RN"]);
    }

    #[test]
    fn the_same_person_twice_is_one() {
        let rows = outcomes(
            "Name,Phone,Position\nAna Ruiz,503 555 0147,Nurse\nANA RUIZ,(503) 555-0147,Nurse\n\
             Ana Ruiz,503 555 0148,Nurse\n",
        );
        let is_doubled = |row: &Read| matches!(row.outcome, Outcome::Doubled);
        assert_eq!(rows.iter().map(is_doubled).collect::<Vec<_>>(), [false, true, false]);
    }
}
