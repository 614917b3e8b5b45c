//! Questions about assessments, invitations and sittings, each by its name. No decisions are made
//! here.

mod assessment;
mod frozen;
mod invitation;
mod pause;
mod sitting;
mod state;

pub(super) use assessment::add_assessment;
pub use assessment::{assessment, assessment_for, assessments};
pub(super) use frozen::{contents, freeze};
pub use invitation::{Filter, invitation, invitations, invitations_of, outcome_of, outcomes_of};
pub(super) use invitation::{
    add_invitation, add_outcome, earlier, ended_invitations, hold_invitation, invitations_with,
    outcomes_so_far, save_invitation, save_labels, whose_invitations,
};
pub use pause::pauses;
pub(super) use pause::{
    add_pause, hold_pause, pause_of, pause_of_sitting, remove_pause, whose_pauses,
};
pub(super) use sitting::{
    add_sitting, add_steps, answerable, course_of, hold_begun, invitations_behind, placed, settle,
    steps_like,
};
pub use sitting::{sitting, sitting_of};
pub use state::late;
pub(super) use state::{
    LateSitting, close, hold_state, overdue, save_deadline, save_states, whose_overdue,
};
