//! The questions of this room.

mod firings;
mod switches;

pub use firings::{
    Acted, acted_since, add, fired, hold_task, how_many, open_tasks, save_outcome, save_settled,
};
pub use switches::{hold, put, save, switch, switches, whose_rules_are_on};
