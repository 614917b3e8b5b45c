//! `muster exclusions load`: a file becomes the edition in force, or is refused and changes nothing.

use std::{
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
    time::Instant,
};

use anyhow::{Context, bail, ensure};
use chrono::NaiveDate;
use clap::{Args, ValueEnum};
use indicatif::{ProgressBar, ProgressStyle};
use matching::{
    List,
    list::{Listed, Mapping, Provenance, latest_exclusion, leie, looks_cut, sam, sha256},
};

use super::{
    super::answer,
    shelf::{Edition, Shelf},
};

/// How lists are called that stand beside the full LEIE, a month each.
pub const ADDITIONS: &str = "leie-additions";
pub const REINSTATED: &str = "leie-reinstated";

#[derive(Args)]
pub struct Load {
    /// Whose list it is.
    list: Kind,

    /// The file as it was downloaded: CSV, or XLSX with a mapping.
    file: PathBuf,

    /// Which column is what, as JSON. Lists of states need it.
    #[arg(long, value_name = "FILE", required_if_eq("list", "state"))]
    map: Option<PathBuf>,

    /// The day that the list is of. Without it, that of its latest exclusion.
    #[arg(long, value_name = "YYYY-MM-DD")]
    date: Option<NaiveDate>,

    /// It is right that the list has far fewer rows than it had, or is older.
    #[arg(long)]
    smaller: bool,

    /// A monthly LEIE supplement: kept beside the full list, which it does not replace.
    #[arg(long)]
    supplement: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Kind {
    /// The List of Excluded Individuals and Entities of the Office of Inspector General.
    Leie,
    /// The public extract V2 of the exclusions at SAM.gov.
    Sam,
    /// Any other list, by a mapping.
    State,
}

impl Load {
    pub fn run(self, shelf: &Shelf, today: NaiveDate) -> anyhow::Result<()> {
        let started = Instant::now();
        let bytes = fs::read(&self.file).with_context(|| self.file.display().to_string())?;
        ensure!(self.date.is_none_or(|day| day <= today), "the day of the list has not come yet");
        let (list, name, rows) = self.read(&bytes, today)?;
        let provenance = Provenance {
            list,
            name,
            file: file_name(&self.file),
            sha256: sha256(&bytes),
            listed_on: self.day(&rows, today),
            rows: rows.len(),
        };
        let before = shelf.in_force(&provenance.list)?;
        self.refuse_much_smaller(before.as_ref(), rows.len())?;
        self.refuse_older(before.as_ref(), provenance.listed_on)?;
        let bar = bar(rows.len());
        let edition = Edition { provenance, rows };
        shelf.put(&edition, || bar.inc(1))?;
        bar.finish_and_clear();
        told(edition, before, started)
    }

    fn read(
        &self,
        bytes: &[u8],
        today: NaiveDate,
    ) -> anyhow::Result<(String, String, Vec<Listed>)> {
        let map =
            self.map.as_ref().map(|map| fs::read(map).with_context(|| map.display().to_string()));
        let own = |name: &str| name.to_owned();
        Ok(match (self.list, map.transpose()?) {
            (Kind::State, Some(map)) => {
                let mapping = Mapping::read(&map)?;
                ensure!(!is_ours(&mapping.list), "“{}” is the name of another list", mapping.list);
                let rows = mapping.rows(bytes, today)?;
                (mapping.list, mapping.name, rows)
            }
            (Kind::State, None) => bail!("say which column is what: --map FILE"),
            (Kind::Leie, _) => self.leie(leie::read(bytes, today)?, today)?,
            (Kind::Sam, _) => (own("sam"), own("SAM.gov exclusions"), sam::read(bytes, today)?),
        })
    }

    /// The day of the list. Who is reinstated was excluded years before.
    fn day(&self, rows: &[Listed], today: NaiveDate) -> NaiveDate {
        let ended = || rows.iter().filter_map(|row| row.ended_on).filter(|day| *day <= today).max();
        let latest = if are_reinstated(rows) { ended() } else { latest_exclusion(rows, today) };
        self.date.or(latest).unwrap_or(today)
    }

    /// A supplement replaces neither the full list nor that of another month, and reinstatements are kept apart from
    /// exclusions.
    fn leie(
        &self,
        rows: Vec<Listed>,
        today: NaiveDate,
    ) -> anyhow::Result<(String, String, Vec<Listed>)> {
        let all_ended = are_reinstated(&rows);
        ensure!(
            self.supplement || !all_ended,
            "everybody in this file is reinstated: it is a monthly supplement, load it with --supplement"
        );
        let month = self.day(&rows, today).format("%Y-%m");
        let (list, name) = match (self.supplement, all_ended) {
            (false, _) => ("leie".to_owned(), "LEIE".to_owned()),
            (true, false) => {
                (format!("{ADDITIONS}-{month}"), format!("LEIE, additions of {month}"))
            }
            (true, true) => {
                (format!("{REINSTATED}-{month}"), format!("LEIE, reinstated in {month}"))
            }
        };
        Ok((list, name, rows))
    }

