//! `muster exclusions load`: a file becomes the edition in force, or is refused and changes nothing.

use std::{
    fs,
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

    /// It is right that the list has far fewer rows than it had.
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
        let (list, name, rows) = self.read(&bytes, today)?;
        let latest = self.date.or_else(|| latest_exclusion(&rows, today));
        let provenance = Provenance {
            list,
            name,
            file: file_name(&self.file),
            sha256: sha256(&bytes),
            listed_on: latest.unwrap_or(today),
            rows: rows.len(),
        };
        let before = shelf.in_force(&provenance.list)?;
        self.refuse_much_smaller(before.as_ref(), rows.len())?;
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
            (Kind::Leie, _) => self.leie(leie::read(bytes, today)?)?,
            (Kind::Sam, _) => (own("sam"), own("SAM.gov exclusions"), sam::read(bytes, today)?),
        })
    }

    /// A supplement never replaces the full list, and reinstatements are kept apart from exclusions.
    fn leie(&self, rows: Vec<Listed>) -> anyhow::Result<(String, String, Vec<Listed>)> {
        let all_ended = rows.iter().all(|row| row.ended_on.is_some());
        ensure!(
            self.supplement || !all_ended,
            "everybody in this file is reinstated: it is a monthly supplement, load it with --supplement"
        );
        let (list, name) = match (self.supplement, all_ended) {
            (false, _) => ("leie", "LEIE"),
            (true, false) => ("leie-additions", "LEIE, additions of the month"),
            (true, true) => ("leie-reinstated", "LEIE, reinstated in the month"),
        };
        Ok((list.to_owned(), name.to_owned(), rows))
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
