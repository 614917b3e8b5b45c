//! The list that an office has already, read from a file of any program.
//!
//! A file is **decoded** (UTF-8 with or without its mark, else Windows-1252), split by the mark that its
//! first line uses, and its columns are recognized by their heads in English and Spanish; somebody may say
//! otherwise. Each row then is somebody new, somebody who is there already, the same as another row, or
//! wrong in a cell that is named. What looks like a formula is text here, and is written out defused.

mod columns;
mod row;
mod table;

pub use columns::{Columns, Meaning};
pub use row::{Outcome, Read, read};
pub use table::{LONGEST, Table, decoded, refuse_no_text};
