//! Copies of the whole practice, made while the server runs, and proved before one counts and before
//! one is put back.
//!
//! A backup is **begun**: one at a time, what failed before is swept away, and there must be room. The
//! database is copied, then files, and keys if asked for. What it holds is **read from the copy**, and
//! that is what its manifest says; the manifest is written last and makes it one. Then the oldest go,
//! so that seven are **kept**. A restore reads the same again, and **puts it in the place** of what is
//! there by one rename.

mod contents;
mod kept;
mod leftovers;
mod restore;
mod watch;

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, ensure};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{
    disk,
    home::{Home, Lock},
};

pub use contents::Contents;
pub use kept::{OLDEST, latest};
pub use leftovers::sweep;
pub use restore::{Restore, add_files_and_keys, join_lines, look_after};
pub use watch::{Trouble, Watch};

const MANIFEST: &str = "manifest.json";
const DATABASE: &str = "muster.db";
const FILES: &str = "files";
const KEYS: &str = "keys";
/// Who was forgotten: a backup that is put back would bring them back.
const FORGOTTEN: &str = "forgotten.jsonl";

/// What a backup says of itself: enough to prove it, and to show a log that was cut later. All of it
/// was read from the copy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    pub made_at: DateTime<Utc>,
    /// The version of the product that made it.
    pub version: String,
    /// The hash of the copied database. PostgreSQL is not in a backup: it has tools of its own.
    pub database_sha256: Option<String>,
    /// How many files there are. Older backups do not say.
    #[serde(default)]
    pub files: Option<usize>,
    /// Files that were damaged when it was made, and are not in it.
    #[serde(default)]
    pub damaged: Vec<String>,
    pub heads: Vec<Head>,
}

/// The head of a chain of events, as it was in the copy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    pub practice: String,
    pub seq: i64,
    pub hash: String,
}

/// A backup that is being made. Nobody else makes one until it is dropped.
pub struct Begun {
    folder: PathBuf,
    is_complete: bool,
    _lock: Lock,
}

impl Begun {
    /// Makes the folder of a new backup, if there is room for a database of that size.
    pub fn new(home: &Home, now: DateTime<Utc>, size: u64) -> anyhow::Result<Self> {
        let lock = home.lock_backups()?;
        sweep(home, now)?;
        disk::ensure_room(&home.backups(), size)?;
        let folder = home.backups().join(named(now));
        fs::create_dir(&folder).with_context(|| format!("cannot write {}", folder.display()))?;
        Ok(Self { folder, is_complete: false, _lock: lock })
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Returns where its database goes.
    pub fn database(&self) -> PathBuf {
        self.folder.join(DATABASE)
    }

    /// Copies files, and keys if asked for. Returns the names of files that were damaged already:
    /// they are left out, because nobody could restore what holds them.
    pub fn copy_files(&self, home: &Home, with_keys: bool) -> anyhow::Result<Vec<String>> {
        let damaged = contents::copy_files(&home.files(), &self.folder.join(FILES))?;
        // After the database: whoever is forgotten meanwhile is in the copy, and on its list.
        if home.forgotten().is_file() {
            let list = fs::read(home.forgotten())?;
            disk::write_whole(&self.folder.join(FORGOTTEN), &list)?;
        }
        if with_keys {
            let keys = self.folder.join(KEYS);
            fs::create_dir(&keys)?;
            disk::write_whole(&keys.join(super::seal::FILE), &fs::read(home.data_key())?)?;
        }
        Ok(damaged)
    }

    /// Completes it with its manifest. From here on it is one, and the oldest go.
    pub fn complete(mut self, home: &Home, manifest: &Manifest) -> anyhow::Result<PathBuf> {
        let text = serde_json::to_vec_pretty(manifest)?;
        disk::write_whole(&self.folder.join(MANIFEST), &text)?;
        self.is_complete = true;
        disk::sync_folder(&home.backups())?;
        kept::forget_the_oldest(home, manifest.made_at)?;
        kept::forget_the_old(home, manifest.made_at)?;
        Ok(self.folder.clone())
    }
}

impl Drop for Begun {
    fn drop(&mut self) {
        if !self.is_complete {
            // What failed takes up no room until the next. If this fails too, the next sweeps it away.
            fs::remove_dir_all(&self.folder).ok();
        }
    }
}

/// Names a folder by a moment, so that they sort as they were made.
fn named(now: DateTime<Utc>) -> String {
    now.format("%Y-%m-%dT%H%M%S%6fZ").to_string()
}

/// Reads what a backup says of itself.
pub fn manifest(folder: &Path) -> anyhow::Result<Manifest> {
    let path = folder.join(MANIFEST);
    let text =
        fs::read(&path).with_context(|| format!("{} is no whole backup", folder.display()))?;
    serde_json::from_slice(&text).with_context(|| path.display().to_string())
}

pub fn database_in(folder: &Path) -> PathBuf {
    folder.join(DATABASE)
}

/// Proves what can be proved without opening the database: that it and each file are what they were.
pub fn prove(folder: &Path) -> anyhow::Result<Manifest> {
    let manifest = manifest(folder)?;
    let found = Contents::read(folder)?;
    if manifest.database_sha256.is_some() {
        ensure!(found.database_sha256.is_some(), "the backup has no database");
        let is_same = found.database_sha256 == manifest.database_sha256;
        ensure!(is_same, "the backup's database has changed since it was made");
    }
    let is_whole = manifest.files.is_none_or(|files| files == found.files);
    ensure!(is_whole, "the backup has {} files, and not as many as it was made with", found.files);
    Ok(manifest)
}
