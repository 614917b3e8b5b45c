//! A photo of what a new hire signed on paper, and the task of which it is.

use super::onboarding::OnboardingId;
use crate::files;

/// The task of which a sheet is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskOf {
    pub onboarding: OnboardingId,
    pub task: String,
}

pub type Sheet = files::Sheet<TaskOf>;
