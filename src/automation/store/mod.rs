//! The questions of this room.

mod firings;
mod switches;

pub use firings::{
    add, fired, hold_task, how_many, how_many_since, open_tasks, save_outcome, save_settled,
};
pub use switches::{hold, put, save, switch, switches, whose_rules_are_on};
