//! Questions about assessments, each by its name. No decisions are made here.

mod assessment;
mod frozen;

pub(super) use assessment::{Filter, add_assessment, asked_for, list, named, own_roles};
pub use assessment::{assessment, assessment_for, assessments, roles_of, with_ids};
pub use frozen::contents;
pub(super) use frozen::freeze;
