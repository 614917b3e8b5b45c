//! Files that people hand in: proofs, résumés.
//!
//! A file is **added** for a use once its content is on the disk (`platform::files`), and is known by an
//! id from then on. Whatever keeps that id **names** the file: then it is about a person. The room that
//! takes files of one use says who may open them (`hooks.rs`). What nothing has named for a day is
//! **swept**. A file of a sealed compartment is encrypted, and named by what is encrypted. What a file is was read from what is in it. It leaves as something to keep, or to be
//! looked at where browsers can do that safely, and is never a page of ours. What was signed in ink is a file of which a
//! person says what they see (`sheet.rs`); the rooms above keep the **sheets** and what follows from them.

pub mod room;

mod actions;
mod api;
mod entity;
mod events;
mod file;
mod hooks;
mod list_refused;
mod output;
mod sheet;
mod sheet_form;
mod shown;
mod store;
mod work;

pub use actions::{add, drop_contents, keep, name, read};
pub use file::{FileId, FileUse, NewFile, Upload};
pub use hooks::{Opened, Opens};
pub use room::{ReadFiles, WriteFiles};
pub use sheet::{
    MOST_SHEETS, Seen, Sheet, SheetId, SheetState, SheetsRefused, can_look, may_be_compared,
    waiting,
};
pub use sheet_form::{Decided, PhotoIn, SeenIn};
pub use shown::{may_open, show};
pub use store::find;
