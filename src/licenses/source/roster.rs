//! A roster that a board publishes as a file, CSV or XLSX: whoever brings it says which column is what.
//!
//! What stands in it is the board's word of the day of the file. A license that is not in it is not said anything about: a
//! roster may be of one profession, or of last month.

use std::collections::HashMap;

use chrono::NaiveDate;
use csv::StringRecord;
use futures_util::future::BoxFuture;
use matching::list::{ListRefused, Table};
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::{Published, Said, Sought, Source, is_called};
use crate::{
    error::{Error, Result},
    kernel::{
        digest::sha256,
        fault::{Fault, Reason},
        text::Text,
    },
    licenses::{
        compared::Likeness,
        identity,
        license::{Claim, Kind},
        raw::Raw,
        verification::{Method, SourceKind},
    },
    people,
    platform::inquiry::Unheard,
};

/// Which column is what, by its heading.
#[derive(Clone, Debug)]
pub struct Columns {
    pub number: String,
    pub status: StatusOf,
    pub expires_on: Option<String>,
    /// First, last or whole name: together they are what the board calls somebody.
    pub names: Vec<String>,
    /// What the board has against somebody: empty, `No` or `None` is nothing.
    pub discipline: Option<String>,
}

/// Where a row says how a license stands.
#[derive(Clone, Debug)]
pub enum StatusOf {
    Column(String),
    /// Of all rows the same: the file is a list of those that were revoked, or deactivated.
    All(String),
}

/// Whose roster it is, and of what.
#[derive(Clone, Debug)]
pub struct About {
    pub board: Text<120>,
    pub kind: Kind,
    pub jurisdiction: Text<60>,
    pub file: Text<200>,
    /// The day of which it is.
    pub listed_on: NaiveDate,
}

/// Of so many rows with one number it is kept what stands in them.
const ROWS_KEPT: usize = 20;

pub struct Roster {
    about: About,
    columns: Columns,
    heading: Vec<String>,
    sha256: String,
    today: NaiveDate,
    /// By the letters and digits of their number.
    rows: HashMap<String, Vec<(u32, StringRecord)>>,
}

impl Roster {
    /// Reads a roster's file.
    ///
    /// # Errors
    /// Says what is wrong with it: another kind of file, cut off, a column missing.
    pub fn read(
        bytes: &[u8],
        (about, columns): (About, Columns),
        today: NaiveDate,
    ) -> Result<Self, ListRefused> {
        let heading = columns.heading();
        let wanted: Vec<_> = heading.iter().map(String::as_str).collect();
        let table = Table::read(bytes, None, &wanted)?;
        let places: Vec<_> = wanted.iter().filter_map(|name| table.column(name)).collect();
        let mut rows: HashMap<_, Vec<_>> = HashMap::new();
        for (number, row) in table.rows() {
            let cells: StringRecord =
                places.iter().map(|at| row.get(*at).unwrap_or_default().trim()).collect();
            let key = identity::key(cells.get(0).unwrap_or_default());
            if !key.is_empty() {
                rows.entry(key).or_default().push((number, cells));
            }
        }
        if rows.is_empty() {
            return Err(ListRefused::NoRows);
        }
        Ok(Self { about, columns, heading, sha256: sha256(bytes), today, rows })
    }

    /// What stands in the rows of a number, and where they stand. What the file is called is not of it: a browser
    /// calls the same file otherwise the second time.
    fn raw(&self, rows: &[(u32, StringRecord)]) -> Raw {
        let raw = match rows {
            [(row, cells)] => {
                json!({ "file_sha256": self.sha256, "row": row, "cells": self.cells(cells) })
            }
            several => {
                let rows = several.iter().take(ROWS_KEPT);
                let rows =
                    rows.map(|(row, cells)| json!({ "row": row, "cells": self.cells(cells) }));
                json!({ "file_sha256": self.sha256, "rows": rows.collect::<Vec<_>>() })
            }
        };
        Raw::new(raw.to_string())
    }

    fn cells(&self, cells: &StringRecord) -> Map<String, Value> {
        let cells = self.heading.iter().zip(cells);
        cells.map(|(name, cell)| (name.clone(), cell.into())).collect()
    }

    fn cell<'a>(&self, cells: &'a Value, name: &str) -> &'a str {
        cells[name].as_str().unwrap_or_default()
    }
}

/// The same as a program sends it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sent {
    number: String,
    status: Option<String>,
    status_of_all: Option<String>,
    expires_on: Option<String>,
    #[serde(default)]
    names: Vec<String>,
    discipline: Option<String>,
}

