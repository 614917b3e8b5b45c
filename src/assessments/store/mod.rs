//! Questions about assessments, each by its name. No decisions are made here.

mod assessment;
mod frozen;

pub(super) use assessment::add_assessment;
pub use assessment::{assessment, assessment_for, assessments};
pub use frozen::contents;
pub(super) use frozen::freeze;
