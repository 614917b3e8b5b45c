//! Lists: files of several owners, read into rows of one kind. A row keeps what its file says; what is wrong
//! with a file is refused whole, so that half a list is never taken for one.

pub mod history;
pub mod leie;
mod listed;
mod mapping;
mod parts;
mod provenance;
mod refusal;
pub mod sam;
mod sieve;
mod table;
mod text;
mod workbook;

pub use listed::{Listed, Standing};
pub use mapping::{Columns, Mapping};
pub use provenance::{Provenance, latest_exclusion, sha256};
pub use refusal::ListRefused;
pub use sieve::{NotSifted, Numbering, Sifted, sift};
pub use table::Table;

/// Of so many rows, one may name neither a person nor a business, or have no day.
const NAMELESS_OF: usize = 10;

/// How many rows a short list may lose at once: people are reinstated, and their rows go.
const LOST_AT_ONCE: usize = 20;

/// Returns whether a list that had `before` rows looks cut off with so many. The full LEIE loses less than a
/// hundredth of its rows in a month; a download that broke off between two rows shows by nothing else.
pub const fn looks_cut(rows: usize, before: usize) -> bool {
    let lost = before.saturating_sub(rows);
    rows * 2 < before || (rows * 10 < before * 9 && lost > LOST_AT_ONCE)
}

/// Refuses a list whose rows do not say since when, though it always does: its columns are not what their heading
/// says.
fn refuse_undated(rows: Vec<Listed>) -> Result<Vec<Listed>, ListRefused> {
    let undated = rows.iter().filter(|row| row.excluded_on.is_none()).count();
    if undated * NAMELESS_OF > rows.len() {
        return Err(ListRefused::Undated { rows: undated, of: rows.len() });
    }
    Ok(rows)
}

/// Refuses a list in which many rows name nobody: its columns are not what their heading says.
fn refuse_nameless(rows: Vec<Listed>) -> Result<Vec<Listed>, ListRefused> {
    let nameless = rows.iter().filter(|row| !row.is_person() && row.business.is_empty()).count();
    if nameless * NAMELESS_OF > rows.len() {
        return Err(ListRefused::Nameless { rows: nameless, of: rows.len() });
    }
    Ok(rows)
}