impl Columns {
    /// Reads them as a program sends them, in JSON.
    pub fn read(json: &str) -> Result<Self> {
        let sent: Sent = serde_json::from_str(json).map_err(|why| {
            let reason = Reason::new("roster_file.mapping").with("why", why.to_string());
            Error::Invalid(vec![Fault::new("columns", reason)])
        })?;
        let status = match (sent.status, sent.status_of_all) {
            (Some(column), None) => StatusOf::Column(column),
            (None, Some(status)) => StatusOf::All(status),
            _ => return Err(Error::fault("columns", "roster_file.status")),
        };
        let Sent { number, expires_on, names, discipline, .. } = sent;
        Ok(Self { number, status, expires_on, names, discipline })
    }

    /// The number first.
    fn heading(&self) -> Vec<String> {
        let status = match &self.status {
            StatusOf::Column(name) => Some(name),
            StatusOf::All(_) => None,
        };
        let rest = status.into_iter().chain(&self.expires_on).chain(&self.discipline);
        let all = [&self.number].into_iter().chain(rest).chain(&self.names);
        all.cloned().collect()
    }
}

impl Published for Roster {
    fn count(&self) -> usize {
        self.rows.len()
    }

    fn is_of(&self, claim: &Claim) -> bool {
        let by = |it: &Text<60>| identity::key(identity::jurisdiction(it.clone()).as_str());
        claim.kind == self.about.kind && by(&claim.jurisdiction) == by(&self.about.jurisdiction)
    }

    fn has(&self, claim: &Claim) -> bool {
        self.is_of(claim) && self.rows.contains_key(&identity::key(claim.number.as_str()))
    }
}

impl Source for Roster {
    fn name(&self) -> &str {
        self.about.board.as_str()
    }

    fn method(&self) -> Method {
        Method::File
    }

    fn kind(&self) -> SourceKind {
        SourceKind::Primary
    }

    fn looked_on(&self) -> Option<NaiveDate> {
        Some(self.about.listed_on)
    }

    fn evidence(&self) -> Option<Text<200>> {
        Some(self.about.file.clone())
    }

    fn ask<'a>(&'a self, sought: &'a Sought) -> BoxFuture<'a, Result<Result<Raw, Unheard>>> {
        let rows = self.rows.get(&identity::key(sought.claim.number.as_str()));
        let raw = match rows.map(Vec::as_slice) {
            Some(rows) if self.is_of(&sought.claim) => Ok(self.raw(rows)),
            _ => Err(Unheard::NotAsked),
        };
        Box::pin(async move { Ok(raw) })
    }

    fn read(&self, raw: &Raw, sought: &Sought) -> Result<Said, Unheard> {
        let raw: Value = serde_json::from_str(&raw.text).map_err(|_| Unheard::Garbled)?;
        // Of two rows with one number nobody knows which is meant.
        if raw["rows"].is_array() {
            return Err(Unheard::Garbled);
        }
        let cells = &raw["cells"];
        let status = match &self.columns.status {
            StatusOf::Column(name) => self.cell(cells, name),
            StatusOf::All(status) => status.as_str(),
        };
        if status.is_empty() {
            return Err(Unheard::Garbled);
        }
        let printed = self.columns.expires_on.as_ref().map(|name| self.cell(cells, name));
        let expires_on = match printed.filter(|printed| !printed.is_empty()) {
            // A day that we cannot read is not the same as none.
            Some(day) => Some(matching::calendar::day_of(day, self.today).ok_or(Unheard::Garbled)?),
            None => None,
        };
        let shown: Vec<_> = self.columns.names.iter().map(|name| self.cell(cells, name)).collect();
        let shown = shown.join(" ").trim().to_owned();
        let against = self.columns.discipline.as_ref().map(|name| self.cell(cells, name));
        Ok(Said {
            status: status.to_owned(),
            expires_on,
            name: likeness(&sought.holder, &shown),
            name_shown: shown,
            number: Likeness::Same,
            against: against.filter(|said| says_something(said)).map(str::to_owned),
        })
    }
}

/// A board writes names in any order, and middle names or not: what we call somebody first and last must be in it.
fn likeness(holder: &str, shown: &str) -> Likeness {
    let (first, last) = people::first_and_last(holder);
    let first = first.as_deref().and_then(|first| first.split_whitespace().next());
    match shown {
        "" => Likeness::NotShown,
        shown if is_called(shown, first.unwrap_or(&last), &last) => Likeness::Same,
        _ => Likeness::Different,
    }
}

fn says_something(said: &str) -> bool {
    let said = identity::key(said);
    !["", "n", "no", "none", "na", "0", "false", "nil"].contains(&said.as_str())
}

#[cfg(test)]
mod tests;
