//! Putting a backup in the place of what is there.
//!
//! Whatever happens meanwhile, the next start finds the old database or the new one, whole. What comes
//! out of the backup is only ever added: files, which are named by their content, and keys, which have
//! ids. The database is written **beside** the old one, under another name. The old one is **settled**,
//! so that it is one file, and gets a second name to be kept by. Then one **rename** does it.
//!
//! Where that cannot be (there is no old one, or it is damaged and cannot be settled), a note says
//! until the end which backup is being restored. No server starts beside it: it names the command.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use anyhow::{Context, bail};
use chrono::{DateTime, Utc};
use tempfile::TempPath;

use super::{FILES, FORGOTTEN, KEYS, contents, database_in, named};
use crate::platform::{
    db::{self, Settled},
    disk,
    home::Home,
    seal,
};

/// Says which backup is being restored, where a start must not come between.
const NOTE: &str = "restore-unfinished";
const ASIDE: &str = "before-restore-";
/// What belongs to a database and lies beside it. Beside another it would be written into that.
const BELONGINGS: [&str; 3] = ["wal", "journal", "shm"];

/// A restore that has begun. What it has written goes again unless it comes to its end.
pub struct Restore<'a> {
    home: &'a Home,
    database: PathBuf,
    backup: PathBuf,
    staged: TempPath,
    note: Option<Note>,
}

/// No server starts while it lies there.
struct Note {
    path: PathBuf,
    /// Whether it goes with us: what was refused has changed nothing.
    is_ours: bool,
}

impl<'a> Restore<'a> {
    /// Begins to put a backup in the place of a database, which need not be there.
    pub fn begin(home: &'a Home, database: &Path, backup: &Path) -> anyhow::Result<Self> {
        remove_staged(database)?;
        let staged = TempPath::try_from_path(staged(database))?;
        let (database, backup) = (database.to_owned(), backup.to_owned());
        let mut restore = Self { home, database, backup, staged, note: None };
        let is_noted = restore.home.path().join(NOTE).exists();
        if !is_noted && !db::is_sqlite(&restore.database).unwrap_or_default() {
            // A start would make a fresh one, or find none that it can open.
            restore.write_note()?;
        }
        Ok(restore)
    }

    /// Copies the database of the backup beside the one that it will replace.
    pub fn stage(&self) -> anyhow::Result<&Path> {
        let copy = database_in(&self.backup);
        disk::ensure_room(disk::folder_of(&self.database), copy.metadata()?.len())?;
        let staged = &self.staged;
        fs::copy(copy, staged).with_context(|| format!("cannot write {}", staged.display()))?;
        disk::sync(staged)?;
        Ok(staged)
    }

    /// Puts it in place, and returns where the old database is kept now.
    pub fn put(
        mut self,
        old: Option<Settled>,
        now: DateTime<Utc>,
    ) -> anyhow::Result<Option<PathBuf>> {
        // A row without its file does harm, a file without its row does not: so these come first.
        add_files_and_keys(self.home, &self.backup)?;
        if old != Some(Settled::Whole) {
            self.write_note()?;
        }
        if let Some(note) = &mut self.note {
            // From here on it stays until all is done.
            note.is_ours = false;
        }
        let folder = disk::folder_of(&self.database);
        let aside = set_aside(&self.database, now)?;
        for belonging in BELONGINGS {
            disk::remove(&db::beside(&self.database, belonging))?;
        }
        disk::sync_folder(folder)?;
        fs::rename(&self.staged, &self.database)?;
        disk::sync_folder(folder)?;
        disk::remove(&self.home.path().join(NOTE))?;
        disk::sync_folder(self.home.path())?;
        Ok(aside)
    }

    /// Writes it once: the one that is dropped takes the file along.
    fn write_note(&mut self) -> anyhow::Result<()> {
        if self.note.is_none() {
            let path = self.home.path().join(NOTE);
            // One that was there already belongs to a restore that was interrupted.
            let is_ours = !path.exists();
            disk::write_whole(&path, self.backup.display().to_string().as_bytes())?;
            self.note = Some(Note { path, is_ours });
        }
        Ok(())
    }
}

