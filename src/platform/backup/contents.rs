//! What is in the folder of a backup.

use std::{collections::BTreeSet, fs, path::Path};

use anyhow::{Context, ensure};

use super::{DATABASE, FILES, KEYS};
use crate::platform::{
    disk::{self, UNFINISHED},
    seal,
};

/// What was found by reading all of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contents {
    pub database_sha256: Option<String>,
    pub files: usize,
}

impl Contents {
    /// Reads it as it lies there. Files are named by their content: one that is not is an error, and
    /// so is a data key that is none.
    pub fn read(folder: &Path) -> anyhow::Result<Self> {
        let database = folder.join(DATABASE);
        // An empty file is what older versions wrote where the database is PostgreSQL.
        let database_sha256 = if database.metadata().is_ok_and(|file| file.len() > 0) {
            let hash = disk::sha256_of(&database);
            Some(hash.with_context(|| database.display().to_string())?)
        } else {
            None
        };
        let files = disk::files_below(&folder.join(FILES))?;
        for file in &files {
            let name = name_of(file);
            ensure!(is_what_it_was(file)?, "the file {name} has changed since it was kept");
        }
        let key = folder.join(KEYS).join(seal::FILE);
        if key.is_file() {
            seal::check(&key)?;
        }
        Ok(Self { database_sha256, files: files.len() })
    }
}

/// Copies what people handed in. Files never change, so a second name for one is a copy, and one that
/// is there already stays. Returns which were damaged, and are not copied.
pub(super) fn copy_files(from: &Path, to: &Path) -> anyhow::Result<Vec<String>> {
    fs::create_dir_all(to)?;
    let (mut damaged, mut folders) = (vec![], BTreeSet::from([to.to_owned()]));
    for file in disk::files_below(from)? {
        let inside = file.strip_prefix(from)?;
        // One that is still being written, or never was to its end, is not there yet.
        if inside.iter().any(|part| part.to_string_lossy().starts_with(UNFINISHED)) {
            continue;
        }
        match is_what_it_was(&file) {
            Ok(true) => {}
            Ok(false) => {
                damaged.push(inside.display().to_string());
                continue;
            }
            // It went with its practice while we looked.
            Err(_) if !file.exists() => continue,
            Err(error) => return Err(error),
        }
        let there = to.join(inside);
        if there.is_file() && is_what_it_was(&there)? {
            continue;
        }
        let folder = disk::folder_of(&there);
        fs::create_dir_all(folder)?;
        disk::link_or_copy(&file, &there)?;
        folders.insert(folder.to_owned());
    }
    for folder in folders {
        disk::sync_folder(&folder)?;
    }
    Ok(damaged)
}

fn is_what_it_was(file: &Path) -> anyhow::Result<bool> {
    let hash = disk::sha256_of(file).with_context(|| file.display().to_string())?;
    Ok(hash == name_of(file))
}

fn name_of(file: &Path) -> String {
    file.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
