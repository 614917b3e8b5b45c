//! `released.lock`: which items have been released, and the hash of what each asks and keys. Postings
//! may have frozen them, so a line never changes and never goes.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{
    check::{DRAWS, check},
    complaint::Complaint,
    files::Files,
    page::Page,
    reading::Reading,
};

pub const RELEASED: &str = "released.lock";

pub(super) struct Released {
    /// Counted from 1.
    pub line: usize,
    pub id: String,
    pub sha256: String,
}

/// Reads the lines, and complains of those that cannot be read or stand there twice.
pub(super) fn read(page: &mut Page, text: &str) -> Vec<Released> {
    let (mut released, mut ids) = (vec![], BTreeSet::new());
    for (index, text) in text.lines().enumerate() {
        let line = index + 1;
        if text.trim().is_empty() || text.starts_with('#') {
            continue;
        }
        let Some((id, sha256)) = text.split_once("  ").filter(|(_, hash)| is_hash(hash)) else {
            page.error_in_line(line, "a line is an id, two spaces and a SHA-256");
            continue;
        };
        if !ids.insert(id) {
            page.error_in_line(line, format!("`{id}` has another line above"));
        }
        let (id, sha256) = (id.to_owned(), sha256.to_owned());
        released.push(Released { line, id, sha256 });
    }
    released
}

fn is_hash(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

/// What a release makes of the file.
pub struct Release {
    /// The ids that get a line.
    pub new: Vec<String>,
    pub text: String,
}

/// Adds a line for each item that has none, below those that are there, or returns what is wrong with
/// the bank: what has errors is not released.
pub fn release(files: &Files, today: NaiveDate) -> Result<Release, Vec<Complaint>> {
    let mut complaints = check(files, today, DRAWS);
    complaints.retain(Complaint::is_error);
    if !complaints.is_empty() {
        return Err(complaints);
    }
    let Reading { skills, released, .. } = Reading::of(files);
    let released = released.unwrap_or_default();
    let known: BTreeSet<_> = released.iter().map(|one| one.id.as_str()).collect();
    let items = skills.iter().flat_map(|read| &read.skill.items);
    let new: Vec<_> = items.filter(|item| !known.contains(item.id.as_str())).collect();
    let mut text = files.get(RELEASED).unwrap_or(HEAD).to_owned();
    if !text.ends_with('\n') {
        text.push('\n');
    }
    for item in &new {
        text.push_str(&format!("{}  {}\n", item.id, item.sha256));
    }
    Ok(Release { new: new.into_iter().map(|item| item.id.clone()).collect(), text })
}

const HEAD: &str = "\
# What has been released: id, and the SHA-256 of what is asked and keyed. Postings have frozen it, so a
# line never changes and never goes. `muster bank release question-banks` adds those of new items.
";
