//! Editions of lists, as files: `DATA/lists/<list>/<edition>.jsonl`, and beside them `current`, which names the one
//! in force. An edition is written beside the others, and one rename of `current` puts it in force: a load that
//! fails leaves the old one. Old editions stay, so that it can be shown what was checked against.

use std::{
    fs::{self, File},
    io::{BufRead, BufReader, BufWriter, Write},
    path::{Path, PathBuf},
};

use anyhow::{Context, bail, ensure};
use matching::list::{Listed, Provenance};
use serde::{Deserialize, Serialize};

pub struct Shelf(PathBuf);

/// A list as it was on a day.
pub struct Edition {
    pub provenance: Provenance,
    pub rows: Vec<Listed>,
}

/// The last line. Without it the file was cut off.
#[derive(Serialize, Deserialize)]
struct End {
    end: usize,
}

/// The name of the file that names the edition in force.
const CURRENT: &str = "current";

impl Shelf {
    pub fn of(data: impl AsRef<Path>) -> Self {
        Self(data.as_ref().join("lists"))
    }

    /// Returns the short names of all lists that have an edition in force.
    pub fn lists(&self) -> anyhow::Result<Vec<String>> {
        let folders = match fs::read_dir(&self.0) {
            Ok(folders) => folders,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(error).with_context(|| self.0.display().to_string()),
        };
        let mut lists = Vec::new();
        for folder in folders {
            let folder = folder?;
            if folder.path().join(CURRENT).exists() {
                lists.push(folder.file_name().to_string_lossy().into_owned());
            }
        }
        lists.sort();
        Ok(lists)
    }

    /// Returns where the edition in force came from, if there is one.
    pub fn in_force(&self, list: &str) -> anyhow::Result<Option<Provenance>> {
        let Some(path) = self.current(list)? else { return Ok(None) };
        let mut first = String::new();
        BufReader::new(open(&path)?).read_line(&mut first)?;
        serde_json::from_str(&first).map(Some).with_context(|| broken(&path))
    }

    /// Reads the edition in force.
    pub fn read(&self, list: &str) -> anyhow::Result<Edition> {
        let path =
            self.current(list)?.with_context(|| format!("no edition of {list} is in force"))?;
        let text = fs::read_to_string(&path).with_context(|| broken(&path))?;
        let mut lines = text.lines();
        let first = lines.next().with_context(|| broken(&path))?;
        let last = lines.next_back().with_context(|| broken(&path))?;
        let provenance: Provenance = serde_json::from_str(first).with_context(|| broken(&path))?;
        let end: End = serde_json::from_str(last).with_context(|| broken(&path))?;
        let rows: Vec<Listed> = lines
            .map(serde_json::from_str)
            .collect::<Result<_, _>>()
            .with_context(|| broken(&path))?;
        ensure!(rows.len() == end.end && end.end == provenance.rows, broken(&path));
        Ok(Edition { provenance, rows })
    }

    /// Writes an edition and puts it in force. `written` hears of each row.
    pub fn put(&self, edition: &Edition, written: impl Fn()) -> anyhow::Result<()> {
        let Edition { provenance, rows } = edition;
        let folder = self.0.join(&provenance.list);
        fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
        let name = name(provenance);
        let cannot =
            || format!("cannot write to {}; the old edition stays in force", folder.display());
        let mut file = tempfile::NamedTempFile::new_in(&folder).with_context(cannot)?;
        write(&mut file, provenance, rows, written).with_context(cannot)?;
        file.as_file().sync_all().with_context(cannot)?;
        file.persist(folder.join(&name)).with_context(cannot)?;
        flip(&folder, &name).with_context(cannot)
    }

    fn current(&self, list: &str) -> anyhow::Result<Option<PathBuf>> {
        let folder = self.0.join(list);
        let pointer = folder.join(CURRENT);
        match fs::read_to_string(&pointer) {
            Ok(name) if name.contains(['/', '\\']) => {
                bail!("{} names no edition", pointer.display())
            }
            Ok(name) => Ok(Some(folder.join(name.trim()))),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error).with_context(|| pointer.display().to_string()),
        }
    }
}

/// The day of the list and the beginning of its file's hash: two files of a day are two editions.
fn name(provenance: &Provenance) -> String {
    let hash = provenance.sha256.get(..12).unwrap_or_default();
    format!("{}-{hash}.jsonl", provenance.listed_on)
}

