//! `muster exclusions adopt`: a file becomes the edition in force of a practice, in the server's database, and
//! everybody who works there is checked against it. The server may go on answering meanwhile.

use std::{fs, path::PathBuf, time::Instant};

use anyhow::Context;
use chrono::NaiveDate;
use clap::Args;

use super::load::bar;
use crate::{
    commands::{answer, open, practice::told, scope},
    config::Config,
    exclusions::{self, CheckCause, Incoming, ListSource, Pace},
};

#[derive(Args)]
pub struct Adopt {
    /// Whose list it is: leie, sam, or other with a mapping.
    #[arg(value_parser = ["leie", "sam", "other"])]
    list: String,

    /// The file as it was downloaded: CSV, or XLSX with a mapping.
    file: PathBuf,

    /// Which column is what, as JSON. Other lists need it.
    #[arg(long, value_name = "FILE")]
    map: Option<PathBuf>,

    /// The day that the list is of. Without it, that of its latest exclusion.
    #[arg(long, value_name = "YYYY-MM-DD")]
    date: Option<NaiveDate>,

    /// It is right that the list has far fewer rows than it had.
    #[arg(long)]
    smaller: bool,

    /// The practice, if there are several: the last part of its careers address.
    #[arg(long, value_name = "NAME")]
    practice: Option<String>,
}

impl Adopt {
    pub async fn run(self, config: &Config) -> anyhow::Result<()> {
        let incoming = self.incoming()?;
        let app = open(config).await?;
        let scope = scope(&app, self.practice.as_deref()).await?;
        let said = |error| told(&app.platform, &error);
        // Held for a moment, to learn whether anybody serves.
        let pace = match app.home.lock() {
            Ok(_) => Pace::Alone,
            Err(_) => Pace::BesideOthers,
        };
        let started = Instant::now();
        let bar = bar(0);
        let seen = |written: usize, all: usize| {
            bar.set_length(all as u64);
            bar.set_position(written as u64);
        };
        let edition = exclusions::load_seen(&scope, incoming, (pace, &seen)).await;
        bar.finish_and_clear();
        let edition = edition.map_err(said)?;
        let seconds = started.elapsed().as_secs_f64();
        let check = exclusions::check_everybody(&scope, CheckCause::NewList).await.map_err(said)?;
        answer(&format!(
            "{} is in force: {} rows of {}\nSHA-256 {}\nread and stored in {seconds:.2} s\n{} people checked, {} could not be, {} new possible matches\n",
            edition.name,
            edition.rows,
            edition.file,
            edition.sha256,
            check.people,
            check.not_checked,
            check.opened,
        ))
    }

    fn incoming(&self) -> anyhow::Result<Incoming> {
        let read = |path: &PathBuf| fs::read(path).with_context(|| path.display().to_string());
        let name = self.file.file_name().unwrap_or_default().to_string_lossy();
        let name: String = name.chars().take(200).collect();
        Ok(Incoming {
            source: self.list.parse::<ListSource>()?,
            file: name.parse().map_err(|why| anyhow::anyhow!("the name of the file: {why}"))?,
            bytes: read(&self.file)?,
            mapping: self.map.as_ref().map(read).transpose()?,
            listed_on: self.date,
            is_smaller: self.smaller,
        })
    }
}
