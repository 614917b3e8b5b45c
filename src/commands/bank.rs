//! `muster bank check`: is every file of the question bank as it should be? And `muster bank release`:
//! from now on nothing of it changes that is asked or keyed.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, bail};
use bank::{Complaint, Files, RELEASED, Release, check, release};
use clap::Subcommand;

use super::answer;
use crate::kernel::clock::{Clock, SystemClock};

#[derive(Subcommand)]
pub enum Bank {
    /// Name every fault by file, line and column, with the line shown.
    Check {
        /// The folder of a bank being written; without it, the bank in this program.
        folder: Option<PathBuf>,
    },
    /// Give each new item its line in `released.lock`, once nothing is wrong with the bank.
    Release {
        /// The folder of the bank: `question-banks`.
        folder: PathBuf,
    },
}

impl Bank {
    pub fn run(self) -> anyhow::Result<()> {
        let today = SystemClock.now().date_naive();
        match self {
            Self::Check { folder } => {
                let files = folder.map_or_else(|| Ok(Files::builtin()), |folder| read(&folder))?;
                told(&check(&files, today))
            }
            Self::Release { folder } => {
                let Release { new, text } = match release(&read(&folder)?, today) {
                    Ok(release) => release,
                    Err(complaints) => return told(&complaints),
                };
                let lock = folder.join(RELEASED);
                fs::write(&lock, text).with_context(|| lock.display().to_string())?;
                answer(&format!("{} items released\n", new.len()))
            }
        }
    }
}

fn told(complaints: &[Complaint]) -> anyhow::Result<()> {
    for complaint in complaints {
        answer(&format!("{complaint}\n"))?;
    }
    let errors = complaints.iter().filter(|complaint| complaint.is_error()).count();
    answer(&format!("{errors} errors, {} warnings\n", complaints.len() - errors))?;
    if errors > 0 {
        bail!("the bank has errors");
    }
    Ok(())
}

/// Reads a folder laid out like `question-banks/`. Duties are those of the role profiles in this
/// program.
fn read(folder: &Path) -> anyhow::Result<Files> {
    let mut files: Vec<(String, String)> = Files::builtin()
        .named("role-profiles/")
        .map(|(name, text)| (name.to_owned(), text.to_owned()))
        .collect();
    let text = |path: &Path| fs::read_to_string(path).with_context(|| path.display().to_string());
    for name in ["groups.yaml", "blueprints.yaml"] {
        files.push((name.to_owned(), text(&folder.join(name))?));
    }
    let lock = folder.join(RELEASED);
    if lock.exists() {
        files.push((RELEASED.to_owned(), text(&lock)?));
    }
    let skills = folder.join("skills");
    for entry in fs::read_dir(&skills).with_context(|| skills.display().to_string())? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "yaml") {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            files.push((format!("skills/{name}"), text(&path)?));
        }
    }
    Ok(files.into_iter().collect())
}
