//! The one folder that holds everything: database, files, keys, backups. A copy of it is the whole
//! practice.

use std::{
    fs::{self, File, TryLockError},
    path::{Path, PathBuf},
};

use anyhow::{Context, bail};

use super::seal;

#[derive(Clone, Debug)]
pub struct Home(PathBuf);

/// Held by the server, and by whoever replaces what it serves.
pub struct Lock(#[expect(dead_code, reason = "held until it is dropped")] File);

impl Home {
    /// Makes the folder if it is missing, and finds out now whether it can be written.
    pub fn open(root: impl Into<PathBuf>) -> anyhow::Result<Self> {
        let root = root.into();
        let cannot = || format!("cannot write to the data folder {}", root.display());
        for folder in ["files", "keys", "backups"] {
            fs::create_dir_all(root.join(folder)).with_context(cannot)?;
        }
        tempfile::tempfile_in(&root).with_context(cannot)?;
        Ok(Self(root))
    }

    pub fn path(&self) -> &Path {
        &self.0
    }

    pub fn files(&self) -> PathBuf {
        self.0.join("files")
    }

    pub fn keys(&self) -> PathBuf {
        self.0.join("keys")
    }

    pub fn backups(&self) -> PathBuf {
        self.0.join("backups")
    }

    /// What a domain of one's own is served with. It is in no backup.
    pub fn certificates(&self) -> PathBuf {
        self.0.join("certificates")
    }

    /// The list of who was forgotten. It lies outside of the database, which a backup may replace.
    pub fn forgotten(&self) -> PathBuf {
        self.0.join("forgotten.jsonl")
    }

    pub fn database(&self) -> PathBuf {
        self.0.join("muster.db")
    }

    /// What seals what must be read again.
    pub fn data_key(&self) -> PathBuf {
        self.keys().join(seal::FILE)
    }

    /// Takes the folder for one server, or says that another has it.
    pub fn lock(&self) -> anyhow::Result<Lock> {
        self.hold("lock", File::try_lock, || {
            format!("another muster serves the data folder {}; stop it first", self.0.display())
        })
    }

    /// Says that the database is open here. Server and commands share it.
    pub fn share(&self) -> anyhow::Result<Lock> {
        self.hold("in-use", File::try_lock_shared, || {
            format!(
                "a backup is being put into the data folder {}; try again when that has ended",
                self.0.display()
            )
        })
    }

    /// Takes the folder for whoever replaces the database: nobody may have the old one open, and write
    /// what belongs to it beside the new one.
    pub fn alone(&self) -> anyhow::Result<Lock> {
        self.hold("in-use", File::try_lock, || {
            format!("another muster uses the data folder {}; stop it first", self.0.display())
        })
    }

    /// Takes the backups for one who makes one.
    pub fn lock_backups(&self) -> anyhow::Result<Lock> {
        self.hold("backups/lock", File::try_lock, || "another backup is being made".to_owned())
    }

    fn hold(
        &self,
        name: &str,
        take: impl Fn(&File) -> Result<(), TryLockError>,
        otherwise: impl Fn() -> String,
    ) -> anyhow::Result<Lock> {
        let path = self.0.join(name);
        let file =
            File::create(&path).with_context(|| format!("cannot write {}", path.display()))?;
        match take(&file) {
            Ok(()) => Ok(Lock(file)),
            Err(TryLockError::WouldBlock) => bail!(otherwise()),
            Err(TryLockError::Error(error)) => Err(error).context("cannot lock the data folder"),
        }
    }
}
