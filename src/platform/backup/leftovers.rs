//! What runs that failed or were killed have left behind.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};

use super::MANIFEST;
use crate::platform::{disk::UNFINISHED, home::Home};

/// Nothing takes as long to write.
const WRITTEN_WITHIN: TimeDelta = TimeDelta::hours(1);

/// Removes backups that never became one, and temporary files that nobody is writing any more. Only
/// who holds the lock of the backups may: what another is making looks the same.
pub fn sweep(home: &Home, now: DateTime<Utc>) -> io::Result<()> {
    for there in inside(&home.backups())? {
        if is_half_a_backup(&there) {
            fs::remove_dir_all(there)?;
        } else if name_of(&there).ends_with("-unfinished") && is_forgotten(&there, now) {
            fs::remove_file(there)?;
        }
    }
    let files = inside(&home.files())?;
    let practices = files.iter().filter(|there| there.is_dir());
    let below: io::Result<Vec<_>> = practices.map(|folder| inside(folder)).collect();
    for there in files.iter().chain(below?.iter().flatten()).chain(&inside(&home.keys())?) {
        if name_of(there).starts_with(UNFINISHED) && is_forgotten(there, now) {
            remove(there)?;
        }
    }
    Ok(())
}

/// What people put into the folder has other names, and stays.
fn is_half_a_backup(there: &Path) -> bool {
    let is_ours = NaiveDateTime::parse_from_str(&name_of(there), "%Y-%m-%dT%H%M%S%6fZ").is_ok();
    is_ours && there.is_dir() && !there.join(MANIFEST).exists()
}

/// One from the future was written by a clock that was ahead.
fn is_forgotten(there: &Path, now: DateTime<Utc>) -> bool {
    let written = there.symlink_metadata().and_then(|file| file.modified());
    written.is_ok_and(|at| (now - DateTime::<Utc>::from(at)).abs() > WRITTEN_WITHIN)
}

fn remove(there: &Path) -> io::Result<()> {
    let removed = if there.is_dir() { fs::remove_dir_all(there) } else { fs::remove_file(there) };
    match removed {
        // Whoever wrote it was faster.
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        other => other,
    }
}

fn inside(folder: &Path) -> io::Result<Vec<PathBuf>> {
    fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect()
}

fn name_of(there: &Path) -> String {
    there.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use std::{fs::File, time::SystemTime};

    use super::*;

    #[test]
    fn what_a_killed_run_has_left_goes_and_what_is_being_written_stays() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::open(folder.path()).unwrap();
        let now: DateTime<Utc> = "2026-11-24T15:30:00Z".parse().unwrap();
        let practice = home.files().join("practice_1");
        let half = home.backups().join("2026-11-24T123146329804Z");
        let mine = home.backups().join("moved from the old server");
        for folder in [&practice, &half, &mine] {
            fs::create_dir(folder).unwrap();
        }
        fs::write(half.join("muster.db"), b"half of it").unwrap();
        let write = |path: PathBuf, ago: TimeDelta| {
            File::create(&path).unwrap().set_modified(SystemTime::from(now - ago)).unwrap();
            path
        };
        let young = write(practice.join(".tmpA"), TimeDelta::minutes(5));
        let kept = write(practice.join("0000"), TimeDelta::days(5));
        let gone = [
            write(practice.join(".tmpB"), TimeDelta::hours(2)),
            write(practice.join(".tmpC"), TimeDelta::days(-60)),
            write(home.keys().join(".tmpD"), TimeDelta::hours(2)),
            write(home.backups().join("before-m1.db-unfinished"), TimeDelta::hours(2)),
            half,
        ];
        sweep(&home, now).unwrap();
        assert!(young.exists() && kept.exists() && mine.exists());
        for gone in gone {
            assert!(!gone.exists(), "{}", gone.display());
        }
    }
}
