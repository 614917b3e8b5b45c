//! What must have been done before a signed offer is taken back, by the reason.
//!
//! The steps of a report are those of the room that has the report. The others are said by a person, and kept with how
//! the offer ended. Each is there so that nobody loses a job by a mistake that one call would have cleared up.

use super::kind::{RescissionStep, WithdrawalReason};

/// Returns what has to be done first.
pub fn steps(because: WithdrawalReason) -> &'static [RescissionStep] {
    use RescissionStep as Step;
    match because {
        WithdrawalReason::Exclusion => &[Step::IdentityCompared, Step::ListToldThem],
        WithdrawalReason::License => &[Step::SourceRead, Step::LicenseToldThem],
        WithdrawalReason::Medical => {
            &[Step::SameForEveryone, Step::DutyNamed, Step::AdjustmentsTried]
        }
        WithdrawalReason::Other => &[Step::SourceNamed, Step::TheyAnswered],
        WithdrawalReason::Report
        | WithdrawalReason::NotFilling
        | WithdrawalReason::AnotherChosen => &[],
    }
}

/// Returns what has not been done of it.
pub fn open(because: WithdrawalReason, done: &[RescissionStep]) -> Vec<RescissionStep> {
    steps(because).iter().copied().filter(|step| !done.contains(step)).collect()
}
