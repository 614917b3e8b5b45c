//! Questions about assessments, invitations and sittings, each by its name. No decisions are made
//! here.

mod assessment;
mod invitation;
mod sitting;

pub(super) use assessment::add_assessment;
pub use assessment::{assessment, assessment_for, assessments};
pub use invitation::{Filter, invitation, invitations, invitations_of, outcome_of, outcomes_of};
pub(super) use invitation::{
    add_invitation, add_outcome, earlier, hold_invitation, invitations_with, outcomes_so_far,
    overdue_invitations, save_invitation,
};
pub(super) use sitting::{
    LateSitting, add_sitting, add_step, close, hold_row, overdue, settle, step_like,
};
pub use sitting::{late, sitting, sitting_of};
