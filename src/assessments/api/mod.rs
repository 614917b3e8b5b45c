//! The door for programs.

mod assessments;
mod publication;

pub use assessments::Assessments;
pub use publication::Publication;