    fn refuse_older(&self, before: Option<&Provenance>, day: NaiveDate) -> anyhow::Result<()> {
        let Some(before) = before.filter(|before| !self.smaller && day < before.listed_on) else {
            return Ok(());
        };
        let why = format!(
            "this list is of {day}, and the edition in force of {}: whoever was added since would be missed",
            before.listed_on
        );
        ensure!(self.date.is_none(), "{why}; if it is right, load it with --smaller");
        // Of a day that nobody says it is a guess: the latest row may have left. Standard error may be closed.
        let _ = writeln!(io::stderr(), "muster: {why}");
        Ok(())
    }

    fn refuse_much_smaller(&self, before: Option<&Provenance>, rows: usize) -> anyhow::Result<()> {
        if let Some(before) = before
            && !self.smaller
            && !self.supplement
            && looks_cut(rows, before.rows)
        {
            bail!(
                "this file has {rows} rows and the edition in force has {}: it may be cut off, or a monthly supplement (--supplement); if it is right, load it with --smaller",
                before.rows
            );
        }
        Ok(())
    }
}

fn are_reinstated(rows: &[Listed]) -> bool {
    rows.iter().all(|row| row.ended_on.is_some())
}

fn is_ours(list: &str) -> bool {
    list == "sam" || list.starts_with("leie")
}

fn told(edition: Edition, before: Option<Provenance>, started: Instant) -> anyhow::Result<()> {
    let Edition { provenance, rows } = edition;
    let businesses = rows.iter().filter(|row| !row.is_person()).count();
    let list = List::of(rows);
    let seconds = started.elapsed().as_secs_f64();
    let people = list.rows().len() - businesses;
    answer(&format!(
        "{} is in force: {} rows of {}, {people} people and {businesses} others, the list of {}\nSHA-256 {}\nread, stored and indexed in {seconds:.2} s\n",
        provenance.name, provenance.rows, provenance.file, provenance.listed_on, provenance.sha256
    ))?;
    match before {
        Some(before) => answer(&format!("before: {} rows of {}\n", before.rows, before.listed_on)),
        None => Ok(()),
    }
}

/// Shown where somebody looks on, and not in a log.
pub fn bar(rows: usize) -> ProgressBar {
    let bar = ProgressBar::new(u64::try_from(rows).unwrap_or(u64::MAX));
    match ProgressStyle::with_template("{bar:40} {human_pos} of {human_len} rows") {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADING: &str = "LASTNAME,FIRSTNAME,MIDNAME,BUSNAME,GENERAL,SPECIALTY,UPIN,NPI,DOB,ADDRESS,CITY,STATE,\
                           ZIP,EXCLTYPE,EXCLDATE,REINDATE,WAIVERDATE,WVRSTATE";

    fn loaded(
        shelf: &Shelf,
        excluded_on: &str,
        supplement: bool,
        date: Option<&str>,
    ) -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        let file = folder.path().join("file.csv");
        let row = format!(
            "QUIMBY,TESS,,,IND,NURSE,,0000000000,19800101,1 A ST,SALEM,OR,97301,1128b4,{excluded_on},00000000,00000000,"
        );
        fs::write(&file, format!("{HEADING}\n{row}\n"))?;
        let date = date.map(|day| day.parse()).transpose()?;
        let load = Load { list: Kind::Leie, file, map: None, date, smaller: false, supplement };
        load.run(shelf, NaiveDate::from_ymd_opt(2026, 11, 24).unwrap_or_default())
    }

    #[test]
    fn the_additions_of_a_month_do_not_take_the_place_of_those_of_another() {
        let folder = tempfile::tempdir().unwrap();
        let shelf = Shelf::of(folder.path());
        loaded(&shelf, "20260920", true, None).unwrap();
        loaded(&shelf, "20261020", true, None).unwrap();
        assert_eq!(shelf.lists().unwrap(), ["leie-additions-2026-09", "leie-additions-2026-10"]);
    }

    #[test]
    fn an_older_list_and_one_of_a_day_that_has_not_come_change_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let shelf = Shelf::of(folder.path());
        loaded(&shelf, "20261020", false, None).unwrap();
        let older = loaded(&shelf, "20260920", false, Some("2026-09-20")).unwrap_err().to_string();
        assert!(older.contains("whoever was added since would be missed"), "{older}");
        assert!(loaded(&shelf, "20261020", false, Some("2062-11-10")).is_err());
        assert_eq!(shelf.in_force("leie").unwrap().unwrap().listed_on.to_string(), "2026-10-20");
    }
}
