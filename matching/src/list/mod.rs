//! Lists: files of several owners, read into rows of one kind. A row keeps what its file says; what is wrong
//! with a file is refused whole, so that half a list is never taken for one.

pub mod leie;
mod listed;
mod mapping;
mod provenance;
mod refusal;
pub mod sam;
mod table;
mod text;
mod workbook;

pub use listed::{Listed, Standing};
pub use mapping::{Columns, Mapping};
pub use provenance::{Provenance, latest_exclusion, sha256};
pub use refusal::ListRefused;
pub use table::Table;

/// Of so many rows, one may name neither a person nor a business.
const NAMELESS_OF: usize = 10;

/// Refuses a list in which many rows name nobody: its columns are not what their heading says.
fn refuse_nameless(rows: Vec<Listed>) -> Result<Vec<Listed>, ListRefused> {
    let nameless = rows.iter().filter(|row| !row.is_person() && row.business.is_empty()).count();
    if nameless * NAMELESS_OF > rows.len() {
        return Err(ListRefused::Nameless { rows: nameless, of: rows.len() });
    }
    Ok(rows)
}
