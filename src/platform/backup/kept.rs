//! Which backups there are, and which are kept.

use std::{
    fs,
    path::{Path, PathBuf},
};

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};

use super::{MANIFEST, manifest};
use crate::platform::{disk, home::Home};

/// How many are kept; older ones are removed when a new one is whole.
const KEPT: usize = 7;
/// No copy of any kind gets older than this, except the newest backup where there is no newer one.
pub const OLDEST: TimeDelta = TimeDelta::days(30);

struct Kept {
    made_at: DateTime<Utc>,
    folder: PathBuf,
}

/// Returns when the newest whole backup was made. One that says it will be made was made by a clock
/// that was ahead, and counts as none: who knows how old it is?
pub fn latest(home: &Home, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    all(home).into_iter().map(|kept| kept.made_at).filter(|made_at| *made_at <= now).max()
}

/// Returns the whole backups. What is being made has no manifest yet.
fn all(home: &Home) -> Vec<Kept> {
    let entries = fs::read_dir(home.backups()).into_iter().flatten().flatten();
    let kept = |folder: PathBuf| {
        manifest(&folder).ok().map(|manifest| Kept { made_at: manifest.made_at, folder })
    };
    entries.filter_map(|entry| kept(entry.path())).collect()
}

/// Removes all but the newest. What a clock that was ahead has made counts as the oldest, or it would
/// push out each new one.
pub(super) fn forget_the_oldest(home: &Home, now: DateTime<Utc>) -> anyhow::Result<()> {
    let mut kept = all(home);
    kept.sort_by_key(|kept| (kept.made_at <= now, kept.made_at));
    for old in kept.iter().take(kept.len().saturating_sub(KEPT)) {
        // Without its manifest it is no backup any more, even if we get no further.
        disk::remove(&old.folder.join(MANIFEST))?;
        fs::remove_dir_all(&old.folder)?;
    }
    Ok(())
}

/// Removes each copy of an age that nobody is promised: what was forgotten is in it. The newest backup stays,
/// however old it is.
pub(super) fn forget_the_old(home: &Home, now: DateTime<Utc>) -> anyhow::Result<()> {
    let mut kept = all(home);
    kept.sort_by_key(|kept| (kept.made_at <= now, kept.made_at));
    kept.pop();
    for old in kept.iter().filter(|kept| now - kept.made_at > OLDEST) {
        disk::remove(&old.folder.join(MANIFEST))?;
        fs::remove_dir_all(&old.folder)?;
    }
    for entry in fs::read_dir(home.path())?.chain(fs::read_dir(home.backups())?) {
        let there = entry?.path();
        if made_before_something(&there).is_some_and(|made_at| now - made_at > OLDEST) {
            if there.is_dir() { fs::remove_dir_all(&there)? } else { fs::remove_file(&there)? }
        }
    }
    Ok(())
}

/// Returns when a copy was made that was put aside before a restore, or before the schema changed.
fn made_before_something(there: &Path) -> Option<DateTime<Utc>> {
    let name = there.file_name()?.to_str()?;
    if let Some(stamp) = name.strip_prefix("before-restore-") {
        let made_at = NaiveDateTime::parse_from_str(stamp, "%Y-%m-%dT%H%M%S%6fZ").ok()?;
        return Some(made_at.and_utc());
    }
    let is_copy = name.starts_with("before-") && name.ends_with(".db");
    is_copy.then(|| there.metadata().and_then(|file| file.modified()).ok().map(DateTime::from))?
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;
    use crate::platform::backup::{Manifest, named};

    fn now() -> DateTime<Utc> {
        "2026-11-24T15:30:00Z".parse().unwrap()
    }

    fn made(home: &Home, made_at: DateTime<Utc>) {
        let folder = home.backups().join(named(made_at));
        fs::create_dir(&folder).unwrap();
        let manifest = Manifest {
            made_at,
            version: String::new(),
            database_sha256: None,
            files: None,
            damaged: vec![],
            heads: vec![],
        };
        fs::write(folder.join(MANIFEST), serde_json::to_vec(&manifest).unwrap()).unwrap();
    }

    #[test]
    fn what_a_clock_that_was_ahead_has_made_is_neither_the_latest_nor_pushes_out_what_is() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::open(folder.path()).unwrap();
        for day in 0..7 {
            made(&home, now() + TimeDelta::days(60 + day));
        }
        assert_eq!(latest(&home, now()), None);
        for day in 0..7 {
            let today = now() + TimeDelta::days(day);
            made(&home, today);
            forget_the_oldest(&home, today).unwrap();
            assert_eq!(latest(&home, today), Some(today));
            assert_eq!(all(&home).len(), 7);
        }
        assert!(all(&home).iter().all(|kept| kept.made_at < now() + TimeDelta::days(7)));
    }

    #[test]
    fn what_has_no_manifest_or_one_that_says_nothing_is_no_backup() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::open(folder.path()).unwrap();
        for (name, says) in [("half", None), ("empty", Some(""))] {
            let folder = home.backups().join(name);
            fs::create_dir(&folder).unwrap();
            if let Some(says) = says {
                fs::write(folder.join(MANIFEST), says).unwrap();
            }
        }
        assert_eq!(latest(&home, now()), None);
    }
}
