//! What is on the disk, and whether there is room for more.
//!
//! A file that was written is safe once it is synced, and findable once its folder is. Whoever
//! replaces a file writes it beside, syncs it, renames it, and syncs the folder.

use std::{
    fs::{self, File},
    io::{self, Read, Write},
    path::{Path, PathBuf},
};

use sha2::{Digest, Sha256};

use super::room_on_disk::Room;
use crate::kernel::digest::hex;

/// What a file is called until it is whole. `tempfile` begins its names so.
pub const UNFINISHED: &str = ".tmp";
const CHUNK: usize = 64 * 1024;
const MEGABYTE: u64 = 1024 * 1024;

/// There is too little room for what was going to be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "there is too little room on the disk: {} MB are needed, {} MB are free",
    self.needed_megabytes(),
    self.free_megabytes()
)]
pub struct NoRoom {
    pub needed: u64,
    pub free: u64,
}

impl NoRoom {
    /// Counts up: what is asked for must be enough.
    pub fn needed_megabytes(self) -> u64 {
        self.needed.div_ceil(MEGABYTE)
    }

    pub fn free_megabytes(self) -> u64 {
        self.free / MEGABYTE
    }
}

/// Makes sure that so many bytes can be written there and the reserve stays free.
pub fn ensure_room(folder: &Path, bytes: u64) -> Result<(), NoRoom> {
    match Room::of(folder) {
        Some(room) if !room.has(bytes) => {
            Err(NoRoom { needed: room.needed_for(bytes), free: room.free })
        }
        _ => Ok(()),
    }
}

/// Returns the hash of a file, however large, without holding it.
pub fn sha256_of(path: &Path) -> io::Result<String> {
    let (mut file, mut hash) = (File::open(path)?, Sha256::new());
    let mut chunk = vec![0; CHUNK];
    loop {
        match file.read(&mut chunk)? {
            0 => return Ok(hex(&hash.finalize())),
            read => hash.update(&chunk[..read]),
        }
    }
}

/// Returns once a file is on the disk.
pub fn sync(path: &Path) -> io::Result<()> {
    // Windows flushes only what was opened to be written.
    fs::OpenOptions::new().write(true).open(path)?.sync_all()
}

/// Returns once the names in a folder are on the disk.
pub fn sync_folder(path: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(path)?.sync_all() } else { Ok(()) }
}

/// Returns the folder that something lies in.
pub fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Writes a whole file, or nothing: what was there under this name is there until the new one is.
pub fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = folder_of(path);
    // A temporary file is its owner's alone (0600), and keeps that when it gets its name.
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(path)?;
    sync_folder(folder)
}

/// Gives a file that never changes a second name, or copies it where a disk ends. It appears whole.
pub fn link_or_copy(from: &Path, to: &Path) -> io::Result<()> {
    let folder = folder_of(to);
    let place = tempfile::Builder::new().prefix(UNFINISHED).tempdir_in(folder)?;
    let beside = place.path().join("file");
    if fs::hard_link(from, &beside).is_err() {
        fs::copy(from, &beside)?;
        sync(&beside)?;
    }
    fs::rename(beside, to)
}

/// Removes what is there, if it is.
pub fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Returns every file below a folder, those of a folder that is missing too: none.
pub fn files_below(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(vec![]),
        read => read?,
    };
    let mut files = vec![];
    for entry in entries {
        let entry = entry?;
        let kind = entry.file_type()?;
        if kind.is_dir() {
            files.extend(files_below(&entry.path())?);
        } else if kind.is_file() {
            files.push(entry.path());
        }
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::digest::sha256;

    #[test]
    fn what_is_needed_is_told_rounded_up_and_what_is_free_rounded_down() {
        let none = NoRoom { needed: 32 * MEGABYTE + 1, free: 32 * MEGABYTE - 1 };
        assert_eq!((none.needed_megabytes(), none.free_megabytes()), (33, 31));
        assert!(
            ensure_room(Path::new("."), u64::MAX).is_err() || Room::of(Path::new(".")).is_none()
        );
    }

    #[test]
    fn a_file_of_many_chunks_has_the_hash_of_the_whole() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("large");
        let bytes: Vec<u8> = (0..=255).cycle().take(3 * CHUNK + 7).collect();
        fs::write(&path, &bytes).unwrap();
        assert_eq!(sha256_of(&path).unwrap(), sha256(&bytes));
    }

    #[test]
    fn a_second_name_replaces_what_is_there_and_leaves_nothing_beside() {
        let folder = tempfile::tempdir().unwrap();
        let (from, to) = (folder.path().join("from"), folder.path().join("to"));
        fs::write(&from, b"new").unwrap();
        fs::write(&to, b"old").unwrap();
        link_or_copy(&from, &to).unwrap();
        assert_eq!(fs::read(&to).unwrap(), b"new");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
    }
}