impl Drop for Note {
    fn drop(&mut self) {
        if self.is_ours {
            // If it stays, it names a command that refuses with the reason.
            disk::remove(&self.path).ok();
        }
    }
}

/// Adds what people handed in, and the keys if the backup has them.
pub fn add_files_and_keys(home: &Home, backup: &Path) -> anyhow::Result<()> {
    contents::copy_files(&backup.join(FILES), &home.files())?;
    let key = backup.join(KEYS).join(seal::FILE);
    if key.is_file() {
        seal::add_keys(&key, &home.data_key())?;
    }
    let list = backup.join(FORGOTTEN);
    if list.is_file() {
        let lines: Vec<_> = fs::read_to_string(list)?.lines().map(str::to_owned).collect();
        join_lines(&lines, &home.forgotten())?;
    }
    Ok(())
}

/// Adds those of these lines to a list that it has not.
pub fn join_lines(lines: &[String], to: &Path) -> io::Result<()> {
    let there = match fs::read_to_string(to) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
        read => read?,
    };
    let mut all: Vec<_> = there.lines().collect();
    let new: Vec<_> = lines.iter().filter(|line| !all.contains(&line.as_str())).collect();
    if new.is_empty() {
        return Ok(());
    }
    all.extend(new.into_iter().map(String::as_str));
    disk::write_whole(to, format!("{}\n", all.join("\n")).as_bytes())
}

/// Before a database is opened: cleans up after a restore that was killed, or says how it is finished.
pub fn look_after(home: &Home, database: &Path) -> anyhow::Result<()> {
    if let Ok(backup) = fs::read_to_string(home.path().join(NOTE)) {
        bail!(
            "a restore was interrupted; finish it with: muster restore '{backup}' --data '{}'",
            home.path().display()
        );
    }
    remove_staged(database)?;
    for there in fs::read_dir(disk::folder_of(database))?.flatten() {
        let is_aside = there.file_name().to_string_lossy().starts_with(ASIDE);
        let kept = there.path().join(database.file_name().unwrap_or_default());
        // It was killed before the rename: the old one is still in its place.
        if is_aside && is_same_file(&kept, database) {
            fs::remove_dir_all(there.path())?;
        }
    }
    Ok(())
}

/// Gives the old database, and what belongs to it, a second name in a folder of its own.
fn set_aside(database: &Path, now: DateTime<Utc>) -> anyhow::Result<Option<PathBuf>> {
    let belongings = BELONGINGS.iter().map(|ending| db::beside(database, ending));
    let there: Vec<_> = [database.to_owned()]
        .into_iter()
        .chain(belongings)
        .filter(|there| there.exists())
        .collect();
    if there.is_empty() {
        return Ok(None);
    }
    let folder = disk::folder_of(database);
    let aside = folder.join(format!("{ASIDE}{}", named(now)));
    fs::create_dir(&aside).with_context(|| format!("cannot write {}", aside.display()))?;
    for file in there {
        disk::link_or_copy(&file, &aside.join(file.file_name().unwrap_or_default()))?;
    }
    disk::sync_folder(&aside)?;
    disk::sync_folder(folder)?;
    Ok(Some(aside))
}

fn staged(database: &Path) -> PathBuf {
    let mut name = database.file_name().unwrap_or_default().to_owned();
    name.push(".new");
    database.with_file_name(name)
}

fn remove_staged(database: &Path) -> io::Result<()> {
    let staged = staged(database);
    for belonging in BELONGINGS {
        disk::remove(&db::beside(&staged, belonging))?;
    }
    disk::remove(&staged)
}

#[cfg(unix)]
fn is_same_file(one: &Path, other: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;

    let id = |path: &Path| path.metadata().map(|file| (file.dev(), file.ino())).ok();
    id(one).is_some_and(|one| id(other) == Some(one))
}

