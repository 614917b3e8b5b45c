//! What somebody saw who looked at a letter that was signed on paper.

use chrono::NaiveDate;

use crate::kernel::text::Text;

pub use crate::files::SheetId;

/// More sheets than that no letter has.
pub const MOST: usize = crate::files::MOST_SHEETS;

/// What somebody saw on the sheets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// The name that is signed.
    pub name: Text<200>,
    /// The day that is written beside it.
    pub signed_on: NaiveDate,
    /// The fingerprint of the letter that they were compared with.
    pub letter_sha256: String,
    /// The sheets that were looked at.
    pub sheets: Vec<SheetId>,
}
