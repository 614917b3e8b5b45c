//! `muster bank contribute`: what an office gives away for difficulties that many offices find together. And
//! `muster bank calibrate`: what they found comes into the files of the bank.

use std::{
    fs::{self, OpenOptions},
    io::Write as _,
    path::PathBuf,
};

use anyhow::{Context, bail, ensure};
use bank::{
    Calibrated, Calibration, CalibrationModel, CalibrationSource, Found, Skipped, calibrate,
};
use chrono::NaiveDate;
use clap::Args;
use psychometrics::pairs::OFFICES_FROM;
use serde::Deserialize;

use super::{answer, bank::read, open, scope};
use crate::{config::Config, quality};

#[derive(Args)]
pub struct Contribute {
    /// The file to write. One that is there is not overwritten.
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// The practice, if there are several: the last part of its careers address.
    #[arg(long)]
    practice: Option<String>,
}

#[derive(Args)]
pub struct Calibrating {
    /// The folder of the bank: `question-banks`.
    folder: PathBuf,
    /// What `muster psychometrics pool --json` wrote.
    pooled: PathBuf,
}

impl Contribute {
    pub async fn run(self, config: &Config) -> anyhow::Result<()> {
        let app = open(config).await?;
        let scope = scope(&app, self.practice.as_deref()).await?;
        let file = quality::contribute(&scope).await?;
        if file.pairs.is_empty() {
            bail!(
                "no two questions have been answered by enough people yet: each of the four counts of a pair has to be at least 10"
            );
        }
        let path = self.out.display().to_string();
        let new = OpenOptions::new().write(true).create_new(true).open(&self.out);
        let text = serde_json::to_string(&file)?;
        writeln!(new.with_context(|| path.clone())?, "{text}").with_context(|| path.clone())?;
        answer(&format!(
            "{path}: {} pairs of {} questions. It names no person, no practice and no time, and says which files are of one office\n",
            file.pairs.len(),
            file.items.len()
        ))
    }
}

/// What a pool found.
#[derive(Deserialize)]
struct Pooled {
    offices: usize,
    as_of: NaiveDate,
    items: Vec<PooledItem>,
}

#[derive(Deserialize)]
struct PooledItem {
    item: String,
    sha256: String,
    a: f64,
    b: f64,
    se: f64,
    n: u32,
    infit: f64,
    outfit: f64,
    own_slope: f64,
}

impl Calibrating {
    pub fn run(self) -> anyhow::Result<()> {
        let path = self.pooled.display().to_string();
        let text = fs::read_to_string(&self.pooled).with_context(|| path.clone())?;
        let Pooled { offices, as_of, items } = serde_json::from_str(&text).with_context(|| {
            format!("{path}: this is not what `muster psychometrics pool --json` writes")
        })?;
        ensure!(
            offices >= OFFICES_FROM,
            "{path}: it is of {offices} offices, and at least {OFFICES_FROM} are needed"
        );
        let found: Vec<_> = items.into_iter().map(|one| one.found(as_of)).collect();
        let done = calibrate(&read(&self.folder)?, &found);
        let Calibrated { files, written, skipped } = done.map_err(|complaints| {
            let first = complaints.first().map(ToString::to_string).unwrap_or_default();
            anyhow::anyhow!("the bank cannot be read: {first}")
        })?;
        for (name, text) in files {
            let path = self.folder.join(name);
            fs::write(&path, text).with_context(|| path.display().to_string())?;
        }
        for (item, why) in &skipped {
            answer(&format!("{item}: left as it is, {}\n", worded(*why)))?;
        }
        answer(&format!("{} items calibrated, {} left as they are\n", written.len(), skipped.len()))
    }
}

const fn worded(why: Skipped) -> &'static str {
    match why {
        Skipped::Gone => "because it is not in this bank",
        Skipped::Other => "because it asks or keys something else now",
        Skipped::Steps => "because it is worth several points",
        Skipped::Layout => "because its lines are laid out otherwise: write it by hand",
        Skipped::Odd => "because its numbers are such as no question has",
        Skipped::Slope => {
            "because it tells able people from others much better or worse than the rest: look at its key"
        }
    }
}

impl PooledItem {
    fn found(self, as_of: NaiveDate) -> Found {
        let Self { item, sha256, a, b, se, n, infit, outfit, own_slope } = self;
        let (model, source) = (CalibrationModel::Rasch, CalibrationSource::Commons);
        let (infit, outfit) = (Some(infit), Some(outfit));
        let calibration = Calibration { model, a, b, se, n, infit, outfit, as_of, source };
        Found { item, sha256, calibration, own_slope: Some(own_slope) }
    }
}
