//! Copies of the whole practice, made while the server runs, and proved before one is put back.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, bail, ensure};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::home::Home;
use crate::kernel::digest::sha256;

/// How many are kept; older ones are removed when a new one is whole.
const KEPT: usize = 7;
const MANIFEST: &str = "manifest.json";
const DATABASE: &str = "muster.db";

/// What a backup says of itself: enough to prove it, and to show a log that was cut later.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    pub made_at: DateTime<Utc>,
    /// The version of the product that made it.
    pub version: String,
    /// The hash of the copied database.
    pub database_sha256: String,
    pub heads: Vec<Head>,
}

/// The head of a practice's chain of events, as it was in the copy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    pub practice: String,
    pub seq: i64,
    pub hash: String,
}

/// Returns when the newest whole backup was made.
pub fn latest(home: &Home) -> Option<DateTime<Utc>> {
    all(home).last().and_then(|folder| manifest(folder).ok()).map(|manifest| manifest.made_at)
}

/// Returns the whole backups, oldest first. What is being made has no manifest yet.
fn all(home: &Home) -> Vec<PathBuf> {
    let entries = fs::read_dir(home.backups()).into_iter().flatten().flatten();
    let mut folders: Vec<_> =
        entries.map(|entry| entry.path()).filter(|at| at.join(MANIFEST).is_file()).collect();
    folders.sort();
    folders
}

/// Makes the folder of a new backup and returns where its database goes.
pub fn begin(home: &Home, now: DateTime<Utc>) -> anyhow::Result<PathBuf> {
    let folder = home.backups().join(now.format("%Y-%m-%dT%H%M%S%6fZ").to_string());
    fs::create_dir_all(&folder).with_context(|| format!("cannot write {}", folder.display()))?;
    Ok(folder)
}

pub fn database_in(folder: &Path) -> PathBuf {
    folder.join(DATABASE)
}

/// Completes a backup whose database has been copied: files, keys if asked for, and last of all the
/// manifest, which makes it one.
pub fn complete(
    home: &Home,
    folder: &Path,
    now: DateTime<Utc>,
    heads: Vec<Head>,
    with_keys: bool,
) -> anyhow::Result<Manifest> {
    copy_files(&home.files(), &folder.join("files"))?;
    if with_keys {
        copy_files(&home.keys(), &folder.join("keys"))?;
    }
    let database_sha256 = sha256(fs::read(folder.join(DATABASE))?);
    let version = env!("CARGO_PKG_VERSION").to_owned();
    let manifest = Manifest { made_at: now, version, database_sha256, heads };
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    serde_json::to_writer_pretty(&mut file, &manifest)?;
    file.as_file().sync_all()?;
    file.persist(folder.join(MANIFEST))?;
    let whole = all(home);
    for old in whole.iter().take(whole.len().saturating_sub(KEPT)) {
        fs::remove_dir_all(old)?;
    }
    Ok(manifest)
}

/// Files are named by their content and never change, so a second name for one is a copy. What is
/// there already may be such a second name of the same file: nothing is ever written through it.
fn copy_files(from: &Path, to: &Path) -> anyhow::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let (name, kind) = (entry.file_name(), entry.file_type()?);
        let there = to.join(&name);
        if kind.is_dir() {
            copy_files(&entry.path(), &there)?;
            continue;
        }
        // One that is still being written, or never was to its end, is not there yet.
        if !kind.is_file() || name.to_string_lossy().starts_with(".tmp") {
            continue;
        }
        match fs::remove_file(&there) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error.into()),
            _ => {}
        }
        if fs::hard_link(entry.path(), &there).is_err() {
            fs::copy(entry.path(), &there)?;
        }
    }
    Ok(())
}

pub fn manifest(folder: &Path) -> anyhow::Result<Manifest> {
    let path = folder.join(MANIFEST);
    let text =
        fs::read(&path).with_context(|| format!("{} is no whole backup", folder.display()))?;
    serde_json::from_slice(&text).with_context(|| path.display().to_string())
}

/// Proves what can be proved without opening the database: that it and each file are what they were.
pub fn prove(folder: &Path) -> anyhow::Result<Manifest> {
    let manifest = manifest(folder)?;
    let database = fs::read(folder.join(DATABASE)).context("the backup has no database")?;
    ensure!(
        sha256(database) == manifest.database_sha256,
        "the backup's database has changed since it was made"
    );
    prove_files(&folder.join("files"))?;
    Ok(manifest)
}

fn prove_files(folder: &Path) -> anyhow::Result<()> {
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            prove_files(&entry.path())?;
            continue;
        }
        let name = entry.file_name().to_string_lossy().into_owned();
        let is_same = sha256(fs::read(entry.path())?) == name;
        ensure!(is_same, "the file {name} has changed since it was kept");
    }
    Ok(())
}

/// Puts a proved backup in the place of what is there, which is kept beside it under another name.
pub fn replace(home: &Home, folder: &Path, now: DateTime<Utc>) -> anyhow::Result<PathBuf> {
    let aside = home.path().join(format!("before-restore-{}", now.format("%Y-%m-%dT%H%M%SZ")));
    if aside.exists() {
        bail!("{} exists already; move it away first", aside.display());
    }
    fs::create_dir(&aside)?;
    for name in ["muster.db", "muster.db-wal", "muster.db-shm"] {
        let there = home.path().join(name);
        if there.exists() {
            fs::rename(&there, aside.join(name))?;
        }
    }
    fs::copy(folder.join(DATABASE), home.database())?;
    copy_files(&folder.join("files"), &home.files())?;
    if folder.join("keys").is_dir() {
        copy_files(&folder.join("keys"), &home.keys())?;
    }
    Ok(aside)
}
