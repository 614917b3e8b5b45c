//! `muster licenses npi-file`: a file of the NPI Registry is read, however long it is, and says what it has of the NPI numbers on
//! file in a practice of the server. The server may go on answering meanwhile.

use std::{fs::File, path::PathBuf, time::Instant};

use anyhow::Context;
use chrono::NaiveDate;
use clap::{Args, Subcommand};
use indicatif::{ProgressBar, ProgressStyle};

use super::{answer, open, practice::told, scope};
use crate::{
    config::Config,
    kernel::text::Text,
    licenses::{self, Brought},
};

#[derive(Subcommand)]
pub(super) enum Licenses {
    /// Look up the NPI numbers on file in a file of the registry: the full one, a weekly one, or the report of deactivated
    /// numbers.
    NpiFile(NpiFile),
}

#[derive(Args)]
pub(super) struct NpiFile {
    /// The file out of its archive: CSV, or the report of deactivated numbers as XLSX.
    file: PathBuf,

    /// The day that the file is of. Without it, the one in its name.
    #[arg(long, value_name = "YYYY-MM-DD")]
    date: Option<NaiveDate>,

    /// The practice, if there are several: the last part of its careers address.
    #[arg(long, value_name = "NAME")]
    practice: Option<String>,
}

impl Licenses {
    pub(super) async fn run(self, config: &Config) -> anyhow::Result<()> {
        match self {
            Self::NpiFile(file) => file.run(config).await,
        }
    }
}

impl NpiFile {
    async fn run(self, config: &Config) -> anyhow::Result<()> {
        let named = || self.file.display().to_string();
        let bytes = File::open(&self.file).with_context(named)?;
        let length = bytes.metadata().with_context(named)?.len();
        let name = self.file.file_name().unwrap_or_default().to_string_lossy();
        let name: String = name.chars().take(200).collect();
        let file: Text<200> =
            name.parse().map_err(|why| anyhow::anyhow!("the name of the file: {why}"))?;
        let app = open(config).await?;
        let scope = scope(&app, self.practice.as_deref()).await?;
        let bar = bar(length);
        let seen = bar.clone();
        let incoming = licenses::NpiFile {
            file,
            listed_on: self.date,
            bytes,
            told: move |read: u64| seen.set_position(read),
        };
        let started = Instant::now();
        let brought = licenses::bring_npis(&scope, incoming).await;
        bar.finish_and_clear();
        let brought = brought.map_err(|error| told(&app.platform, &error))?;
        answer(&said(&brought, started.elapsed().as_secs_f64()))
    }
}

fn said(brought: &Brought, seconds: f64) -> String {
    let Brought { rows, recorded, unread, known, newer, own, refused, missing } = brought;
    let counts = [
        (recorded.len(), "recorded"),
        (unread.len(), "could not be read: recorded as no answer"),
        (known.len(), "recorded before from the same file"),
        (newer.len(), "checked on a later day"),
        (own.len(), "your own"),
        (refused.len(), "could not be saved: run this again"),
        (missing.len(), "not in the file"),
    ];
    let counts = counts.iter().filter(|(count, _)| *count > 0);
    let lines: String = counts.map(|(count, words)| format!("{count} {words}\n")).collect();
    format!("{rows} rows read in {seconds:.2} s\n{lines}")
}

/// Shown where somebody looks on, and not in a log.
fn bar(bytes: u64) -> ProgressBar {
    let bar = ProgressBar::new(bytes);
    match ProgressStyle::with_template("{bar:40} {bytes} of {total_bytes}") {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}
