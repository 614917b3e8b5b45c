//! The rows of this room. Nobody else sees them.

pub mod checklist;
pub mod onboarding;
pub mod overriding;
pub mod policy;
pub mod question;
pub mod sheet;
pub mod task;
