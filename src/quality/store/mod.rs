//! Questions about what was counted, each by its name. No decisions are made here.

mod reading;
mod tallies;

pub use reading::{hold_reading, note_seen, reading, save_read, whose_are_unread};
pub use tallies::{add, all, forget, forms_of, questions_of, roles, save};
