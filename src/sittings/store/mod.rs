//! Questions about sittings, each by its name. No decisions are made here.

mod ended;
mod item;
mod late;
mod many;
mod pause;
mod sitting;
mod state;

pub use ended::ended;
pub(super) use item::{PlacedRows, placed_at};
pub use late::{LateSitting, late};
pub use many::of_invitations;
pub use pause::pauses;
pub(super) use pause::{
    add_pause, hold_pause, pause_of, pause_of_sitting, remove_pause, whose_pauses,
};
pub(super) use sitting::{add_sitting, add_steps, answerable, course_of, hold_begun, steps_like};
pub use sitting::{settle, sitting, sitting_of};
pub use state::hold_state;
pub(super) use state::{close, overdue, save_deadline, save_states, whose_overdue};
