//! Where rows came from, so that each can be shown to an auditor in its file.

use std::fmt::Write;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::Listed;

/// A file that was read, and how many rows it had.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Provenance {
    /// The short name of the list: `leie`.
    pub list: String,
    /// What people call the list.
    pub name: String,
    pub file: String,
    /// Of the file as it came, in hex.
    pub sha256: String,
    /// The day that the list is of.
    pub listed_on: NaiveDate,
    pub rows: usize,
}

/// Returns the SHA-256 of a file in hex.
pub fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

pub(super) fn hex(hash: &[u8]) -> String {
    hash.iter().fold(String::with_capacity(64), |mut hex, byte| {
        // Writing to a string cannot fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

/// Returns the latest day on which somebody was excluded by then: no list is older than that.
pub fn latest_exclusion(rows: &[Listed], today: NaiveDate) -> Option<NaiveDate> {
    rows.iter().filter_map(|listed| listed.excluded_on).filter(|day| *day <= today).max()
}
