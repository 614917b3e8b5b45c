//! How much room there is on the disk. Some of it is kept for what must be written: an answer that
//! a candidate has given comes before a file that can be sent again.

use std::{io, path::Path};

use crate::error::{Error, Result};

/// How much is kept free of files: at most this, and of a small disk a twentieth.
const RESERVE: u64 = 64 * 1024 * 1024;

/// The room of a file system, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    pub size: u64,
    pub free: u64,
}

impl Room {
    /// Returns the room where this folder lies, if the machine says.
    #[cfg(unix)]
    pub fn of(folder: &Path) -> Option<Self> {
        let is = rustix::fs::statvfs(folder).ok()?;
        let bytes = |blocks: u64| blocks.saturating_mul(is.f_frsize);
        Some(Self { size: bytes(is.f_blocks), free: bytes(is.f_bavail) })
    }

    #[cfg(not(unix))]
    pub fn of(_: &Path) -> Option<Self> {
        None
    }

    /// Returns whether so many bytes leave the reserve untouched.
    pub fn has(self, bytes: u64) -> bool {
        self.free >= self.needed_for(bytes)
    }

    /// Returns how much must be free for so many bytes, with the reserve.
    pub fn needed_for(self, bytes: u64) -> u64 {
        bytes.saturating_add(RESERVE.min(self.size / 20))
    }
}

/// Refuses to begin what would take the last of the room.
pub fn refuse_unless_room(folder: &Path, bytes: u64) -> Result<()> {
    match Room::of(folder) {
        Some(room) if !room.has(bytes) => {
            tracing::error!(?room, bytes, folder = %folder.display(), "no room on the disk");
            Err(Error::Full)
        }
        _ => Ok(()),
    }
}

/// Returns what it means to a caller that the disk refused.
pub fn refused(cause: io::Error) -> Error {
    /// The disk itself gave no answer. Not every system has a word for it.
    const NO_ANSWER: i32 = 5;
    match cause.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => {
            tracing::error!(%cause, "no room on the disk");
            Error::Full
        }
        _ if cause.raw_os_error() == Some(NO_ANSWER) => {
            tracing::error!(%cause, "the disk gave no answer");
            Error::Busy
        }
        _ => Error::internal(cause),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reserve_is_kept_and_of_a_small_disk_a_small_one() {
        const MB: u64 = 1024 * 1024;
        let large = Room { size: 20_000 * MB, free: 100 * MB };
        assert!(large.has(36 * MB) && !large.has(37 * MB));
        let small = Room { size: 20 * MB, free: 2 * MB };
        assert!(small.has(MB) && !small.has(MB + 1));
    }

    #[test]
    fn this_disk_has_room() {
        assert!(Room::of(Path::new("/")).is_none_or(|room| room.free <= room.size));
    }

    /// `ENOSPC` and `EDQUOT` of Linux, and `EIO` of all systems.
    #[cfg(target_os = "linux")]
    #[test]
    fn a_full_disk_is_said_to_be_full_and_one_without_an_answer_to_be_busy() {
        let refused = |code| refused(io::Error::from_raw_os_error(code)).to_string();
        assert_eq!(
            [28, 122, 5, 13].map(refused),
            ["server.full", "server.full", "server.busy", "server.failed"]
        );
    }
}
