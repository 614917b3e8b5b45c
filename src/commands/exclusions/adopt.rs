//! `muster exclusions adopt`: a file becomes the edition in force of a practice, in the server's database, and
//! everybody who works there is checked against it. The server may go on answering meanwhile.

use std::{fs, path::PathBuf};

use anyhow::Context;
use chrono::NaiveDate;
use clap::Args;

use crate::{
    commands::{answer, open, practice::told, scope},
    config::Config,
    exclusions::{self, CheckCause, Incoming, ListSource},
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

    /// It is right that the list has less than half of the rows that it had.
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
        let edition = exclusions::load(&scope, incoming).await.map_err(said)?;
        let check = exclusions::check_everybody(&scope, CheckCause::NewList).await.map_err(said)?;
        answer(&format!(
            "{} is in force: {} rows of {}\nSHA-256 {}\n{} people checked, {} could not be, {} new possible matches\n",
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
