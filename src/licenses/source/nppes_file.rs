//! Files of the NPI Registry: the full dissemination file and the weekly ones, which have the same columns, and the report of
//! deactivated numbers.
//!
//! The full one has some ten gigabytes: it is read as it comes, and of it only the rows are kept whose number somebody here
//! claims. A number that was deactivated is for a person to read, and never good; one that is not in a file is not said
//! anything about.

use std::{
    collections::{HashMap, HashSet},
    io::{Cursor, Read},
};

use chrono::NaiveDate;
use csv::StringRecord;
use futures_util::future::BoxFuture;
use matching::list::{ListRefused, NotSifted, Numbering, Sifted, Table, sha256, sift};
use serde_json::{Map, Value, json};

use super::{Published, Said, Sought, Source, is_called, nppes::Nppes};
use crate::{
    error::Result,
    kernel::text::Text,
    licenses::{
        compared::Likeness,
        license::{Claim, Kind},
        raw::Raw,
        verification::{Method, SourceKind},
    },
    platform::inquiry::Unheard,
};

/// What it is called in the record.
const NAME: &str = "NPI Registry (NPPES), data file";

/// What is kept of a row, in the order in which `Row` has it.
const DISSEMINATED: &[&str] = &[
    "NPI",
    "Entity Type Code",
    "Provider Organization Name (Legal Business Name)",
    "Provider Last Name (Legal Name)",
    "Provider First Name",
    "Provider Other Last Name",
    "Provider Other First Name",
    "NPI Deactivation Date",
    "NPI Reactivation Date",
];
const DEACTIVATED: &[&str] = &["NPI", "NPPES Deactivation Date"];
const HEADINGS: [&[&str]; 2] = [DISSEMINATED, DEACTIVATED];

/// A workbook is opened in memory. The report has a third of a million short rows.
const LONGEST_WORKBOOK: u64 = 64 * 1024 * 1024;

pub struct NppesFile {
    file: Text<200>,
    listed_on: NaiveDate,
    today: NaiveDate,
    sha256: String,
    count: usize,
    heading: &'static [&'static str],
    rows: HashMap<String, Vec<(u32, StringRecord)>>,
}

/// Which numbers a file is read for, and how far it has been read.
pub struct Wanted<T> {
    pub numbers: HashSet<String>,
    pub told: T,
}

impl NppesFile {
    /// Reads a file, however long it is.
    ///
    /// # Errors
    /// Says what is wrong with it: another kind of file, cut off, a column missing.
    pub fn read(
        mut file: impl Read,
        (name, listed_on): (Text<200>, NaiveDate),
        today: NaiveDate,
        wanted: Wanted<impl FnMut(u64)>,
    ) -> Result<Self, NotSifted> {
        let mut head = vec![];
        file.by_ref().take(4).read_to_end(&mut head)?;
        let is_workbook = head.starts_with(b"PK\x03\x04");
        let file = Cursor::new(head).chain(file);
        let Wanted { numbers, told } = wanted;
        let sifted = if is_workbook {
            from_workbook(file, &numbers)?
        } else {
            sift(file, &HEADINGS, &numbers, told)?
        };
        let Sifted { heading, rows: count, kept, sha256 } = sifted;
        let mut rows: HashMap<_, Vec<_>> = HashMap::new();
        for (row, cells) in kept {
            let number = cells.get(0).unwrap_or_default().to_owned();
            rows.entry(number).or_default().push((row, cells));
        }
        let heading = HEADINGS.get(heading).copied().unwrap_or_default();
        Ok(Self { file: name, listed_on, today, sha256, count, heading, rows })
    }

    fn raw(&self, rows: &[(u32, StringRecord)]) -> Raw {
        let told = |(row, cells): &(u32, StringRecord)| {
            let cells = self.heading.iter().zip(cells).filter(|(_, cell)| !cell.is_empty());
            let cells: Map<_, Value> =
                cells.map(|(name, cell)| ((*name).to_owned(), cell.into())).collect();
            json!({ "row": row, "cells": cells })
        };
        let rows: Vec<_> = rows.iter().take(ROWS_KEPT).map(told).collect();
        Raw::new(json!({ "file_sha256": self.sha256, "rows": rows }).to_string())
    }
}

/// Of so many rows with one number it is kept what stands in them.
const ROWS_KEPT: usize = 20;

