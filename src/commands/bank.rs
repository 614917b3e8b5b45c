//! `muster bank check`: is every file of the question bank as it should be? `muster bank guess` and
//! `attack`: what does somebody earn who does not know the work? `muster bank blueprint check`: do the pools
//! fill their blueprints? And `muster bank release`: from now on
//! nothing of it changes that is asked or keyed.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, bail};
use bank::{Complaint, Counts, DRAWS, Files, GAINS, RELEASED, Release, check, release};
use clap::Subcommand;
use serde::Serialize;

use super::{
    answer,
    bank_commons::{Calibrating, Contribute},
    bank_pool::Blueprints,
    bank_trial::{Attacking, Trial},
};
use crate::{
    config::Config,
    kernel::clock::{Clock, SystemClock},
};

#[derive(Subcommand)]
pub enum Bank {
    /// Name every fault by file, line and column, with the line shown.
    Check {
        /// The folder of a bank being written; without it, the bank in this program.
        folder: Option<PathBuf>,
        /// How often each generated item is drawn.
        #[arg(long, default_value_t = DRAWS)]
        draws: u32,
        /// What was counted and every fault, as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Play those who know nothing and read well: what their ways earn above chance, blueprint by
    /// blueprint.
    Guess(Trial),
    /// Play a cheat who holds every file: what copying earns above guessing, blueprint by blueprint.
    Attack(Attacking),
    /// What forms of a blueprint are like.
    #[command(subcommand)]
    Blueprint(Blueprints),
    /// Write how many people got two questions right together, for difficulties that many offices find together. No
    /// person, no practice, no time.
    Contribute(Contribute),
    /// Write difficulties that offices found together into the files of the items.
    Calibrate(Calibrating),
    /// Give each new item its line in `released.lock`, once nothing is wrong with the bank.
    Release {
        /// The folder of the bank: `question-banks`.
        folder: PathBuf,
    },
}

impl Bank {
    pub async fn run(self, config: &Config) -> anyhow::Result<()> {
        let today = SystemClock.now().date_naive();
        match self {
            Self::Check { folder, draws, json } => {
                let files = folder.map_or_else(|| Ok(Files::builtin()), |folder| read(&folder))?;
                let complaints = check(&files, today, draws);
                if json {
                    counted(&files, &complaints)?
                } else {
                    told(&complaints)?
                }
                judged(&complaints)
            }
            Self::Guess(trial) => trial.guess(),
            Self::Attack(attacking) => attacking.run(),
            Self::Blueprint(blueprints) => blueprints.run(),
            Self::Contribute(contribute) => contribute.run(config).await,
            Self::Calibrate(calibrating) => calibrating.run(),
            Self::Release { folder } => {
                let Release { new, text } = match release(&read(&folder)?, today) {
                    Ok(release) => release,
                    Err(complaints) => {
                        told(&complaints)?;
                        return judged(&complaints);
                    }
                };
                let lock = folder.join(RELEASED);
                fs::write(&lock, text).with_context(|| lock.display().to_string())?;
                answer(&format!("{} items released\n", new.len()))
            }
        }
    }
}

/// What a bank has, and what is wrong with it.
#[derive(Serialize)]
struct Found<'a> {
    #[serde(flatten)]
    counts: Option<Counts>,
    errors: Vec<&'a Complaint>,
    warnings: Vec<&'a Complaint>,
}

fn told(complaints: &[Complaint]) -> anyhow::Result<()> {
    for complaint in complaints {
        answer(&format!("{complaint}\n"))?;
    }
    let (errors, warnings) = parted(complaints);
    answer(&format!("{} errors, {} warnings\n", errors.len(), warnings.len()))
}

/// Tells what the bank has, unless it cannot be read for its errors, and all that is wrong with it.
fn counted(files: &Files, complaints: &[Complaint]) -> anyhow::Result<()> {
    let (errors, warnings) = parted(complaints);
    let counts = bank::Bank::read(files).ok().map(|bank| Counts::of(&bank, files));
    let found = Found { counts, errors, warnings };
    answer(&format!("{}\n", serde_json::to_string_pretty(&found)?))
}

fn parted(complaints: &[Complaint]) -> (Vec<&Complaint>, Vec<&Complaint>) {
    complaints.iter().partition(|complaint| complaint.is_error())
}

fn judged(complaints: &[Complaint]) -> anyhow::Result<()> {
    if complaints.iter().any(Complaint::is_error) {
        bail!("the bank has errors");
    }
    Ok(())
}

/// Reads a folder laid out like `question-banks/`. Duties are those of the role profiles in this
/// program.
pub(super) fn read(folder: &Path) -> anyhow::Result<Files> {
    let mut files: Vec<(String, String)> = Files::builtin()
        .named("role-profiles/")
        .map(|(name, text)| (name.to_owned(), text.to_owned()))
        .collect();
    let text = |path: &Path| fs::read_to_string(path).with_context(|| path.display().to_string());
    for name in ["groups.yaml", "blueprints.yaml"] {
        files.push((name.to_owned(), text(&folder.join(name))?));
    }
    for name in [RELEASED, GAINS, "drafts.yaml", "tree.yaml"] {
        let path = folder.join(name);
        if path.exists() {
            files.push((name.to_owned(), text(&path)?));
        }
    }
    for part in ["skills", "tree"] {
        let of_part = folder.join(part);
        if part == "tree" && !of_part.exists() {
            continue;
        }
        for entry in fs::read_dir(&of_part).with_context(|| of_part.display().to_string())? {
            let path = entry?.path();
            if path.extension().is_some_and(|ending| ending == "yaml") {
                let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
                files.push((format!("{part}/{name}"), text(&path)?));
            }
        }
    }
    Ok(files.into_iter().collect())
}
