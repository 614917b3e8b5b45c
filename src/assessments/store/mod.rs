//! Questions about assessments, invitations and sittings, each by its name. No decisions are made
//! here.

mod assessment;
mod invitation;
mod sitting;
mod state;

pub(super) use assessment::add_assessment;
pub use assessment::{assessment, assessment_for, assessments};
pub use invitation::{Filter, invitation, invitations, invitations_of, outcome_of, outcomes_of};
pub(super) use invitation::{
    add_invitation, add_outcome, earlier, hold_invitation, invitations_with, outcomes_so_far,
    overdue_invitations, save_invitation,
};
pub(super) use sitting::{add_sitting, add_steps, begun, invitations_behind, settle, steps_like};
pub use sitting::{sitting, sitting_of};
pub use state::late;
pub(super) use state::{LateSitting, close, hold_state, hold_states, overdue, save_states};