/// Elsewhere a second name of the old one stays: it costs no room.
#[cfg(not(unix))]
fn is_same_file(_: &Path, _: &Path) -> bool {
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    const OLD: &[u8] = b"SQLite format 3\0 and so on";

    fn now() -> DateTime<Utc> {
        "2026-11-24T15:30:00Z".parse().unwrap()
    }

    /// A data folder and a backup, each with something for a database.
    fn before(folder: &Path) -> (Home, PathBuf, PathBuf) {
        let home = Home::open(folder.join("data")).unwrap();
        let (database, backup) = (home.database(), folder.join("backup"));
        fs::create_dir_all(backup.join(FILES)).unwrap();
        fs::write(database_in(&backup), b"new").unwrap();
        fs::write(&database, OLD).unwrap();
        (home, database, backup)
    }

    fn staged_restore<'a>(home: &'a Home, database: &Path, backup: &Path) -> Restore<'a> {
        let restore = Restore::begin(home, database, backup).unwrap();
        restore.stage().unwrap();
        restore
    }

    #[test]
    fn the_old_is_kept_under_the_time_of_the_restore_and_nothing_of_it_stays_beside_the_new() {
        let folder = tempfile::tempdir().unwrap();
        let (home, database, backup) = before(folder.path());
        fs::write(db::beside(&database, "wal"), b"of the old").unwrap();
        let restore = staged_restore(&home, &database, &backup);
        let aside = restore.put(Some(Settled::Damaged), now()).unwrap().unwrap();
        assert!(aside.ends_with("before-restore-2026-11-24T153000000000Z"), "{aside:?}");
        assert_eq!(fs::read(&database).unwrap(), b"new");
        assert_eq!(fs::read(aside.join("muster.db")).unwrap(), OLD);
        assert_eq!(fs::read(aside.join("muster.db-wal")).unwrap(), b"of the old");
        assert!(!db::beside(&database, "wal").exists());
        look_after(&home, &database).unwrap();
        assert!(aside.exists(), "it is the only one that has it");
    }

    #[test]
    fn what_was_killed_before_the_rename_leaves_the_old_and_is_cleaned_away() {
        let folder = tempfile::tempdir().unwrap();
        let (home, database, backup) = before(folder.path());
        let restore = staged_restore(&home, &database, &backup);
        let aside = set_aside(&database, now()).unwrap().unwrap();
        std::mem::forget(restore);
        assert!(staged(&database).exists());
        look_after(&home, &database).unwrap();
        assert_eq!(fs::read(&database).unwrap(), OLD);
        if cfg!(unix) {
            assert!(!aside.exists());
        }
        assert!(!staged(&database).exists());
    }

    #[test]
    fn where_a_start_must_not_come_between_it_names_the_command() {
        let folder = tempfile::tempdir().unwrap();
        let (home, database, backup) = before(folder.path());
        fs::remove_file(&database).unwrap();
        // It cannot come to its end: what the database is called is a folder.
        fs::create_dir_all(database.join("in the way")).unwrap();
        let restore = staged_restore(&home, &database, &backup);
        restore.put(None, now()).unwrap_err();
        let said = look_after(&home, &database).unwrap_err().to_string();
        assert!(said.contains("finish it with: muster restore '"), "{said}");
        assert!(said.contains(backup.to_str().unwrap()), "{said}");
        fs::remove_dir_all(&database).unwrap();
        let restore = staged_restore(&home, &database, &backup);
        restore.put(None, now()).unwrap();
        look_after(&home, &database).unwrap();
        assert_eq!(fs::read(&database).unwrap(), b"new");
    }

    #[test]
    fn what_is_refused_leaves_nothing_beside() {
        let folder = tempfile::tempdir().unwrap();
        let (home, database, backup) = before(folder.path());
        drop(staged_restore(&home, &database, &backup));
        assert!(!staged(&database).exists());
        assert_eq!(fs::read(&database).unwrap(), OLD);
        fs::remove_file(&database).unwrap();
        let restore = staged_restore(&home, &database, &backup);
        look_after(&home, &database).unwrap_err();
        drop(restore);
        look_after(&home, &database).unwrap();
    }
}
