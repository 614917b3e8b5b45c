//! Questions about what is counted, each by its name. No decisions are made here.

mod counted;
mod ended;
mod paths;
mod reading;

pub use counted::{
    Asked, CountedMonths, CountedPaths, CountedSources, CountedStays, months_by, paths_by,
    sources_by, stays_by,
};
pub use ended::{Ended, ended, how_many_ended};
pub use paths::{all_paths, all_stays, forget, paths_of, save_paths, save_stays};
pub use reading::{begin_again, hold_reading, note_seen, read_up_to, save_read, whose_are_unread};
