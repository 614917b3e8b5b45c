//! The one folder that holds everything: database, files, keys, backups. A copy of it is the whole
//! practice.

use std::{
    fs::{self, File, TryLockError},
    path::{Path, PathBuf},
};

use anyhow::{Context, bail};

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

    pub fn database(&self) -> PathBuf {
        self.0.join("muster.db")
    }

    /// Takes the folder for one server, or says that another has it.
    pub fn lock(&self) -> anyhow::Result<Lock> {
        let path = self.0.join("lock");
        let file =
            File::create(&path).with_context(|| format!("cannot write {}", path.display()))?;
        match file.try_lock() {
            Ok(()) => Ok(Lock(file)),
            Err(TryLockError::WouldBlock) => {
                bail!("another muster serves the data folder {}; stop it first", self.0.display())
            }
            Err(TryLockError::Error(error)) => Err(error).context("cannot lock the data folder"),
        }
    }
}