/// The report of deactivated numbers comes as a workbook, with a title above its heading.
fn from_workbook(file: impl Read, numbers: &HashSet<String>) -> Result<Sifted, NotSifted> {
    let mut bytes = vec![];
    file.take(LONGEST_WORKBOOK + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LONGEST_WORKBOOK {
        return Err(ListRefused::Archive.into());
    }
    let table = Table::read(&bytes, None, DEACTIVATED)?;
    let places: Vec<_> = DEACTIVATED.iter().filter_map(|name| table.column(name)).collect();
    let (mut numbering, mut kept) = (Numbering::default(), vec![]);
    for (row, cells) in table.rows() {
        let cells: StringRecord =
            places.iter().map(|at| cells.get(*at).unwrap_or_default().trim()).collect();
        let number = cells.get(0).unwrap_or_default();
        numbering.note(number.as_bytes());
        if numbers.contains(number) {
            kept.push((row, cells));
        }
    }
    Ok(Sifted { heading: 1, rows: numbering.rows()?, kept, sha256: sha256(&bytes) })
}

impl Published for NppesFile {
    fn count(&self) -> usize {
        self.count
    }

    fn is_of(&self, claim: &Claim) -> bool {
        claim.kind == Kind::Npi
    }

    fn has(&self, claim: &Claim) -> bool {
        Nppes::number(claim).is_some_and(|number| self.rows.contains_key(&number))
    }
}

impl Source for NppesFile {
    fn name(&self) -> &str {
        NAME
    }

    fn method(&self) -> Method {
        Method::File
    }

    fn kind(&self) -> SourceKind {
        SourceKind::Primary
    }

    fn looked_on(&self) -> Option<NaiveDate> {
        Some(self.listed_on)
    }

    fn evidence(&self) -> Option<Text<200>> {
        Some(self.file.clone())
    }

    fn ask<'a>(&'a self, sought: &'a Sought) -> BoxFuture<'a, Result<Result<Raw, Unheard>>> {
        let rows = Nppes::number(&sought.claim).and_then(|number| self.rows.get(&number));
        let raw = rows.map(|rows| self.raw(rows)).ok_or(Unheard::NotAsked);
        Box::pin(async move { Ok(raw) })
    }

    fn read(&self, raw: &Raw, sought: &Sought) -> Result<Said, Unheard> {
        let raw: Value = serde_json::from_str(&raw.text).map_err(|_| Unheard::Garbled)?;
        let rows = raw["rows"].as_array().map(Vec::as_slice);
        if self.heading == DEACTIVATED {
            return Ok(deactivated(rows.unwrap_or_default(), self.today));
        }
        match rows {
            Some([row]) => said(&row["cells"], sought, self.today),
            // Of two rows with one number nobody knows which is meant.
            _ => Err(Unheard::Garbled),
        }
    }
}

/// Whatever else stands in the report, and however often: it lists nobody whose number is active.
fn deactivated(rows: &[Value], today: NaiveDate) -> Said {
    let days = rows.iter().filter_map(|row| row["cells"]["NPPES Deactivation Date"].as_str());
    let ended = days.filter_map(|day| matching::calendar::day_of(day, today)).max();
    Said {
        status: ended
            .map_or_else(|| "Deactivated on a day that can’t be read".to_owned(), deactivated_on),
        expires_on: None,
        name: Likeness::NotShown,
        name_shown: String::new(),
        number: Likeness::Same,
        against: None,
    }
}

fn deactivated_on(ended: NaiveDate) -> String {
    format!("Deactivated on {}", ended.format("%m/%d/%Y"))
}

fn said(cells: &Value, sought: &Sought, today: NaiveDate) -> Result<Said, Unheard> {
    let cell = |name: &str| cells[name].as_str().unwrap_or_default();
    let names = [
        (cell("Provider First Name"), cell("Provider Last Name (Legal Name)")),
        (cell("Provider Other First Name"), cell("Provider Other Last Name")),
    ];
    let organization = cell("Provider Organization Name (Legal Business Name)");
    let shown = format!("{} {}", names[0].0, names[0].1).trim().to_owned();
    let shown = if organization.is_empty() { shown } else { organization.to_owned() };
    // A day that we cannot read is not the same as none.
    let day = |name: &str| match cell(name) {
        "" => Ok(None),
        day => matching::calendar::day_of(day, today).map(Some).ok_or(Unheard::Garbled),
    };
    let ended = day("NPI Deactivation Date")?;
    let came_back = day("NPI Reactivation Date")?;
    let status = match (ended, came_back) {
        (Some(ended), back) if back.is_none_or(|back| back < ended) => deactivated_on(ended),
        // A row that names nobody is nobody's.
        _ if cell("Entity Type Code").is_empty() || shown.is_empty() => {
            "Listed without any details".to_owned()
        }
        _ => "Active".to_owned(),
    };
    let is_theirs = names.iter().any(|(first, last)| is_called(&sought.holder, first, last));
    Ok(Said {
        status,
        expires_on: None,
        name: match is_theirs {
            true => Likeness::Same,
            false if shown.is_empty() => Likeness::NotShown,
            false => Likeness::Different,
        },
        name_shown: shown,
        number: Likeness::Same,
        against: None,
    })
}

/// Returns the day that stands in the name of a file: `NPPES Deactivated NPI Report 20261109.xlsx`, and of a span its end.
pub fn day_in(name: &str) -> Option<NaiveDate> {
    let runs = name.split(|char: char| !char.is_ascii_digit()).filter(|run| run.len() == 8);
    runs.filter_map(|run| NaiveDate::parse_from_str(run, "%Y%m%d").ok()).next_back()
}

#[cfg(test)]
mod tests;
