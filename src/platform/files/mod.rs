//! Files that people hand us, in a folder for each practice, named by their content. Written before
//! the transaction that refers to them: a file that nothing refers to is harmless, a row without its
//! file is not.

mod file;
mod inside;
mod kind;

use std::{
    io::{self, Write},
    path::{Path, PathBuf},
    sync::{Arc, RwLock},
    time::SystemTime,
};

use super::{db::PracticeId, room_on_disk, seal::Seal};
use crate::{
    error::{Error, Result},
    kernel::digest::sha256,
};

pub use self::{file::File, kind::FileKind};

pub const LARGEST: usize = 10 * 1024 * 1024;

/// A file that is on the disk. One that is sealed has the hash of what lies there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stored {
    pub sha256: String,
    pub kind: FileKind,
}

/// Where they lie. Whoever writes one shares the lock, and whoever takes some away holds it alone, so
/// that nothing is taken away just as it is handed in again.
#[derive(Clone)]
pub struct Files {
    folder: PathBuf,
    taking_away: Arc<RwLock<()>>,
}

/// With what a file of a sealed compartment is encrypted, and the place that it opens in.
#[derive(Clone)]
pub struct Sealing {
    pub seal: Arc<Seal>,
    pub place: String,
}

impl Files {
    pub fn new(folder: impl Into<PathBuf>) -> anyhow::Result<Self> {
        let folder = folder.into();
        std::fs::create_dir_all(&folder)?;
        Ok(Self { folder, taking_away: Arc::default() })
    }

    /// Keeps a file, and returns once it is on the disk.
    pub async fn keep(&self, practice: PracticeId, file: File) -> Result<Stored> {
        self.keep_as(practice, file, None).await
    }

    /// Keeps a file of a sealed compartment: nothing of it lies open, and its name tells nothing of
    /// what it says.
    pub async fn keep_sealed(
        &self,
        practice: PracticeId,
        file: File,
        sealing: Sealing,
    ) -> Result<Stored> {
        self.keep_as(practice, file, Some(sealing)).await
    }

    async fn keep_as(
        &self,
        practice: PracticeId,
        file: File,
        sealing: Option<Sealing>,
    ) -> Result<Stored> {
        let (here, folder) = (self.clone(), self.of(practice));
        let File { kind, bytes } = file;
        let keep = move || {
            room_on_disk::refuse_unless_room(&here.folder, bytes.len() as u64)?;
            let sealed = match sealing {
                Some(Sealing { seal, place }) => Some(seal.seal_bytes(&place, &bytes)?),
                None => None,
            };
            let bytes = sealed.as_deref().unwrap_or(&bytes);
            let _shared = here.taking_away.read();
            write(&folder, bytes).map_err(room_on_disk::refused)
        };
        let sha256 = tokio::task::spawn_blocking(keep).await.map_err(Error::internal)??;
        Ok(Stored { sha256, kind })
    }

    /// Refuses a file of that size before it is received, where there is no room for it.
    pub async fn refuse_unless_room(&self, bytes: usize) -> Result<()> {
        let folder = self.folder.clone();
        let look = move || room_on_disk::refuse_unless_room(&folder, bytes as u64);
        tokio::task::spawn_blocking(look).await.map_err(Error::internal)?
    }

    /// Reads a file that was kept.
    pub async fn read(&self, practice: PracticeId, file: &Stored) -> Result<Vec<u8>> {
        let path = self.of(practice).join(&file.sha256);
        let read = tokio::task::spawn_blocking(move || std::fs::read(path)).await;
        read.map_err(Error::internal)?.map_err(room_on_disk::refused)
    }

    /// Reads a file of a sealed compartment.
    pub async fn read_sealed(
        &self,
        practice: PracticeId,
        file: &Stored,
        sealing: &Sealing,
    ) -> Result<Vec<u8>> {
        let sealed = self.read(practice, file).await?;
        sealing.seal.unseal_bytes(&sealing.place, &sealed)
    }

    /// Returns what was kept for a practice and not since that moment, by the names of their content.
    pub async fn kept_before(
        &self,
        practice: PracticeId,
        moment: SystemTime,
    ) -> Result<Vec<String>> {
        let folder = self.of(practice);
        let look = move || kept_before(&folder, moment);
        let found = tokio::task::spawn_blocking(look).await.map_err(Error::internal)?;
        found.map_err(Error::internal)
    }

    /// Removes one of these, unless it has been kept again since that moment.
    pub async fn remove_kept_before(
        &self,
        practice: PracticeId,
        sha256: String,
        moment: SystemTime,
    ) -> Result<()> {
        let (here, path) = (self.clone(), self.of(practice).join(sha256));
        let remove = move || {
            let _alone = here.taking_away.write();
            if std::fs::metadata(&path)?.modified()? < moment {
                std::fs::remove_file(&path)?;
            }
            io::Result::Ok(())
        };
        let removed = tokio::task::spawn_blocking(remove).await;
        removed.map_err(Error::internal)?.map_err(Error::internal)
    }

    /// Removes whatever was kept for a practice.
    pub async fn remove_all(&self, practice: PracticeId) -> Result<()> {
        let folder = self.of(practice);
        let remove = move || match std::fs::remove_dir_all(folder) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        };
        let removed = tokio::task::spawn_blocking(remove).await;
        removed.map_err(Error::internal)?.map_err(Error::internal)
    }

    fn of(&self, practice: PracticeId) -> PathBuf {
        self.folder.join(practice.to_string())
    }
}

/// Writes a file under the name of its content. It appears whole, or not at all.
fn write(folder: &Path, bytes: &[u8]) -> io::Result<String> {
    std::fs::create_dir_all(folder)?;
    let sha256 = sha256(bytes);
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(folder.join(&sha256))?;
    std::fs::File::open(folder)?.sync_all()?;
    Ok(sha256)
}

fn kept_before(folder: &Path, moment: SystemTime) -> io::Result<Vec<String>> {
    let entries = match std::fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(vec![]),
        entries => entries?,
    };
    let mut names = vec![];
    for entry in entries {
        let entry = entry?;
        let name = entry.file_name().into_string().unwrap_or_default();
        // What has another name is being written, or none of ours.
        let is_named = name.len() == 64 && name.bytes().all(|byte| byte.is_ascii_hexdigit());
        if is_named && entry.metadata()?.modified()? < moment {
            names.push(name);
        }
    }
    names.sort_unstable();
    Ok(names)
}
