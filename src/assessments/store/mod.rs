//! Questions about assessments, each by its name. No decisions are made here.

mod assessment;
mod frozen;

pub(super) use assessment::{
    Filter, add_assessment, asked_for, forms_of, list, named, own_roles, purpose_of,
};
pub use assessment::{assessment, assessment_for, assessments, roles_of, with_ids};
pub use frozen::contents;
pub(super) use frozen::freeze;