fn write(
    file: &mut tempfile::NamedTempFile,
    provenance: &Provenance,
    rows: &[Listed],
    written: impl Fn(),
) -> anyhow::Result<()> {
    let mut file = BufWriter::with_capacity(1 << 18, file);
    let mut line =
        |value: &dyn Fn(&mut BufWriter<_>) -> serde_json::Result<()>| -> anyhow::Result<()> {
            value(&mut file)?;
            Ok(file.write_all(b"\n")?)
        };
    line(&|file| serde_json::to_writer(file, provenance))?;
    for row in rows {
        line(&|file| serde_json::to_writer(file, row))?;
        written();
    }
    line(&|file| serde_json::to_writer(file, &End { end: rows.len() }))?;
    Ok(file.flush()?)
}

/// The one moment at which the new edition comes into force.
fn flip(folder: &Path, name: &str) -> anyhow::Result<()> {
    let mut pointer = tempfile::NamedTempFile::new_in(folder)?;
    pointer.write_all(name.as_bytes())?;
    pointer.as_file().sync_all()?;
    pointer.persist(folder.join(CURRENT))?;
    // The rename itself must outlast a power failure; where folders cannot be synced, the system sees to it.
    if let Ok(folder) = File::open(folder) {
        let _ = folder.sync_all();
    }
    Ok(())
}

fn open(path: &Path) -> anyhow::Result<File> {
    File::open(path).with_context(|| broken(path))
}

fn broken(path: &Path) -> String {
    format!("the edition {} is damaged; load its list again", path.display())
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;

    fn edition(sha256: &str, rows: usize) -> Edition {
        let provenance = Provenance {
            list: "leie".to_owned(),
            name: "LEIE".to_owned(),
            file: "UPDATED.csv".to_owned(),
            sha256: sha256.to_owned(),
            listed_on: NaiveDate::from_ymd_opt(2026, 11, 10).unwrap(),
            rows,
        };
        let row = |row| Listed { row, business: "ACME".to_owned(), ..Listed::default() };
        Edition { provenance, rows: (1..).take(rows).map(row).collect() }
    }

    fn shelf() -> (tempfile::TempDir, Shelf) {
        let folder = tempfile::tempdir().unwrap();
        let shelf = Shelf::of(folder.path());
        (folder, shelf)
    }

    #[test]
    fn what_was_put_is_read_and_the_older_edition_stays_on_the_shelf() {
        let (folder, shelf) = shelf();
        shelf.put(&edition("aaaaaaaaaaaaaa", 3), || ()).unwrap();
        shelf.put(&edition("bbbbbbbbbbbbbb", 2), || ()).unwrap();
        let read = shelf.read("leie").unwrap();
        assert_eq!((read.provenance.sha256.as_str(), read.rows.len()), ("bbbbbbbbbbbbbb", 2));
        assert_eq!(shelf.lists().unwrap(), ["leie"]);
        assert_eq!(fs::read_dir(folder.path().join("lists/leie")).unwrap().count(), 3);
    }

    #[test]
    fn an_edition_that_was_cut_off_is_not_read() {
        let (folder, shelf) = shelf();
        shelf.put(&edition("aaaaaaaaaaaaaa", 3), || ()).unwrap();
        let path = folder.path().join("lists/leie/2026-11-10-aaaaaaaaaaaa.jsonl");
        let text = fs::read_to_string(&path).unwrap();
        for lines in 0..4 {
            let cut: String = text.lines().take(lines).map(|line| format!("{line}\n")).collect();
            fs::write(&path, cut).unwrap();
            let refused = shelf.read("leie").err().unwrap().to_string();
            assert!(refused.contains("load its list again"), "{refused}");
        }
    }

    #[test]
    fn a_write_that_fails_leaves_the_old_edition_in_force() {
        let (folder, shelf) = shelf();
        shelf.put(&edition("aaaaaaaaaaaaaa", 3), || ()).unwrap();
        // A folder where the new edition should be.
        fs::create_dir_all(folder.path().join("lists/leie/2026-11-10-bbbbbbbbbbbb.jsonl/x"))
            .unwrap();
        assert!(shelf.put(&edition("bbbbbbbbbbbbbb", 2), || ()).is_err());
        assert_eq!(shelf.in_force("leie").unwrap().unwrap().sha256, "aaaaaaaaaaaaaa");
    }

    #[test]
    fn without_a_list_there_is_none() {
        let (_folder, shelf) = shelf();
        assert!(shelf.lists().unwrap().is_empty() && shelf.in_force("leie").unwrap().is_none());
    }
}
